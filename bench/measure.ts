import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Something to be timed from outside, as a whole process. */
export type Subject = {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
};

/**
 * Runs every subject in turn, round after round, so that a machine that slows down slows all of them; the first round
 * is not counted. Returns the median wall time of each, in ms.
 */
export async function interleaved(
  subjects: readonly Subject[],
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map(subjects.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1)
    for (const subject of subjects) {
      const took = await timeOf(subject);
      if (round > 0) times.get(subject.name)?.push(took);
    }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
};

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** The last line of every bench: ours beside the peers, what was aimed at, and whether it was met. */
export type BenchResult = {
  readonly bench: string;
  readonly ours: Readonly<Record<string, unknown>>;
  readonly peers: Readonly<Record<string, unknown>>;
  readonly goal: Readonly<Record<string, unknown>>;
  readonly met: boolean;
};

/** Prints the result and sets the exit code by it. */
export function report(result: BenchResult): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
  if (!result.met) process.exitCode = 1;
}

function timeOf({ file, args, env }: Subject): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'ignore', ...(env ? { env } : {}) });
    child.on('error', reject).on('close', () => resolve(performance.now() - started));
  });
}
