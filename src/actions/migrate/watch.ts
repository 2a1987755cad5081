import type { MigrationTool } from '../../tools/migrate/tool.ts';
import type { MigrationDatabase } from '../../tools/migration-database.ts';
import type { Ports } from './ports.ts';

/** What a run of a tool needs to be watched. */
export type Watched = {
  readonly tool: MigrationTool;
  readonly database: MigrationDatabase;
  readonly ports: Ports;
  readonly signal: AbortSignal;
};

const LOOK_EVERY_MS = 5_000;

/**
 * Runs the tool, shows its words as they come, and says every few seconds that it is still at work and who keeps it
 * waiting.
 */
export async function runWatched(
  work: Watched,
  body: (onLine: (line: string) => void) => Promise<void>,
): Promise<void> {
  const { ports, signal } = work;
  const done = new AbortController();
  const watching = watch(work, AbortSignal.any([signal, done.signal]));
  try {
    await body((line) => ports.workflow.untrusted(line));
  } finally {
    done.abort();
    await watching;
  }
}

async function watch({ ports, database, tool }: Watched, until: AbortSignal): Promise<void> {
  const started = ports.clock.now();
  while (!until.aborted) {
    // The end of the run ends the sleep; that is what it is for.
    await ports.clock.sleep(LOOK_EVERY_MS, until).catch(() => undefined);
    if (until.aborted) return;
    const waiting = await database.blockers().catch(() => []); // A lost session is reported by the run itself.
    const seconds = Math.round((ports.clock.now() - started) / 1000);
    if (waiting.length === 0) ports.workflow.info(`${tool.title} is at work since ${seconds} s.`);
    for (const sentence of waiting) ports.workflow.untrusted(`After ${seconds} s: ${sentence}.`);
  }
}
