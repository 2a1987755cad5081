import { defineFailures } from '../../failure.ts';
import { repositoryArn } from '../../lib/ecr/host.ts';
import { readScan, type ScanAnswer, type ScanState } from '../../lib/ecr/scan-state.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { EcrPorts } from './settings.ts';

export const aftermathFailures = defineFailures({
  ECR_SCAN_FINDINGS: {
    meaning: 'The scan of ECR found what `fail-on-findings` does not allow.',
    remedy:
      'Upgrade what is named and push again. The image is in the registry, but it is not for deployment.',
  },
  ECR_SCAN_MISSING: {
    meaning: 'ECR has no result of a scan for this image within `wait-timeout`.',
    remedy:
      'Set `scan-on-push: true`, or switch on enhanced scanning for the repository. A large image wants a longer `wait-timeout`.',
  },
  ECR_SCAN_IMPOSSIBLE: {
    meaning: 'ECR cannot scan this image; the message has its reason.',
    remedy:
      'Basic scanning knows only images with the packages of an operating system. Use enhanced scanning, or the action scan, and leave `fail-on-findings` out.',
  },
  ECR_REPLICATION_FAILED: {
    meaning: 'ECR could not replicate the image to another registry; the message has its reason.',
    remedy: 'Look at the replication rules of the registry and at the policy of the one it goes to.',
  },
  ECR_REPLICATION_LATE: {
    meaning:
      'The image was not replicated within `wait-timeout`, or no replication rule is for its repository.',
    remedy: 'Check the replication rules of the registry; a large image wants a longer `wait-timeout`.',
  },
});

/** What ECR does with an image after the push. */
export type Aftermath = {
  /** Waits until ECR has scanned a manifest. @throws ECR_SCAN_MISSING, ECR_SCAN_IMPOSSIBLE */
  readonly scanned: (
    repository: string,
    digest: string,
    timeoutMs: number,
  ) => Promise<Extract<ScanState, { kind: 'done' }>>;
  /** Waits until a manifest is in every registry it is replicated to. @returns them, as `region/account` */
  readonly replicated: (repository: string, digest: string, timeoutMs: number) => Promise<readonly string[]>;
};

type Ports = EcrPorts & {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly info: (message: string) => void;
};

const PAUSE_MS = 5_000;

/**
 * Our own loops: the waiter of the SDK takes every state but two for "not yet", so that it spins on enhanced scanning
 * and on images that cannot be scanned until its time is over.
 */
export function createAftermath(ports: Ports): Aftermath {
  return {
    scanned: async (repository, digest, timeoutMs) => {
      let before = '';
      const found = await poll(ports, timeoutMs, `the scan of ${digest}`, async () => {
        const state = readScan(await describeScan(ports, repository, digest));
        if (state.kind === 'impossible')
          throw aftermathFailures.ECR_SCAN_IMPOSSIBLE(`${repository}@${digest}: ${state.why}`);
        if (state.kind === 'pending') return undefined;
        // Results of enhanced scanning trickle in: the same twice in a row is taken for all.
        const now = JSON.stringify([...state.counts]);
        const isSame = state.settled || now === before;
        before = now;
        return isSame ? state : undefined;
      });
      if (found) return found;
      throw aftermathFailures.ECR_SCAN_MISSING(
        `${repository}@${digest} has no result after ${timeoutMs / 1000} s.`,
      );
    },
    replicated: async (repository, digest, timeoutMs) => {
      const found = await poll(ports, timeoutMs, `the replication of ${digest}`, async () => {
        const statuses = await describeReplication(ports, repository, digest);
        const failed = statuses.find(({ status }) => status === 'FAILED');
        if (failed)
          throw aftermathFailures.ECR_REPLICATION_FAILED(
            `${repository}@${digest} to ${failed.region}/${failed.registryId}: ${failed.failureCode ?? 'no reason given'}`,
          );
        const isThere = statuses.length > 0 && statuses.every(({ status }) => status === 'COMPLETE');
        return isThere ? statuses.map(({ region, registryId }) => `${region}/${registryId}`) : undefined;
      });
      if (found) return found;
      throw aftermathFailures.ECR_REPLICATION_LATE(`${repository}@${digest} after ${timeoutMs / 1000} s.`);
    },
  };
}

/** Asks until there is an answer; undefined when the time is over. */
async function poll<T>(
  { clock, signal, info }: Ports,
  timeoutMs: number,
  what: string,
  ask: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const started = clock.now();
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    const passed = clock.now() - started;
    if (passed + PAUSE_MS > timeoutMs) return undefined;
    info(`waiting for ${what}, ${Math.round(passed / 1000)} s`);
    await clock.sleep(PAUSE_MS, signal);
  }
}

const place = ({ host }: EcrPorts, repositoryName: string, imageDigest: string) => ({
  registryId: host.account,
  repositoryName,
  imageId: { imageDigest },
});

const describeScan = (ports: EcrPorts, repository: string, digest: string): Promise<ScanAnswer | undefined> =>
  ports.call(
    { action: 'ecr:DescribeImageScanFindings', resource: repositoryArn(ports.host, repository) },
    async () => {
      const { DescribeImageScanFindingsCommand } = await import('@aws-sdk/client-ecr');
      const command = new DescribeImageScanFindingsCommand({
        ...place(ports, repository, digest),
        maxResults: 1000,
      });
      return (await ports.client()).send(command).catch((error: Error) => {
        if (error.name === 'ScanNotFoundException') return undefined;
        throw error;
      });
    },
  );

const describeReplication = (ports: EcrPorts, repository: string, digest: string) =>
  ports.call(
    { action: 'ecr:DescribeImageReplicationStatus', resource: repositoryArn(ports.host, repository) },
    async () => {
      const { DescribeImageReplicationStatusCommand } = await import('@aws-sdk/client-ecr');
      const command = new DescribeImageReplicationStatusCommand(place(ports, repository, digest));
      return (await (await ports.client()).send(command)).replicationStatuses ?? [];
    },
  );
