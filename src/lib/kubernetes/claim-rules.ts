import { type Finding, ONLY_SAID } from './finding.ts';
import type { KnownEvent, KnownPod, KubernetesObject } from './objects.ts';
import { eventsOf, lastSeen, type Observation } from './observation.ts';
import { ready, type Standing, waiting } from './standing.ts';
import type { Thresholds } from './thresholds.ts';

/** How the scheduler says that a claim is the reason. */
const UNBOUND = /persistentvolumeclaim|\bpvc\b|persistent volumes to bind|volume node affinity/i;
/** What controllers and provisioners say of a claim, the newest counts. */
const TROUBLE = ['ProvisioningFailed', 'FailedBinding', 'VolumeMismatch', 'ClaimLost', 'ClaimMisbound'];
const UNDER_WAY = ['ExternalProvisioning', 'Provisioning', 'WaitForFirstConsumer', 'WaitForPodScheduled'];
const DONE = ['ProvisioningSucceeded'];

/** The claims that a pod mounts: named ones, those of a StatefulSet's templates, and those that live as long as it. */
export const claimsOf = ({ spec, metadata }: KnownPod): readonly string[] =>
  (spec?.volumes ?? []).flatMap(({ name, persistentVolumeClaim, ephemeral }) =>
    ephemeral ? `${metadata.name}-${name}` : (persistentVolumeClaim?.claimName ?? []),
  );

/** The newest word about a claim by those who should bind it. */
const newestOf = (events: readonly KnownEvent[]): KnownEvent | undefined =>
  events
    .filter(({ reason = '' }) => [...TROUBLE, ...UNDER_WAY, ...DONE].includes(reason))
    .sort((a, b) => lastSeen(a) - lastSeen(b))
    .at(-1);

/**
 * F21: a pod gets no node because a claim of it is not bound. One that is being provisioned is only said, however
 * long it takes, and one that waits for its first pod is in order; only trouble decides.
 */
export function judgeClaims(
  pod: KnownPod,
  observation: Observation,
  limits: Thresholds,
): Finding | undefined {
  const names = claimsOf(pod);
  if (names.length === 0 || pod.spec?.nodeName || pod.status?.phase !== 'Pending') return undefined;
  const about = { pod: pod.metadata.name, code: 'ROLLOUT_VOLUME' as const, key: `${pod.metadata.uid} claim` };
  const said = names.flatMap((name) => newestAbout(name, observation) ?? []);
  const trouble = said.find(({ reason = '' }) => TROUBLE.includes(reason));
  if (trouble)
    return { ...about, cause: `pod ${about.pod} waits for ${wordsOf(trouble)}`, confirmMs: limits.volumeMs };
  const underWay = said.find(({ reason = '' }) => UNDER_WAY.includes(reason));
  if (underWay)
    return { ...about, cause: `pod ${about.pod} waits for ${wordsOf(underWay)}`, confirmMs: ONLY_SAID };
  const scheduler = schedulerSays(pod);
  if (scheduler === undefined) return undefined;
  return { ...about, cause: `pod ${about.pod} finds no node: ${scheduler}`, confirmMs: limits.volumeMs };
}

const newestAbout = (name: string, { events }: Observation) =>
  newestOf(
    events.filter(
      ({ involvedObject }) =>
        involvedObject?.kind === 'PersistentVolumeClaim' && involvedObject.name === name,
    ),
  );

const wordsOf = ({ involvedObject, reason, message }: KnownEvent): string =>
  `claim ${involvedObject?.name}: ${reason}: ${message ?? ''}`;

function schedulerSays({ status }: KnownPod): string | undefined {
  const condition = status?.conditions?.find(({ type }) => type === 'PodScheduled');
  const message = condition?.status === 'False' ? (condition.message ?? '') : '';
  return UNBOUND.test(message) ? message.replace(/ (not found|preemption:.*)$/s, '') : undefined;
}

/** F21 for a claim that is itself waited for: bound, or bound as soon as a pod uses it. */
export function judgeClaim(live: KubernetesObject, observation: Observation): Standing {
  const { phase = 'Pending' } = (live['status'] ?? {}) as { phase?: string };
  if (phase === 'Bound') return ready;
  const newest = newestOf(eventsOf(observation, live));
  if (newest?.reason === 'WaitForFirstConsumer') return ready;
  return waiting(`its phase is ${phase}${newest ? ` (${newest.reason}: ${newest.message ?? ''})` : ''}`);
}

/** What a claim that is waited for lacks; decides where its provisioner says that it cannot. */
export function findInClaim(observation: Observation, limits: Thresholds): Finding | undefined {
  const { live } = observation;
  const newest = live?.kind === 'PersistentVolumeClaim' ? newestOf(eventsOf(observation, live)) : undefined;
  if (!newest || !TROUBLE.includes(newest.reason ?? '')) return undefined;
  return { code: 'ROLLOUT_VOLUME', key: 'claim', cause: wordsOf(newest), confirmMs: limits.volumeMs };
}
