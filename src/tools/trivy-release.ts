import { defineFailures, type Failure } from '../failure.ts';
import type { TrivyAsset, TrivyPins } from '../lib/scan/trivy-pins.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Download, DownloadError } from '../runtime/download.ts';
import type { Exec } from '../runtime/exec.ts';
import type { HttpError } from '../runtime/http-error.ts';
import { retry } from '../runtime/retry.ts';
import type { ToolCache } from '../runtime/tool-cache.ts';

export type ReleasePorts = {
  readonly download: Download;
  readonly toolCache: ToolCache;
  readonly exec: Exec;
  readonly clock: Clock;
  readonly info: (message: string) => void;
  readonly join: (...parts: readonly string[]) => string;
  /** Pause before the second attempt, in ms. */
  readonly retryDelayMs: number;
};

export const releaseFailures = defineFailures({
  SCAN_TRIVY_PLATFORM: {
    meaning: 'There is no pinned Trivy for this operating system and processor.',
    remedy: 'Run the job on Linux or macOS, or install Trivy yourself and set `trivy: system`.',
  },
  SCAN_TRIVY_GONE: {
    meaning: 'The pinned file of Trivy is not at the address any more.',
    remedy:
      'Name another place that has it in `trivy-source`, install Trivy yourself and set `trivy: system`, or update this action.',
  },
  SCAN_TRIVY_CHECKSUM: {
    meaning:
      'The file is not the Trivy that is pinned here: it was changed, or something answered in its place.',
    remedy:
      'Do not go on with it. Check the proxy or the mirror in `trivy-source`; if GitHub itself served it, report it.',
  },
  SCAN_TRIVY_UNPACK: {
    meaning: 'The right file of Trivy was downloaded, but cannot be unpacked.',
    remedy: 'See that the machine has `tar` and `gzip`, and 300 MB of free disk for the tool cache.',
  },
  SCAN_TRIVY_UNREACHABLE: {
    meaning: 'Trivy cannot be downloaded: the server or a proxy on the way refused or did not answer.',
    remedy:
      'Allow the address on the proxy, name a mirror in `trivy-source`, or install Trivy yourself and set `trivy: system`.',
  },
});

/** The largest file is 60 MB; a program that grew to three times that is another program. */
const MOST_BYTES = 200_000_000;
const TIMEOUT_MS = 300_000;

/**
 * The path of the pinned Trivy: from the tool cache, or downloaded, checked and put there.
 * @param source base address: the file is at `<source>/v<version>/<file>`, as in GitHub's releases.
 */
export async function pinnedTrivy(pins: TrivyPins, source: string, ports: ReleasePorts): Promise<string> {
  const asset = pins.assets[ports.toolCache.platform];
  if (!asset)
    throw releaseFailures.SCAN_TRIVY_PLATFORM(`There is no pinned Trivy for ${ports.toolCache.platform}`);
  // The checksum is part of the version: a pin that changes never finds what an older pin left.
  const version = `${pins.version}-${asset.sha256.slice(0, 12)}`;
  const folder =
    ports.toolCache.find('deploy-actions-trivy', version) ??
    (await ports.toolCache.add('deploy-actions-trivy', version, (empty) =>
      fill(empty, asset, `${source.replace(/\/+$/, '')}/v${pins.version}/${asset.file}`, ports),
    ));
  return ports.join(folder, 'trivy');
}

async function fill(folder: string, asset: TrivyAsset, url: string, ports: ReleasePorts): Promise<void> {
  const archive = ports.join(folder, asset.file);
  ports.info(`Downloading ${url}`);
  await fetchAsset(url, archive, asset, ports);
  await ports.exec('tar', ['-xzf', archive, '-C', folder], { timeoutMs: 120_000 }).catch((cause: Error) => {
    throw releaseFailures.SCAN_TRIVY_UNPACK(`${asset.file}: ${cause.message}`, { cause });
  });
}

async function fetchAsset(url: string, to: string, { sha256 }: TrivyAsset, ports: ReleasePorts) {
  const { download, clock, info } = ports;
  try {
    await retry(
      () =>
        download({
          url,
          to,
          sha256,
          timeoutMs: TIMEOUT_MS,
          maxBytes: MOST_BYTES,
          onProgress: progress(info, clock),
        }),
      {
        attempts: 4,
        delayMs: ports.retryDelayMs,
        isTransient,
        onRetry: (error, attempt) => info(`Download failed, trying again (${attempt}): ${error.message}`),
        clock,
      },
    );
  } catch (error) {
    throw explain(error as Error, url) ?? error;
  }
}

/** Something to read every 3 s, for a slow connection. */
function progress(info: (message: string) => void, clock: Clock) {
  let last = clock.now();
  return (bytes: number, total: number | undefined) => {
    if (clock.now() - last < 3_000) return;
    last = clock.now();
    info(`${Math.round(bytes / 1e6)}${total ? ` of ${Math.round(total / 1e6)}` : ''} MB`);
  };
}

const isDownloadError = (error: Error): error is DownloadError => error.name === 'DownloadError';
const isHttpError = (error: Error): error is HttpError => error.name === 'HttpError';

function isTransient(error: Error): boolean {
  if (isDownloadError(error)) {
    const { problem } = error;
    return problem.kind === 'status' && (problem.status === 429 || problem.status >= 500);
  }
  return isHttpError(error) && ['timeout', 'refused', 'reset', 'unreachable'].includes(error.kind);
}

function explain(error: Error, url: string): Failure | undefined {
  const at = `${url}: ${error.message}`;
  if (isHttpError(error)) return releaseFailures.SCAN_TRIVY_UNREACHABLE(at, { cause: error });
  if (!isDownloadError(error)) return undefined;
  const { problem } = error;
  if (problem.kind === 'checksum' || problem.kind === 'too-large')
    return releaseFailures.SCAN_TRIVY_CHECKSUM(at, { cause: error });
  if (problem.kind === 'status' && (problem.status === 404 || problem.status === 410))
    return releaseFailures.SCAN_TRIVY_GONE(at, { cause: error });
  return releaseFailures.SCAN_TRIVY_UNREACHABLE(at, { cause: error });
}
