import { secretsOf } from '../../lib/migrate/database-url.ts';
import { sha256 } from '../../runtime/hash.ts';
import { createLargeFiles } from '../../runtime/large-files.ts';
import type { Process } from '../../runtime/start.ts';
import { createAwsCall } from '../../tools/backup/call.ts';
import { createBackupStore } from '../../tools/backup/manifest-store.ts';
import { holdData, readData } from '../../tools/backup/read-data.ts';
import { backupsOf, s3ClientOf } from '../../tools/backup/wire.ts';
import type { DrillPorts, Inputs, Ports } from './ports.ts';
import { requireInputs, sourceOf } from './requirements.ts';
import { drillPorts } from './wire-drill.ts';

/** The real world of one run. @throws BACKUP_INPUT_MISSING with everything that is missing */
export function realPorts(inputs: Inputs, process: Process): Ports & { readonly forDrill: () => DrillPorts } {
  const { github, files, clock, signal, workflow, variable } = process;
  requireInputs(inputs);
  for (const url of [inputs['database-url'], inputs['drill-server']])
    for (const secret of url === undefined ? [] : secretsOf(url)) workflow.mask(secret);
  const largeFiles = createLargeFiles(github.workspace);
  return {
    ...process,
    forDrill: () => drillPorts(inputs, process),
    origin: { runId: github.runId, url: github.runUrl, purpose: 'backup' },
    source: sourceOf(inputs),
    backups: backupsOf(process, largeFiles),
    store: createBackupStore(inputs.store, {
      files,
      largeFiles,
      absolute: (path) => (path.startsWith('/') ? path : files.join(github.workspace, path)),
      temporary: () => process.temporaryFolder().path,
      s3: () => s3ClientOf(process, inputs.region),
      call: createAwsCall({ clock, signal, onRetry: workflow.info }),
    }),
    holdData: (request) => holdData(request, sha256),
    readData: (request) => readData(request, sha256),
    keep: async (name, text) => {
      const path = files.join(variable('RUNNER_TEMP') ?? '.', `backup-${clock.now()}`, name);
      await files.write(path, text);
      return path;
    },
  };
}
