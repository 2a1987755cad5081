import type { Timeouts } from '../../lib/migrate/session.ts';
import {
  oneStage,
  type Stage,
  stagesOf,
  type TimeoutClass,
  timeoutClass,
} from '../../lib/migrate/timeout-class.ts';
import type { MigrationTool } from '../../tools/migrate/tool.ts';
import { migrationFile } from './migration-file.ts';
import type { Inputs, Ports } from './ports.ts';
import { runWatched, type Watched } from './watch.ts';

/** Applies what is pending, with timeouts that fit: short ones for locks of a moment, none for concurrent builds. */
export async function applyStages(
  pending: readonly string[],
  work: Watched & { readonly timeouts: Readonly<Record<TimeoutClass, Timeouts>> },
): Promise<void> {
  const { tool, inputs, ports, timeouts } = work;
  const stages = await stagesFor(pending, tool, inputs, ports);
  for (const stage of stages) {
    const options = { timeouts: timeouts[stage.timeouts], timeoutMs: inputs.timeout };
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
  for (const id of pending)
    classes.set(id, timeoutClass((await migrationFile(id, inputs.directory, ports))?.text));
  const stages = stagesOf(pending, (id) => classes.get(id) ?? 'brief');
  if (stages.length === 1 || tool.upTo) return stages;
  ports.workflow.warning(
    `${tool.title} applies all pending migrations in one go, and one of them builds an index CONCURRENTLY, so none of them gets a lock_timeout. Deploy that one by itself.`,
  );
  return [oneStage(stages)];
}
