import { sessionVariables } from '../../lib/migrate/session.ts';
import { sha256 } from '../../runtime/hash.ts';
import { createLargeFiles } from '../../runtime/large-files.ts';
import type { Process } from '../../runtime/start.ts';
import { checkStructure } from '../../tools/backup/amcheck.ts';
import { createAwsCall } from '../../tools/backup/call.ts';
import { drillDatabases, loadDump } from '../../tools/backup/drill-database.ts';
import { drillInstances } from '../../tools/backup/drill-instances.ts';
import { runSmokeCommand } from '../../tools/backup/run-smoke.ts';
import { rdsClientOf } from '../../tools/backup/wire.ts';
import type { DrillPorts, Inputs } from './ports.ts';
import { sourceOf } from './requirements.ts';

/** What only a drill needs of the world. */
export function drillPorts(inputs: Inputs, process: Process): DrillPorts {
  const { github, files, clock, signal, workflow, exec } = process;
  const { name, snapshots } = sourceOf(inputs);
  const client = () => rdsClientOf(process, snapshots?.region);
  const calls = (until: AbortSignal) => createAwsCall({ clock, signal: until, onRetry: workflow.info });
  const server = inputs['drill-server'];
  const run = `${github.runId || 'run'}_${clock.now().toString(36)}`;
  const instances = drillInstances({ client, call: calls(signal) });
  return {
    instances: {
      ...instances,
      // What was made must go when the run is cancelled, too: its signal does not hold for this.
      remove: (id) => drillInstances({ client, call: calls(new AbortController().signal) }).remove(id),
    },
    databases: () => {
      if (!server) throw new TypeError('drill-server is required before'); // By requireInputs.
      return drillDatabases(server, sha256(name).slice(0, 8), run);
    },
    largeFiles: createLargeFiles(github.workspace),
    loadDump: (path, url, timeoutMs) => loadDump(exec, path, url, { timeoutMs, signal }),
    checkStructure,
    smoke: (command, url) =>
      runSmokeCommand(exec, {
        command,
        cwd: github.workspace,
        env: sessionVariables(url, { lockMs: 0, statementMs: 0 }),
        passEnv: inputs['pass-env'],
        timeoutMs: inputs.timeout,
        onLine: workflow.untrusted,
      }),
    removeFile: files.remove,
  };
}
