import type { Failure } from '../../failure.ts';
import { addCounts, type Counts, countFrom, countWords } from '../../lib/ecr/scan-state.ts';
import { formatReference } from '../../lib/image/reference.ts';
import { pushFailures } from '../../lib/push/failures.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import { type Aftermath, aftermathFailures } from '../../tools/ecr/aftermath.ts';
import { type Fixed, fixed } from './assure.ts';
import type { Inputs, Pushed } from './run.ts';

export type AfterPushPorts = {
  readonly workflow: Workflow;
  /** Undefined for a registry that is no private one of ECR. */
  readonly aftermath: (host: string) => Promise<Aftermath | undefined>;
  /** The images in an index; what is no index is its own only one. */
  readonly platformsOf: (
    image: Fixed,
  ) => Promise<readonly { readonly platform: string; readonly digest: string }[]>;
};

export type AfterPush = { readonly counts: Counts; readonly failure: Failure | undefined };

/** Waits for what ECR does after a push, as far as it is asked for, and judges it. @throws PUSH_NOT_ECR and those of Aftermath */
export async function afterPush(
  pushed: readonly Pushed[],
  inputs: Inputs,
  ports: AfterPushPorts,
): Promise<AfterPush> {
  const images = pushed.map(({ target, digest }) => fixed(target, digest));
  if (inputs['wait-for-replication']) for (const image of images) await replicated(image, inputs, ports);
  const threshold = inputs['fail-on-findings'];
  if (threshold === undefined) return { counts: new Map(), failure: undefined };
  const all: AfterPush[] = [];
  for (const image of images) all.push(await scanned(image, threshold, inputs, ports));
  return {
    counts: addCounts(all.map(({ counts }) => counts)),
    failure: all.find(({ failure }) => failure)?.failure,
  };
}

async function aftermathOf({ registry }: Fixed, ports: AfterPushPorts): Promise<Aftermath> {
  const aftermath = await ports.aftermath(registry);
  if (aftermath) return aftermath;
  throw pushFailures.PUSH_NOT_ECR(`${registry} is no private registry of ECR that is used with an AWS role.`);
}

async function replicated(image: Fixed, inputs: Inputs, ports: AfterPushPorts): Promise<void> {
  const aftermath = await aftermathOf(image, ports);
  const digests = new Set([...(await ports.platformsOf(image)).map(({ digest }) => digest), image.digest]);
  const places = await Promise.all(
    [...digests].map((digest) => aftermath.replicated(image.path, digest, inputs['wait-timeout'])),
  );
  ports.workflow.info(`${formatReference(image)} is replicated to ${[...new Set(places.flat())].join(', ')}`);
}

/** Each platform by itself: ECR scans images, not indexes. */
async function scanned(
  image: Fixed,
  threshold: string,
  inputs: Inputs,
  ports: AfterPushPorts,
): Promise<AfterPush> {
  const aftermath = await aftermathOf(image, ports);
  const results = await Promise.all(
    (await ports.platformsOf(image)).map(async ({ platform, digest }) => ({
      name: platform || digest,
      ...(await aftermath.scanned(image.path, digest, inputs['wait-timeout'])),
    })),
  );
  for (const { name, counts } of results) ports.workflow.info(`ECR found in ${name}: ${countWords(counts)}`);
  const failing = results.filter(({ counts }) => countFrom(counts, threshold) > 0);
  const words = failing.map(({ name, counts, worst }) =>
    [`${name}: ${countWords(counts)}`, ...worst].join('\n'),
  );
  return {
    counts: addCounts(results.map(({ counts }) => counts)),
    failure:
      words.length === 0
        ? undefined
        : aftermathFailures.ECR_SCAN_FINDINGS(`${formatReference(image)}\n${words.join('\n')}`),
  };
}
