import { defineFailures } from '../failure.ts';
import type { Scanner } from '../lib/scan/scanners.ts';
import type { Target } from '../lib/scan/target.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Exec, ExecError, ExecOptions } from '../runtime/exec.ts';
import { retry } from '../runtime/retry.ts';

export type ScanRequest = {
  readonly target: Target;
  readonly scanners: readonly Scanner[];
  /** Absolute path that the JSON report is written to. */
  readonly output: string;
  /** Absolute paths of VEX documents. */
  readonly vex: readonly string[];
  /** Files and folders to leave out, as globs. */
  readonly skip: readonly string[];
  /** No address outside is asked for anything. */
  readonly offline: boolean;
  readonly timeoutMs: number;
};

/** Where Trivy runs and what it may use. */
export type TrivySetup = {
  /** Program name on the PATH, or an absolute path. */
  readonly file: string;
  /** Absolute; the vulnerability database is below it, in `db`. */
  readonly cacheDir: string;
  /** An empty folder: in the checkout, `trivy.yaml` and `.trivyignore` of a pull request could switch findings off. */
  readonly cwd: string;
  readonly onLine: (line: string) => void;
  readonly clock: Clock;
  /** Pause before the second attempt, in ms. */
  readonly retryDelayMs: number;
};

export type Trivy = {
  readonly version: () => Promise<string>;
  /** Writes the report. @throws SCAN_FAILED, SCAN_TIMEOUT, SCAN_TARGET_MISSING, SCAN_DATABASE_BROKEN, SCAN_TRIVY_MISSING */
  readonly scan: (request: ScanRequest) => Promise<void>;
  /** Makes a CycloneDX SBOM of a report that `scan` wrote; nothing is scanned again. @throws SCAN_FAILED */
  readonly toSbom: (report: string, output: string) => Promise<void>;
  /** Gets the newest database of a repository into a cache folder without one. Rejects with ExecError. */
  readonly downloadDatabase: (repository: string, cacheDir: string, timeoutMs: number) => Promise<void>;
};

export const trivyFailures = defineFailures({
  SCAN_TRIVY_MISSING: {
    meaning: 'Trivy is not on the PATH, or is not a program that this machine can run.',
    remedy: 'Leave the input `trivy` at `pinned`, or install Trivy before this step.',
  },
  SCAN_FAILED: {
    meaning: 'Trivy ended with an error, so nothing is known about the target.',
    remedy:
      'See the last lines of Trivy in the message. Nothing was passed: run the step again when it is mended.',
  },
  SCAN_TIMEOUT: {
    meaning: 'Trivy did not finish within `timeout`, so nothing is known about the target.',
    remedy: 'Raise `timeout`, or leave large folders out with `skip`.',
  },
  SCAN_TARGET_MISSING: {
    meaning:
      'Trivy cannot get what it should scan: the image, folder or file is not there or may not be read.',
    remedy:
      'Check the name. For an image of a private registry, log in before this step; for an image that was only built, build it with `load: true`.',
  },
  SCAN_VEX_UNREADABLE: {
    meaning: 'A VEX document of the input `vex` is missing, or is none that Trivy reads.',
    remedy: 'Check the path and the format: OpenVEX, CycloneDX VEX or CSAF, in JSON.',
  },
  SCAN_DATABASE_BROKEN: {
    meaning: 'Trivy cannot read the vulnerability database in its cache.',
    remedy:
      'Delete the cache folder (`TRIVY_CACHE_DIR`) and run again, or let the step download the database.',
  },
});

/** Variables about access to registries and Docker. No AWS variable: a scanner needs no cloud role. */
const INHERITED = [
  'DOCKER_CONFIG',
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
  'TRIVY_USERNAME',
  'TRIVY_PASSWORD',
  'TRIVY_INSECURE',
  'TRIVY_NON_SSL',
];

const ALWAYS = ['--skip-version-check', '--disable-telemetry', '--no-progress'];

export function createTrivy(exec: Exec, setup: TrivySetup): Trivy {
  const { file, cacheDir, cwd, onLine, clock, retryDelayMs } = setup;
  const run = (args: readonly string[], options: ExecOptions) =>
    exec(file, args, { inherit: INHERITED, cwd, onLine, ...options });
  return {
    version: async () => {
      const { stdout } = await exec(file, ['--version'], { cwd, timeoutMs: 30_000 }).catch(failStart);
      return /^Version: v?(\S+)/m.exec(stdout)?.[1] ?? '';
    },
    scan: async (request) => {
      const args = scanArguments(request, cacheDir);
      await retry(() => run(args, { timeoutMs: request.timeoutMs + 5_000 }), {
        attempts: ATTEMPTS,
        delayMs: retryDelayMs,
        isTransient,
        onRetry: () => onLine('The registry did not answer as it should; scanning again'),
        clock,
      }).catch(failScan);
    },
    toSbom: async (report, output) => {
      const args = ['convert', '--format', 'cyclonedx', '--output', output, report];
      await exec(file, args, { cwd, timeoutMs: 60_000 }).catch(failScan);
    },
    downloadDatabase: async (repository, folder, timeoutMs) => {
      const from = ['--cache-dir', folder, '--db-repository', repository];
      await run(['image', '--download-db-only', ...from, ...ALWAYS], { timeoutMs });
    },
  };
}

