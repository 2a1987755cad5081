import { formatReference, repositoryOf } from '../../lib/image/reference.ts';
import { pushFailures } from '../../lib/push/failures.ts';
import { pushSummary } from '../../lib/push/summary.ts';
import { planTags } from '../../lib/push/tag-state.ts';
import { planTargets, type Target, targetRepository } from '../../lib/push/targets.ts';
import { Failed, type InputsOf, type ResultOf } from '../../runtime/action.ts';
import { type AfterPushPorts, afterPush } from './after-push.ts';
import { type AssurePorts, assurePushed, assureSource, attachedLine, fixed, listAttached } from './assure.ts';
import type { Destination, OpenDestination } from './destination.ts';
import type { Source } from './source.ts';
import type { spec } from './spec.ts';

export type Inputs = InputsOf<typeof spec>;

export type Ports = AssurePorts &
  AfterPushPorts & {
    /** The image, wherever it is. @throws PUSH_IMAGE_MISSING */
    readonly findSource: () => Promise<Source>;
    /** What the registry has under the name of the image. @throws PUSH_IMAGE_MISSING */
    readonly resolve: () => Promise<Resolved>;
    /** A repository that was logged in to, checked and, when asked, made. */
    readonly open: OpenDestination;
    /** Of the environment, for `account` without `region`. */
    readonly region: string | undefined;
  };

/** An image of a registry, by digest. */
export type Resolved = { readonly digest: string; readonly expiresAt: number | undefined };

/** What was done to one repository. */
export type Pushed = {
  readonly target: Target;
  readonly digest: string;
  /** The tags that were set, the others having been there. */
  readonly set: readonly string[];
  readonly expiresAt: number | undefined;
};

/** Checks every repository before anything is sent to any, then pushes, then reads back what is there. */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof spec>> {
  if (inputs.operation === 'resolve') return resolveOnly(inputs, ports);
  const { account, region = ports.region } = inputs;
  const repository = targetRepository(inputs.image, inputs.repository, { account, region });
  const targets = planTargets(inputs.image, inputs.tags, repository);
  const [source, destinations] = await Promise.all([ports.findSource(), openAll(targets, ports)]);
  const isCopied = source.place.kind === 'registry';
  if (isCopied) await assureSource(fixed(inputs.image, source.id), inputs, ports);
  const jobs: Job[] = [];
  for (const [target, destination] of destinations)
    jobs.push(await judge(target, destination, source, inputs, ports));
  const pushed: Pushed[] = [];
  for (const job of jobs) pushed.push(await push(job, source, ports));
  const [first] = pushed;
  if (!first) throw pushFailures.PUSH_NOT_NAMED();
  const attached = await assurePushed(pushed, inputs, isCopied, ports);
  const { counts, failure } = await afterPush(pushed, inputs, ports);
  ports.workflow.summary(pushSummary(pushed, attached, counts));
  const outputs = {
    image: formatReference(fixed(first.target, first.digest)),
    digest: first.digest,
    tags: targets.flatMap((target) => target.tags.map((tag) => `${repositoryOf(target)}:${tag}`)),
    pushed: pushed.some(({ set }) => set.length > 0),
    attestations: attached.map(attachedLine),
    findings: Object.fromEntries(counts),
    'expires-at': timeOf(first.expiresAt),
  };
  return failure ? new Failed(outputs, failure) : outputs;
}

async function resolveOnly(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof spec>> {
  const { digest, expiresAt } = await ports.resolve();
  ports.workflow.info(`${inputs.image.text} is ${digest}`);
  const image = fixed(inputs.image, digest);
  await assureSource(image, inputs, ports);
  return {
    image: formatReference(image),
    digest,
    tags: [],
    pushed: false,
    attestations: (await listAttached(image, inputs, ports)).map(attachedLine),
    findings: {},
    'expires-at': timeOf(expiresAt),
  };
}

const timeOf = (ms: number | undefined): string => (ms === undefined ? '' : new Date(ms).toISOString());

type Job = {
  readonly target: Target;
  readonly destination: Destination;
  readonly missing: readonly string[];
};

/** One after the other: two targets may be in one registry, and one of them may have to be made. */
async function openAll(targets: readonly Target[], ports: Ports) {
  const opened: (readonly [Target, Destination])[] = [];
  for (const target of targets) opened.push([target, await ports.open(target)]);
  return opened;
}

async function judge(
  target: Target,
  destination: Destination,
  source: Source,
  inputs: Inputs,
  ports: Ports,
): Promise<Job> {
  const states = await Promise.all(
    target.tags.map(async (tag) => {
      const there = await destination.look(tag, source);
      return { tag, ...there, fixed: inputs.immutable || destination.isFixed(tag) };
    }),
  );
  const plan = planTags(repositoryOf(target), source.digest ?? `the new image (${source.id})`, states);
  for (const note of plan.notes) ports.workflow.info(note);
  return { target, destination, missing: plan.missing };
}

async function push(
  { target, destination, missing }: Job,
  source: Source,
  { workflow }: Ports,
): Promise<Pushed> {
  const name = repositoryOf(target);
  if (missing.length > 0) await destination.push(source, missing);
  const digest = await destination.confirm(target.tags, missing.length > 0 ? source.digest : undefined);
  workflow.info(
    missing.length === 0
      ? `${name}: every tag (${target.tags.join(', ')}) is already on ${digest}; nothing sent`
      : `${name}: ${missing.join(', ')} now on ${digest}`,
  );
  return { target, digest, set: missing, expiresAt: destination.expiresAt };
}
