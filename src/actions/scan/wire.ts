import { fingerprint } from '../../lib/scan/fingerprint.ts';
import type { Target } from '../../lib/scan/target.ts';
import { TRIVY_PINS } from '../../lib/scan/trivy-pins.ts';
import { gzip } from '../../runtime/gzip.ts';
import { withHeartbeat } from '../../runtime/heartbeat.ts';
import type { Process } from '../../runtime/start.ts';
import { createTrivy, type ScanRequest, trivyFailures } from '../../tools/trivy.ts';
import { prepareDatabase } from '../../tools/trivy-database.ts';
import { pinnedTrivy } from '../../tools/trivy-release.ts';
import type { ReadyScanner, ScanInputs, ScanPorts } from './run.ts';

/** A line at least this often, in ms: whoever watches sees that it goes on. */
const HEARTBEAT_MS = 5_000;
const RETRY_DELAY_MS = 3_000;

/** The ports of a scan, from the process it runs in. */
export function realPorts(inputs: ScanInputs, process: Process): ScanPorts {
  const { workflow, clock, files, github, variable } = process;
  const password = variable('TRIVY_PASSWORD');
  if (password) workflow.mask(password);
  return {
    workflow,
    clock,
    gzip,
    prepareScanner: () => prepareScanner(inputs, process),
    keep: async (category, file, text) => {
      const folder = variable('RUNNER_TEMP') ?? github.workspace;
      const path = files.join(folder, `scan-${fingerprint(category)}`, file);
      await files.write(path, text);
      return path;
    },
    relative: (path) => {
      const root = `${github.workspace}/`;
      return path.startsWith(root) ? path.slice(root.length) : path;
    },
  };
}

async function prepareScanner(inputs: ScanInputs, process: Process): Promise<ReadyScanner> {
  const { workflow, clock, files, exec, variable } = process;
  const file = inputs.trivy === 'system' ? 'trivy' : await pinned(inputs, process);
  const cacheDir = variable('TRIVY_CACHE_DIR') ?? defaultCacheDir(process);
  const folder = process.temporaryFolder().path;
  const trivy = createTrivy(exec, { file, cacheDir, cwd: folder, onLine: workflow.untrusted });
  const whileWaiting = <T>(what: string, work: () => Promise<T>) =>
    withHeartbeat(work, {
      clock,
      everyMs: HEARTBEAT_MS,
      beat: (passed) => workflow.info(`${what}, ${Math.round(passed / 1000)} s`),
    });
  return {
    prepareDatabase: () =>
      whileWaiting('Getting the vulnerability database', () =>
        prepareDatabase(databaseRequest(inputs, cacheDir), {
          trivy,
          files,
          clock,
          cache: { restore: async () => undefined, save: async () => undefined },
          info: workflow.info,
          warning: workflow.warning,
          retryDelayMs: RETRY_DELAY_MS,
        }),
      ),
    scan: async (target, scanners) => {
      const output = files.join(folder, 'trivy.json');
      const request = { ...requestOf(inputs, process, target), scanners, output };
      await whileWaiting('Scanning', () => trivy.scan(request));
      // An ending without an error is no report: what did not look at anything has not found nothing.
      if (!files.exists(output))
        throw trivyFailures.SCAN_FAILED('Trivy ended without an error and without a report');
      return files.read(output);
    },
  };
}

const pinned = (inputs: ScanInputs, { workflow, ...process }: Process): Promise<string> =>
  pinnedTrivy(TRIVY_PINS, inputs['trivy-source'], {
    ...process,
    join: process.files.join,
    info: workflow.info,
    retryDelayMs: RETRY_DELAY_MS,
  });

/** Where Trivy itself keeps it, so that a machine that stays has one copy. */
function defaultCacheDir({ variable, files }: Process): string {
  const home = variable('XDG_CACHE_HOME') ?? files.join(variable('HOME') ?? '/tmp', '.cache');
  return files.join(home, 'trivy');
}

const databaseRequest = (inputs: ScanInputs, cacheDir: string) => ({
  cacheDir,
  mode: inputs.database,
  maxAgeMs: inputs['database-max-age'],
  allowStale: inputs['allow-stale-database'],
  repositories: inputs['database-mirrors'],
});

function requestOf(
  inputs: ScanInputs,
  { files, github }: Process,
  target: Target,
): Omit<ScanRequest, 'scanners' | 'output'> {
  const absolute = (path: string) => (path.startsWith('/') ? path : files.join(github.workspace, path));
  return {
    target: target.kind === 'image' ? target : { ...target, path: absolute(target.path) },
    vex: [],
    skip: [],
    offline: inputs.database === 'offline',
    timeoutMs: inputs.timeout,
  };
}
