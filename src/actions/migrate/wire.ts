import { lockApplication } from '../../lib/migrate/run-lock.ts';
import type { Process } from '../../runtime/start.ts';
import { makeTool } from '../../tools/migrate/registry.ts';
import { setUp } from '../../tools/migrate/setup.ts';
import { createSite } from '../../tools/migrate/site.ts';
import { openMigrationDatabase } from '../../tools/migration-database.ts';
import type { Ports } from './ports.ts';
import type { Inputs } from './run.ts';

/** The real world of one run. */
export function wire(inputs: Inputs, process: Process): Ports {
  const { workflow, clock, signal, github, files, exec } = process;
  const { directory } = inputs;
  const commands = {
    status: inputs['status-command'] ?? '',
    up: inputs['up-command'] ?? '',
    down: inputs['down-command'],
  };
  return {
    workflow,
    clock,
    signal,
    chance: Math.random,
    application: lockApplication(github.repository, github.runId),
    openDatabase: openMigrationDatabase,
    inside: files.inside,
    entries: files.entries,
    setUp: async (command) =>
      setUp(exec, command, {
        directory: await files.inside(directory),
        passEnv: inputs['pass-env'],
        onLine: workflow.untrusted,
      }),
    makeTool: (name, session) =>
      makeTool(
        name,
        createSite(
          { exec, files, signal: session.signal },
          { directory, database: inputs['database-url'], passEnv: inputs['pass-env'], tls: session.tls },
        ),
        commands,
      ),
  };
}
