import type { MigrationTool } from '../../tools/migrate/tool.ts';
import type { MigrationDatabase } from '../../tools/migration-database.ts';
import type { Inputs, Ports } from './ports.ts';

/** What a run of a tool needs to be watched. */
export type Watched = {
  readonly tool: MigrationTool;
  readonly database: MigrationDatabase;
  readonly inputs: Inputs;
  readonly ports: Ports;
  readonly signal: AbortSignal;
  /** Filled with who was seen to keep the tool waiting last: when it gives up, they are the reason. */
  readonly inTheWay: string[];
};

const SAY_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 1_000;
const LEAST_MS = 50;

/**
 * Runs the tool, shows its words as they come, and says every few seconds that it is still at work and who keeps it
 * waiting.
 */
export async function runWatched(
  work: Watched,
  body: (onLine: (line: string) => void) => Promise<void>,
): Promise<void> {
  const { ports, signal, inTheWay } = work;
  inTheWay.length = 0;
  const done = new AbortController();
  const watching = watch(work, AbortSignal.any([signal, done.signal]));
  try {
    await body((line) => ports.workflow.untrusted(line));
  } finally {
    done.abort();
    await watching;
  }
}

async function watch(work: Watched, until: AbortSignal): Promise<void> {
  const { database, inputs, inTheWay } = work;
  const { clock } = work.ports;
  const started = clock.now();
  let said = started;
  while (!until.aborted) {
    // The end of the run ends the sleep; that is what it is for.
    await clock.sleep(pauseFor(inputs['lock-timeout']), until).catch(() => undefined);
    if (until.aborted) return;
    const waiting = await database.blockers().catch(() => []); // A lost session is reported by the run itself.
    if (waiting.length > 0) inTheWay.splice(0, inTheWay.length, ...waiting);
    if (clock.now() - said < SAY_EVERY_MS) continue;
    said = clock.now();
    say(waiting, Math.round((said - started) / 1000), work);
  }
}

function say(waiting: readonly string[], seconds: number, { ports: { workflow }, tool }: Watched): void {
  if (waiting.length === 0) workflow.info(`${tool.title} is at work since ${seconds} s.`);
  for (const sentence of waiting) workflow.untrusted(`After ${seconds} s: ${sentence}.`);
}

/** Often enough to see whom a statement waits for before it gives up. */
const pauseFor = (lockMs: number): number =>
  lockMs === 0 ? LOOK_EVERY_MS : Math.max(LEAST_MS, Math.min(LOOK_EVERY_MS, lockMs / 3));