/** The memory cache has no lock that a second scan on the same machine would wait for. */
export function scanArguments(request: ScanRequest, cacheDir: string): readonly string[] {
  const { scanners, output, vex, skip, offline, timeoutMs } = request;
  return [
    ...targetArguments(request.target, scanners),
    ...['--format', 'json', '--output', output, '--cache-dir', cacheDir, '--cache-backend', 'memory'],
    ...['--skip-db-update', '--list-all-pkgs', '--timeout', `${Math.ceil(timeoutMs / 1000)}s`],
    ...vex.flatMap((path) => ['--vex', path]),
    ...(vex.length > 0 ? ['--show-suppressed'] : []),
    ...(request.target.kind === 'sbom'
      ? []
      : skip.flatMap((glob) => ['--skip-dirs', glob, '--skip-files', glob])),
    ...(offline ? ['--offline-scan', ...offlineArguments(request)] : []),
    ...ALWAYS,
    ...subjectOf(request.target),
  ];
}

/** `sbom` only looks for vulnerabilities and licences, and knows fewer options than the others. */
function targetArguments(target: Target, scanners: readonly Scanner[]): readonly string[] {
  const command = { image: 'image', archive: 'image', directory: 'fs', sbom: 'sbom' }[target.kind];
  return [command, '--scanners', scanners.join(',')];
}

const offlineArguments = ({ scanners, target }: ScanRequest): readonly string[] => [
  '--skip-java-db-update',
  ...(scanners.includes('misconfig') && target.kind !== 'sbom' ? ['--skip-check-update'] : []),
];

function subjectOf(target: Target): readonly string[] {
  if (target.kind === 'image') return ['--', target.reference];
  return target.kind === 'archive' ? ['--input', target.path] : ['--', target.path];
}

const ATTEMPTS = 3;

/** Words of a registry, or of Go about the network, for "not now". A refused connection is an image that is nowhere. */
const isTransient = (error: Error): boolean =>
  /TOOMANYREQUESTS|\b429 Too Many|unexpected status( code)? 50[0234]|\b50[234] (Bad Gateway|Service Unavailable|Gateway)|reset by peer|i\/o timeout|TLS handshake timeout|unexpected EOF/.test(
    error.message,
  );

function failStart(error: ExecError): never {
  if (error.ending?.kind === 'not-found') throw trivyFailures.SCAN_TRIVY_MISSING(undefined, { cause: error });
  throw trivyFailures.SCAN_FAILED(`Trivy does not start: ${error.message}`, { cause: error });
}

function failScan(error: ExecError): never {
  if (error.name !== 'ExecError') throw error;
  if (error.ending.kind === 'not-found') throw trivyFailures.SCAN_TRIVY_MISSING(undefined, { cause: error });
  const said = lastWords(error.stderr);
  if (error.ending.kind === 'timeout' || /context deadline exceeded/.test(said))
    throw trivyFailures.SCAN_TIMEOUT(`Trivy did not finish in time: ${said}`, { cause: error });
  if (/VEX error/.test(said)) throw trivyFailures.SCAN_VEX_UNREADABLE(said, { cause: error });
  if (DATABASE.test(said)) throw trivyFailures.SCAN_DATABASE_BROKEN(said, { cause: error });
  if (TARGET.test(said)) throw trivyFailures.SCAN_TARGET_MISSING(said, { cause: error });
  throw trivyFailures.SCAN_FAILED(`${error.message.split(':\n')[0]}: ${said}`, { cause: error });
}

// Words of Trivy 0.70.0, each seen in a run.
const DATABASE = /DB error|database error|Java DB|failed to (open|download).*\bDB\b|invalid database/i;
const TARGET =
  /unable to find the specified image|could not parse reference|no such file or directory|SBOM decode error|MANIFEST_UNKNOWN|NAME_UNKNOWN|UNAUTHORIZED|DENIED/;

/** The part after `Fatal error`, which has the whole chain of causes; else the last lines. */
function lastWords(stderr: string): string {
  const fatal = /\bFATAL\b\s+(?:Fatal error\s+)?([\s\S]+)$/.exec(stderr)?.[1] ?? stderr;
  return fatal.trim().split('\n').slice(-20).join('\n').slice(0, 3_000);
}
