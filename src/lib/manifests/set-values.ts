import { isWorkload, type KubernetesObject } from '../kubernetes/objects.ts';
import type { Manifest } from './manifest.ts';
import { type Changed, nothingNamed } from './nothing-named.ts';
import { setAutoscale } from './set-autoscale.ts';
import { setContainers } from './set-containers.ts';
import { setHosts } from './set-hosts.ts';
import type { Values } from './values.ts';

/**
 * Puts values into the documents that they name. A value without a name goes to the workload that the release is
 * named after; one whose name is nobody's is a problem that says which names there are.
 */
export function setValues(
  manifests: readonly Manifest[],
  values: Values,
  release: string | undefined,
): Changed {
  const principal = principalOf(manifests, release);
  const steps: readonly ((now: readonly Manifest[]) => Changed)[] = [
    (now) => setReplicas(now, values.replicas, principal),
    (now) => setContainers(now, values, principal),
    (now) => setAutoscale(now, values.autoscale, principal),
    (now) => setHosts(now, values.host),
  ];
  return steps.reduce<Changed>(
    (before, step) => {
      const after = step(before.manifests);
      return { manifests: after.manifests, problems: [...before.problems, ...after.problems] };
    },
    { manifests, problems: [] },
  );
}

/** The workload that values without a name mean: that of the release's name, else the first. */
function principalOf(manifests: readonly Manifest[], release: string | undefined): string {
  const objects = manifests.map(({ object }) => object).filter(hasPods);
  const named = objects.find(({ metadata }) => metadata.name === release);
  return (named ?? objects.find(isWorkload) ?? objects[0])?.metadata.name ?? '';
}

const hasPods = (object: KubernetesObject): boolean =>
  isWorkload(object) || object.kind === 'Rollout' || object.kind === 'CronJob';

const SCALABLE = ['Deployment', 'StatefulSet', 'ReplicaSet', 'Rollout'];

function setReplicas(
  manifests: readonly Manifest[],
  replicas: ReadonlyMap<string, number>,
  principal: string,
): Changed {
  const wanted = new Map([...replicas].map(([name, count]) => [name || principal, count]));
  const scalable = manifests.filter(({ object }) => SCALABLE.includes(object.kind));
  const problems = [...wanted.keys()]
    .filter((name) => !scalable.some(({ object }) => object.metadata.name === name))
    .map((name) => nothingNamed('replicas', name, manifests, scalable));
  const set = ({ object }: Manifest): KubernetesObject => {
    const count = SCALABLE.includes(object.kind) ? wanted.get(object.metadata.name) : undefined;
    return count === undefined
      ? object
      : { ...object, spec: { ...(object['spec'] as object), replicas: count } };
  };
  return { manifests: manifests.map((one) => ({ ...one, object: set(one) })), problems };
}
