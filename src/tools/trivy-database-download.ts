import type { Clock } from '../runtime/clock.ts';
import type { Files } from '../runtime/files.ts';
import { retry } from '../runtime/retry.ts';
import type { Trivy } from './trivy.ts';

export type DownloadPorts = {
  readonly trivy: Pick<Trivy, 'downloadDatabase'>;
  readonly files: Pick<Files, 'exists' | 'join' | 'move' | 'remove'>;
  readonly clock: Clock;
  readonly info: (message: string) => void;
  /** Pause before the second attempt, in ms. */
  readonly retryDelayMs: number;
};

const ATTEMPTS = 3;
const TIMEOUT_MS = 300_000;

/**
 * Gets the newest database into `<cacheDir>/db`, from the first repository that has it; all of them are tried again
 * while one says "not now". Rejects with what each of them said.
 *
 * Trivy 0.70.0 is given one repository at a time, for it gives up at the first that does not know the name; and an
 * empty folder, for it does not look whether the database that is there can be read, or is older than we allow.
 */
export async function downloadDatabase(
  cacheDir: string,
  repositories: readonly string[],
  ports: DownloadPorts,
): Promise<void> {
  const { files, info, clock } = ports;
  const incoming = files.join(cacheDir, `incoming-${clock.now()}`);
  try {
    await retry(() => fromAny(repositories, incoming, ports), {
      attempts: ATTEMPTS,
      delayMs: ports.retryDelayMs,
      isTransient,
      onRetry: (_, attempt) => info(`The download failed (${attempt} of ${ATTEMPTS}), trying again`),
      clock,
    });
    await files.move(files.join(incoming, 'db'), files.join(cacheDir, 'db'));
  } finally {
    await files.remove(incoming);
  }
}

async function fromAny(
  repositories: readonly string[],
  folder: string,
  { trivy, files, info }: DownloadPorts,
) {
  const problems: string[] = [];
  for (const repository of repositories) {
    info(`Downloading the vulnerability database from ${repository}`);
    try {
      await trivy.downloadDatabase(repository, folder, TIMEOUT_MS);
      if (files.exists(files.join(folder, 'db', 'trivy.db'))) return;
      problems.push(`${repository}: the download left no database`);
    } catch (error) {
      if ((error as Error).name !== 'ExecError') throw error;
      problems.push(`${repository}: ${(error as Error).message}`);
    }
  }
  throw new Error(problems.join('\n'));
}

/** Words of registries and of Go's network errors for "not now". A name or right that is wrong stays wrong. */
const isTransient = (error: Error): boolean =>
  /TOOMANYREQUESTS|too many requests|\b(429|50[0234])\b|refused|reset|timeout|EOF|temporary/i.test(
    error.message,
  );
