import { Failure } from '../../failure.ts';
import { compareData, comparePointInTime } from '../../lib/backup/compare.ts';
import { LEVELS, type LevelResult, remedyOfRefusal } from '../../lib/backup/drill.ts';
import type { Manifest } from '../../lib/backup/manifest.ts';
import { operationFailures } from '../../lib/backup/operation-failures.ts';
import type { DatabaseUrl } from '../../lib/migrate/database-url.ts';
import type { DrillPorts, Inputs, Ports } from './ports.ts';
import type { Subject } from './subject.ts';

export type Drill = {
  readonly inputs: Inputs;
  readonly ports: Ports;
  readonly drill: DrillPorts;
  readonly subject: Subject;
  readonly manifest: Manifest;
};

/** What came of the levels up to the first that failed. Times in ms since 1970. */
export type Course = {
  readonly startedAt: number;
  readonly levels: readonly LevelResult[];
  readonly failure: Failure | undefined;
  /** When the first right answer came. */
  readonly rightAt: number | undefined;
  readonly newest: string | null;
};

/** Proves level by level, up to the first that fails. */
export async function runLevels(all: Drill): Promise<Course> {
  const { clock } = all.ports;
  const startedAt = clock.now();
  const levels: LevelResult[] = [];
  const seen: Seen = { newest: null };
  let rightAt: number | undefined;
  for (const name of LEVELS) {
    const { result, failure } = await prove(name, all, seen);
    levels.push(result);
    if (failure) return { startedAt, levels, failure, rightAt, newest: seen.newest };
    if (name === 'equals the manifest') rightAt = clock.now();
  }
  return { startedAt, levels, failure: undefined, rightAt, newest: seen.newest };
}

async function prove(
  name: (typeof LEVELS)[number],
  all: Drill,
  seen: Seen,
): Promise<{ readonly result: LevelResult; readonly failure?: Failure }> {
  const { clock, workflow, signal } = all.ports;
  const begun = clock.now();
  const level = LEVELS.indexOf(name) + 1;
  const resultOf = (outcome: LevelResult['outcome'], words: string): LevelResult => {
    workflow.info(`Level ${level}, ${name}: ${outcome}. ${words}`);
    return { level, name, outcome, seconds: Math.round((clock.now() - begun) / 100) / 10, words };
  };
  try {
    const words = await PROOFS[name](all, seen);
    if (words === undefined) return { result: resultOf('not-asked', 'No `smoke-command` is given.') };
    return { result: resultOf('passed', words) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    const failure = failureOf(name, error as Error);
    return { result: resultOf('failed', failure.message), failure };
  }
}

type Seen = { url?: DatabaseUrl; newest: string | null };
/** @returns what was seen; undefined when it was not asked for */
type Proof = (all: Drill, seen: Seen) => Promise<string | undefined>;

const restored = ({ url }: Seen): DatabaseUrl => {
  if (!url) throw new TypeError('a level needs those before it');
  return url;
};

const stopOn = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new Error(problems.join('; '));
};

const PROOFS: Readonly<Record<(typeof LEVELS)[number], Proof>> = {
  exists: ({ subject }) => subject.exists(),
  restores: async ({ subject }, seen) => {
    seen.url = await subject.restore();
    return `restored as ${seen.url.database} on ${seen.url.host}`;
  },
  'equals the manifest': async ({ subject, inputs, ports, manifest }, seen) => {
    const businessTime = inputs['business-time'] ?? manifest.businessTime ?? undefined;
    const found = await ports.readData({ url: restored(seen), businessTime });
    seen.newest = found.newest;
    const [at, live] = [inputs['point-in-time'], inputs['database-url']];
    const settings = await subject.settings();
    if (at === undefined || live === undefined) stopOn([...settings, ...compareData(found, manifest)]);
    else {
      const until = new Date(at).toISOString();
      stopOn([
        ...settings,
        ...comparePointInTime(found, await ports.readData({ url: live, businessTime, until }), until),
      ]);
    }
    const rows = Object.values(found.tables).reduce((sum, count) => sum + count, 0);
    return `${Object.keys(found.tables).length} tables with ${rows} rows`;
  },
  'structure is sound': async ({ drill: { checkStructure } }, seen) => {
    const { problems, tables, indexes } = await checkStructure(restored(seen));
    stopOn(problems);
    return `${tables} tables and ${indexes} indexes looked into`;
  },
  'the application works on it': async ({ inputs, drill: { smoke } }, seen) => {
    const command = inputs['smoke-command'];
    if (command === undefined) return undefined;
    await smoke(command, restored(seen));
    return command;
  },
};

const FAILURES = {
  exists: operationFailures.DRILL_EXISTS,
  restores: operationFailures.DRILL_RESTORES,
  'equals the manifest': operationFailures.DRILL_DIFFERS,
  'structure is sound': operationFailures.DRILL_STRUCTURE,
  'the application works on it': operationFailures.DRILL_SMOKE,
} as const;

function failureOf(name: (typeof LEVELS)[number], error: Error): Failure {
  const words = ['Error', 'Failure', 'ExecError', 'error'].includes(error.name)
    ? error.message
    : `${error.name}: ${error.message}`;
  const remedy = remedyOfRefusal(words) ?? (error instanceof Failure ? error.remedy : undefined);
  return FAILURES[name](words, { cause: error, ...(remedy === undefined ? {} : { remedy }) });
}
