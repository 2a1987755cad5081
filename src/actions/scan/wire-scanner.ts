import { Failure } from '../../failure.ts';
import type { Target } from '../../lib/scan/target.ts';
import { TRIVY_PINS } from '../../lib/scan/trivy-pins.ts';
import { createCache } from '../../runtime/cache.ts';
import { withHeartbeat } from '../../runtime/heartbeat.ts';
import type { Process } from '../../runtime/start.ts';
import { createTrivy, type ScanRequest, type Trivy, trivyFailures } from '../../tools/trivy.ts';
import { prepareDatabase, replaceDatabase } from '../../tools/trivy-database.ts';
import { pinnedTrivy } from '../../tools/trivy-release.ts';
import type { ReadyScanner, ScanInputs } from './ports.ts';

/** A line at least this often, in ms: whoever watches sees that it goes on. */
const HEARTBEAT_MS = 5_000;
const RETRY_DELAY_MS = 3_000;

/** Gets Trivy and makes it a scanner. Everything it writes is in a folder that goes when the process ends. */
export async function prepareScanner(inputs: ScanInputs, process: Process): Promise<ReadyScanner> {
  const { workflow, files, exec, variable, clock } = process;
  const file = inputs.trivy === 'system' ? 'trivy' : await pinned(inputs, process);
  const cacheDir = variable('TRIVY_CACHE_DIR') ?? defaultCacheDir(process);
  const folder = process.temporaryFolder().path;
  const trivy = createTrivy(exec, {
    file,
    cacheDir,
    cwd: folder,
    onLine: workflow.untrusted,
    clock,
    retryDelayMs: RETRY_DELAY_MS,
  });
  const database = getDatabase(inputs, cacheDir, trivy, process);
  const scanTo = async (output: string, request: Omit<ScanRequest, 'output'>) => {
    const once = () => whileWaiting('Scanning', process, () => trivy.scan({ ...request, output }));
    await once().catch(async (error: unknown) => {
      if (!isBroken(error) || inputs.database === 'offline') throw error;
      await database(replaceDatabase);
      await once();
    });
    // An ending without an error is no report: what did not look at anything has not found nothing.
    if (!files.exists(output))
      throw trivyFailures.SCAN_FAILED('Trivy ended without an error and without a report');
    return files.read(output);
  };
  return {
    prepareDatabase: () => database(prepareDatabase),
    scan: async (target, scanners) => {
      const [output, sbom] = [files.join(folder, 'trivy.json'), files.join(folder, 'sbom.json')];
      const report = await scanTo(output, { ...requestOf(inputs, process, target), scanners });
      return { report, sbom: trivy.toSbom(output, sbom).then(() => files.read(sbom)) };
    },
    lookUp: async (sbom) => {
      const path = files.join(folder, 'base.cdx.json');
      await files.write(path, sbom);
      const request = requestOf(inputs, process, { kind: 'sbom', path });
      return scanTo(files.join(folder, 'base.json'), { ...request, vex: [], scanners: ['vuln'] });
    },
  };
}

const whileWaiting = <T>(what: string, { clock, workflow }: Process, work: () => Promise<T>): Promise<T> =>
  withHeartbeat(work, {
    clock,
    everyMs: HEARTBEAT_MS,
    beat: (passed) => workflow.info(`${what}, ${Math.round(passed / 1000)} s`),
  });

const pinned = (inputs: ScanInputs, { workflow, ...process }: Process): Promise<string> =>
  pinnedTrivy(TRIVY_PINS, inputs['trivy-source'], {
    ...process,
    join: process.files.join,
    info: workflow.info,
    retryDelayMs: RETRY_DELAY_MS,
  });

const isBroken = (error: unknown): boolean =>
  error instanceof Failure && error.code === 'SCAN_DATABASE_BROKEN';

function getDatabase(inputs: ScanInputs, cacheDir: string, trivy: Trivy, process: Process) {
  const { workflow, clock, files, readFilePart: readPart } = process;
  const request = {
    cacheDir,
    mode: inputs.database,
    maxAgeMs: inputs['database-max-age'],
    allowStale: inputs['allow-stale-database'],
    repositories: inputs['database-mirrors'],
  };
  const { info, warning } = workflow;
  const cache = createCache(info);
  const ports = { trivy, files, clock, cache, readPart, info, warning, retryDelayMs: RETRY_DELAY_MS };
  return (get: typeof prepareDatabase) =>
    whileWaiting('Getting the vulnerability database', process, () => get(request, ports));
}

/** Where Trivy itself keeps it, so that a machine that stays has one copy. */
function defaultCacheDir({ variable, files }: Process): string {
  const home = variable('XDG_CACHE_HOME') ?? files.join(variable('HOME') ?? '/tmp', '.cache');
  return files.join(home, 'trivy');
}

function requestOf(
  inputs: ScanInputs,
  { files, github }: Process,
  target: Target,
): Omit<ScanRequest, 'scanners' | 'output'> {
  const absolute = (path: string) => (path.startsWith('/') ? path : files.join(github.workspace, path));
  return {
    target: target.kind === 'image' ? target : { ...target, path: absolute(target.path) },
    vex: (inputs.vex ?? []).map(absolute),
    skip: inputs.skip ?? [],
    offline: inputs.database === 'offline',
    timeoutMs: inputs.timeout,
  };
}
