import type { ContainerStatus, PodStatus } from 'kubernetes-types/core/v1.js';
import type { KnownPod } from '../kubernetes/objects.ts';

/** How far the pod of a Job is. */
export type PodState =
  | { readonly kind: 'waiting'; readonly why: string }
  | { readonly kind: 'running' }
  /** `why` is what the cluster says, such as `OOMKilled, exit code 137`. */
  | { readonly kind: 'ended'; readonly why: string }
  /** It will not start by itself. */
  | { readonly kind: 'broken'; readonly why: string; readonly node: boolean };

/** What a container waits for that only a person changes. */
const HOPELESS =
  /^(ImagePullBackOff|ErrImagePull|ErrImageNeverPull|InvalidImageName|ErrInvalidImage\w*|CreateContainerConfigError|CreateContainerError|RunContainerError)$/;

export function podState(pod: KnownPod | undefined): PodState {
  if (!pod) return { kind: 'waiting', why: 'there is no pod yet' };
  const { status = {} } = pod;
  const statuses = [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])];
  const broken = statuses.map(brokenContainer).find((one) => one !== undefined);
  return broken ?? endedPod(status) ?? goingPod(status);
}

function endedPod(status: PodStatus): PodState | undefined {
  const { phase, reason, message, containerStatuses } = status;
  const terminated = containerStatuses?.[0]?.state?.terminated;
  if (terminated) return { kind: 'ended', why: ending(terminated) };
  // Evicted, or its machine is gone: no container says anything any more.
  if (phase !== 'Failed' && phase !== 'Succeeded') return undefined;
  return { kind: 'ended', why: [reason, message].filter(Boolean).join(': ') || 'no reason given' };
}

function goingPod({ containerStatuses, conditions, phase }: PodStatus): PodState {
  const { running, waiting } = containerStatuses?.[0]?.state ?? {};
  if (running) return { kind: 'running' };
  const scheduled = conditions?.find(({ type }) => type === 'PodScheduled');
  if (scheduled?.status === 'False')
    return { kind: 'waiting', why: `no machine has room for it: ${scheduled.message ?? ''}` };
  return { kind: 'waiting', why: waiting?.reason ?? phase ?? 'it is being made' };
}

function brokenContainer({ state = {}, image }: ContainerStatus): PodState | undefined {
  const { waiting, terminated } = state;
  if (HOPELESS.test(waiting?.reason ?? ''))
    return broken(`${waiting?.reason}: ${waiting?.message ?? ''} (image ${image})`);
  if (terminated?.reason === 'StartError' || terminated?.reason === 'ContainerCannotRun')
    return broken(`${terminated.message ?? terminated.reason}`);
  return undefined;
}

const broken = (why: string): PodState => ({
  kind: 'broken',
  why: why.trim(),
  node: /"node":? (stat node|executable file not found|no such file)|exec: "?\S*node"?: /.test(why),
});

const ending = (ended: { readonly reason?: string; readonly exitCode: number; readonly message?: string }) =>
  [`${ended.reason ?? 'ended'}, exit code ${ended.exitCode}`, ended.message].filter(Boolean).join(': ');
