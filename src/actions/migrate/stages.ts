import { MIGRATION_FOLDERS } from '../../lib/migrate/choose-tool.ts';
import type { Timeouts } from '../../lib/migrate/session.ts';
import {
  oneStage,
  type Stage,
  stagesOf,
  type TimeoutClass,
  timeoutClass,
} from '../../lib/migrate/timeout-class.ts';
import type { MigrationTool } from '../../tools/migrate/tool.ts';
import type { Inputs, Ports } from './ports.ts';
import { runWatched, type Watched } from './watch.ts';

/** Applies what is pending, with timeouts that fit: short ones for locks of a moment, none for concurrent builds. */
export async function applyStages(
  pending: readonly string[],
  work: Watched & { readonly inputs: Inputs },
): Promise<void> {
  const { tool, inputs, ports } = work;
  const stages = await stagesFor(pending, tool, inputs, ports);
  for (const stage of stages) {
    const options = { timeouts: timeoutsOf(stage.timeouts, inputs), timeoutMs: inputs.timeout };
    const { upTo } = tool;
    await runWatched(work, async (onLine) => {
      if (stages.length === 1 || !upTo) return tool.up({ ...options, onLine });
      return upTo(stage.ids, { ...options, onLine });
    });
  }
}

async function stagesFor(
  pending: readonly string[],
  tool: MigrationTool,
  inputs: Inputs,
  ports: Ports,
): Promise<readonly Stage[]> {
  const classes = new Map<string, TimeoutClass>();
  for (const id of pending) classes.set(id, timeoutClass(await textOf(id, inputs.directory, ports)));
  const stages = stagesOf(pending, (id) => classes.get(id) ?? 'brief');
  if (stages.length === 1 || tool.upTo) return stages;
  ports.workflow.warning(
    `${tool.title} applies all pending migrations in one go, and one of them builds an index CONCURRENTLY, so none of them gets a lock_timeout. Deploy that one by itself.`,
  );
  return [oneStage(stages)];
}

/** The text of a migration, where its file is named after it. */
async function textOf(id: string, directory: string, { entries, read }: Ports): Promise<string | undefined> {
  for (const folder of [...MIGRATION_FOLDERS, 'prisma/migrations', 'alembic/versions']) {
    const names = await entries(`${directory}/${folder}`);
    const name = names.find(
      (entry) => entry === id || entry.startsWith(`${id}.`) || entry.startsWith(`${id}_`),
    );
    if (name === undefined) continue;
    const nested = folder === 'prisma/migrations' ? '/migration.sql' : '';
    return read(`${directory}/${folder}/${name}${nested}`);
  }
  return undefined;
}

const timeoutsOf = (kind: TimeoutClass, inputs: Inputs): Timeouts => ({
  lockMs: kind === 'patient' ? 0 : inputs['lock-timeout'],
  statementMs: 0,
});
