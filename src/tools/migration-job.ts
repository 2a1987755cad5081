import type { KnownJob, KnownPod, KubernetesObject } from '../lib/kubernetes/objects.ts';
import {
  JOB_LABELS,
  type JobPlan,
  type JobSettings,
  jobObject,
  packPrograms,
  programMap,
  settingsSecret,
} from '../lib/migrate/job.ts';
import { jobFailures } from '../lib/migrate/job-failures.ts';
import { type PodState, podState } from '../lib/migrate/job-pod.ts';
import { type JobResult, parseResult } from '../lib/migrate/job-result.ts';
import type { Clock } from '../runtime/clock.ts';
import type { OwnBundle } from '../runtime/own-bundle.ts';
import type { Kubernetes } from './kubernetes.ts';
import type { FollowLog } from './pod-log.ts';

export type JobRequest = JobPlan & {
  readonly settings: JobSettings;
  /** How long the pod may take to start, in ms. */
  readonly startMs: number;
};

export type JobPorts = {
  readonly kubernetes: Kubernetes;
  /** Goes on when the step is cancelled: the Job must be removed all the same. */
  readonly uncancelled: Kubernetes;
  readonly follow: FollowLog;
  readonly bundle: OwnBundle;
  /** What Node runs in the Job. */
  readonly script: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress: (message: string) => void;
  /** What the pod prints: outside text. */
  readonly onLine: (line: string) => void;
};

const JOB = { apiVersion: 'batch/v1', kind: 'Job' } as const;
const POD = { apiVersion: 'v1', kind: 'Pod' } as const;
const EVENT = { apiVersion: 'v1', kind: 'Event' } as const;
const LABELS = Object.entries(JOB_LABELS).map(([name, value]) => `${name}=${value}`);
const POLL_MS = 1_000;
const SAY_EVERY_MS = 5_000;

/**
 * Runs this action in a Job and removes the Job with all that belongs to it, however it ends.
 * @throws MIGRATE_JOB_NOT_STARTED, MIGRATE_JOB_NODE, MIGRATE_JOB_LOST, failures of `kubernetesFailures`
 */
export async function runJob(request: JobRequest, ports: JobPorts): Promise<JobResult> {
  const { uncancelled } = ports;
  try {
    await create(request, ports);
    const pod = await started(request, ports);
    return await finished(pod, request, ports);
  } finally {
    await uncancelled.remove({ ...JOB, metadata: { name: request.name } });
  }
}

/** The Job first, so that all that follows belongs to it from the beginning: a runner that dies here leaves nothing for ever. */
async function create(
  request: JobRequest,
  { kubernetes, bundle, script, onProgress }: JobPorts,
): Promise<void> {
  const { name, image, settings } = request;
  const programs = packPrograms(name, bundle());
  const job = await kubernetes.create(
    jobObject(
      request,
      programs.map((map) => map.name),
    ),
  );
  const uid = job.metadata.uid ?? '';
  onProgress(`Job ${name} runs ${image}.`);
  await kubernetes.create(settingsSecret(name, uid, settings, script));
  for (const map of programs) await kubernetes.create(programMap(map, uid, name));
}

async function started(request: JobRequest, ports: JobPorts): Promise<string> {
  const { clock, signal, onProgress } = ports;
  const begun = clock.now();
  let said = begun;
  for (;;) {
    const seen = await look(request.name, ports);
    if ('pod' in seen) return seen.pod;
    const now = clock.now();
    if (now - begun >= request.startMs)
      throw jobFailures.MIGRATE_JOB_NOT_STARTED(
        `The pod did not start within ${request.startMs / 1000} s: ${seen.why}.`,
      );
    if (now - said >= SAY_EVERY_MS) {
      onProgress(`Waiting for the pod: ${seen.why}.`);
      said = now;
    }
    await clock.sleep(POLL_MS, signal);
  }
}

/** The name of the pod once it has started, or why it has not. */
async function look(
  job: string,
  ports: JobPorts,
): Promise<{ readonly pod: string } | { readonly why: string }> {
  const pod = await podOf(job, ports);
  if (!pod) return { why: await whyNoPod(job, ports) };
  const state = podState(pod);
  switch (state.kind) {
    case 'broken':
      throw notStarted(state);
    case 'waiting':
      return { why: state.why };
    default:
      return { pod: pod.metadata.name };
  }
}

function notStarted({ why, node }: Extract<PodState, { kind: 'broken' }>) {
  return node
    ? jobFailures.MIGRATE_JOB_NODE(`The image has no program \`node\`: ${why}`)
    : jobFailures.MIGRATE_JOB_NOT_STARTED(`The pod does not start: ${why}`);
}

async function podOf(job: string, { kubernetes }: JobPorts): Promise<KnownPod | undefined> {
  const [pod] = await kubernetes.list(POD, `job-name=${job}`);
  return pod as KnownPod | undefined;
}

/** A quota or an admission webhook refuses pods, and only an event says so. */
async function whyNoPod(job: string, { kubernetes }: JobPorts): Promise<string> {
  const events = (await kubernetes.list(EVENT)) as readonly (KubernetesObject & {
    readonly involvedObject?: { readonly kind?: string; readonly name?: string };
    readonly reason?: string;
    readonly message?: string;
  })[];
  const last = events.findLast(
    ({ involvedObject, reason }) =>
      involvedObject?.kind === 'Job' && involvedObject.name === job && reason === 'FailedCreate',
  );
  return last?.message ?? 'there is no pod yet';
}

async function finished(pod: string, request: JobRequest, ports: JobPorts): Promise<JobResult> {
  const { settings } = request;
  let encoded: string | undefined;
  const take = (line: string) => {
    if (line.startsWith(settings.mark)) encoded = line.slice(settings.mark.length);
    else if (line !== '') ports.onLine(line);
  };
  const why = await ports.follow(pod, take, async () => {
    const state = podState((await podOf(request.name, ports)) ?? undefined);
    return state.kind === 'ended' || state.kind === 'broken' ? state.why : undefined;
  });
  if (encoded === undefined)
    throw jobFailures.MIGRATE_JOB_LOST(`The pod ${pod} ended without a result: ${why}.`);
  const result = parseResult(encoded);
  if ('node' in result) throw jobFailures.MIGRATE_JOB_NODE(`The image has Node ${result.node}.`);
  return result;
}

/** What a run whose runner died left in the namespace: Jobs that have ended are removed, those at work are named. */
export async function earlierJobs(
  ports: Pick<JobPorts, 'kubernetes' | 'uncancelled'>,
): Promise<readonly string[]> {
  const jobs = (await ports.kubernetes.list(JOB, LABELS.join(','))) as readonly KnownJob[];
  const found: string[] = [];
  for (const job of jobs) {
    const { metadata } = job;
    const origin = metadata.annotations?.['deploy-actions/run'] ?? 'an unknown run';
    const how = endOf(job);
    if (how) await ports.uncancelled.remove({ ...JOB, metadata: { name: metadata.name } });
    found.push(
      `An earlier run (${origin}) was cut off and left the Job ${metadata.name}. ${how ?? 'It is still at work'}.`,
    );
  }
  return found;
}

function endOf({ status = {} }: KnownJob): string | undefined {
  const ended = status.conditions?.find(
    ({ type, status: holds }) => holds === 'True' && (type === 'Complete' || type === 'Failed'),
  );
  if (!ended) return undefined;
  return ended.type === 'Complete' ? 'It succeeded' : `It failed (${ended.reason ?? 'no reason given'})`;
}
