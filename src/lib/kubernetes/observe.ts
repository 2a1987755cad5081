import { claimsOf } from './claim-rules.ts';
import {
  type KnownDeployment,
  type KnownEvent,
  type KnownPod,
  type KnownStatefulSet,
  type KubernetesObject,
  typeOf,
} from './objects.ts';
import { type Applied, countOf, lastSeen, type Observation } from './observation.ts';
import type { View } from './store.ts';

const REVISION = 'deployment.kubernetes.io/revision';

type More = Pick<Observation, 'pulls' | 'operatedSecrets'>;

/** Takes out of all that is known what belongs to one workload, with its pods told apart by revision (G2). */
export function observe(view: View, applied: Applied, more: More): Observation {
  const { object } = applied;
  const live = view.get(typeOf(object), object.metadata.name);
  const gone = !live || live.metadata.uid !== object.metadata.uid;
  const { revision, pods, oldPods } = gone
    ? { revision: undefined, pods: [], oldPods: [] }
    : podsOf(view, live, applied);
  const claims = new Set(pods.flatMap(claimsOf).map((name) => `PersistentVolumeClaim/${name}`));
  const owners = [live, revision, ...pods].flatMap((subject) => subject?.metadata.uid ?? []);
  const subjects = [...owners, ...claims];
  return {
    applied,
    live: gone ? undefined : live,
    revision,
    pods,
    oldPods,
    events: subjects
      .flatMap((uid) => view.eventsOf(uid))
      .flatMap((event) => sinceApply(event, applied))
      .sort((a, b) => lastSeen(a) - lastSeen(b)),
    ...more,
  };
}

/** G4: an event from before the apply counts only by what was added to it. */
function sinceApply(event: KnownEvent, { eventsBefore }: Applied): readonly KnownEvent[] {
  const before = eventsBefore.get(event.metadata.uid ?? '') ?? 0;
  const added = countOf(event) - before;
  if (before === 0) return [event];
  return added > 0 ? [{ ...event, count: added, series: undefined } as unknown as KnownEvent] : [];
}

type Pods = Pick<Observation, 'revision' | 'pods' | 'oldPods'>;

function podsOf(view: View, live: KubernetesObject, applied: Applied): Pods {
  const uid = live.metadata.uid ?? '';
  if (!isObserved(live, applied)) return { revision: undefined, pods: [], oldPods: [] };
  switch (typeOf(live)) {
    case 'Deployment.apps':
      return deploymentPods(view, live as KnownDeployment, uid);
    case 'StatefulSet.apps': {
      const { updateRevision } = (live as KnownStatefulSet).status ?? {};
      return byLabel(view, uid, 'controller-revision-hash', updateRevision);
    }
    case 'Rollout.argoproj.io':
      return argoPods(view, live, uid);
    case 'DaemonSet.apps':
      return daemonPods(view, uid, applied, live);
    default:
      return { revision: undefined, ...splitEnding(podsOwnedBy(view, uid), []) };
  }
}

function deploymentPods(view: View, live: KnownDeployment, uid: string): Pods {
  const wanted = live.metadata.annotations?.[REVISION];
  return setPods(view, uid, ({ metadata }) => metadata.annotations?.[REVISION] === wanted);
}

/** Argo Rollouts says by hash which ReplicaSet is the new one. */
function argoPods(view: View, live: KubernetesObject, uid: string): Pods {
  const { currentPodHash } = (live['status'] ?? {}) as { currentPodHash?: string };
  return setPods(
    view,
    uid,
    ({ metadata }) => metadata.labels?.['rollouts-pod-template-hash'] === currentPodHash,
  );
}

function setPods(view: View, uid: string, isNew: (set: KubernetesObject) => boolean): Pods {
  const sets = view.ownedBy('ReplicaSet.apps', uid);
  const revision = sets.find(isNew);
  const of = (set: KubernetesObject) => podsOwnedBy(view, set.metadata.uid ?? '');
  const old = sets.filter((set) => set !== revision).flatMap(of);
  return { revision, ...splitEnding(revision ? of(revision) : [], old) };
}

function byLabel(view: View, uid: string, label: string, value: string | undefined): Pods {
  const pods = podsOwnedBy(view, uid);
  const isNew = ({ metadata }: KnownPod) => value !== undefined && metadata.labels?.[label] === value;
  return {
    revision: undefined,
    ...splitEnding(
      pods.filter(isNew),
      pods.filter((pod) => !isNew(pod)),
    ),
  };
}

/** G1: until its controller has seen our generation, what it calls its newest revision is the one before. */
export function isObserved(live: KubernetesObject, { object }: Applied): boolean {
  if (typeOf(live) === 'Job.batch') return true;
  const { observedGeneration = 0 } = (live['status'] ?? {}) as { observedGeneration?: number | string };
  // Argo Rollouts writes this number as text.
  return (
    Number(observedGeneration) >= Math.max(live.metadata.generation ?? 1, object.metadata.generation ?? 1)
  );
}

/** A DaemonSet does not say which revision is the new one; `pod-template-generation` is its generation. */
function daemonPods(view: View, uid: string, _: Applied, live: KubernetesObject): Pods {
  const generation = live.metadata.annotations?.['deprecated.daemonset.template.generation'];
  return byLabel(view, uid, 'pod-template-generation', generation);
}

const podsOwnedBy = (view: View, uid: string) => view.ownedBy('Pod.', uid) as readonly KnownPod[];

/** A pod of the new revision that is being deleted (drained, evicted, scaled down) is no longer judged. */
function splitEnding(current: readonly KnownPod[], old: readonly KnownPod[]) {
  const ending = ({ metadata }: KnownPod) => metadata.deletionTimestamp !== undefined;
  return {
    pods: current.filter((pod) => !ending(pod)),
    oldPods: [...old, ...current.filter(ending)],
  };
}
