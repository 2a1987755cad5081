import type { Failure } from '../../failure.ts';
import { accessReview, applyNeeds, type Need, roleFor, standingNeeds } from '../../lib/kubernetes/access.ts';
import { type KubernetesObject, nameOf, typeOf } from '../../lib/kubernetes/objects.ts';
import { freesOldPodsFirst, trialPod } from '../../lib/kubernetes/trial-pod.ts';
import { isAwaited } from '../../lib/kubernetes/wait.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import type { Kubernetes } from '../../tools/kubernetes.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { kubernetesFailures } from '../../tools/kubernetes-failures.ts';
import { objectFor } from './apply.ts';
import type { Ports } from './ports.ts';

/** Something the cluster would refuse, at its place in the manifests. */
export type Refusal = { readonly manifest: Manifest; readonly error: Failure };

/**
 * Asks for every permission that will be needed, the first request of all, so that a wrong endpoint or role is
 * said at once. @throws KUBERNETES_FORBIDDEN with a Role to paste; KUBERNETES_UNREACHABLE, KUBERNETES_UNAUTHORIZED
 */
export async function checkAccess(
  manifests: readonly Manifest[],
  cluster: Cluster,
  more: readonly Need[] = [],
): Promise<void> {
  const { namespace } = cluster;
  const objects = manifests.map(({ object }) => object);
  const kinds = new Map(objects.map((object) => [typeOf(object), object]));
  const defined = definedKinds(objects);
  const needs = await Promise.all(
    [...kinds.values()]
      .filter((object) => !defined.has(object.kind))
      .map(async (object) => applyNeeds(await cluster.kubernetes.pathOf(object), isAwaited(object))),
  );
  const all = [
    ...needs.flat(),
    ...standingNeeds(namespace, new Set(objects.map(({ kind }) => kind))),
    ...more,
  ];
  const answers = await Promise.all(all.map((need) => mayDo(need, cluster.kubernetes)));
  const missing = all.filter((_, at) => !answers[at]);
  if (missing.length === 0) return;
  const said = missing.map(({ verb, resource, group }) => `${verb} ${resource}${group ? `.${group}` : ''}`);
  throw kubernetesFailures.KUBERNETES_FORBIDDEN(
    `The identity of the kubeconfig lacks ${missing.length} permissions in namespace ${namespace}: ${said.join(', ')}. ` +
      `Nothing was changed.\n\n${roleFor(missing, namespace)}`,
    { remedy: 'Grant it the Role in the message, by a RoleBinding to its user or group.' },
  );
}

async function mayDo(need: Need, kubernetes: Kubernetes): Promise<boolean> {
  const answer = await kubernetes.create(accessReview(need));
  return (answer['status'] as { allowed?: boolean } | undefined)?.allowed === true;
}

/** Kinds that a CustomResourceDefinition among the manifests will make; the cluster may not know them yet. */
function definedKinds(objects: readonly KubernetesObject[]): ReadonlySet<string> {
  const definitions = objects.filter(({ kind }) => kind === 'CustomResourceDefinition');
  return new Set(
    definitions.flatMap(
      (one) => (one['spec'] as { names?: { kind?: string } } | undefined)?.names?.kind ?? [],
    ),
  );
}

/** Tries everything without doing it: every object, and a pod of every template. All refusals, not the first. */
export async function tryDry(
  manifests: readonly Manifest[],
  cluster: Cluster,
  { autoscaled, force }: { readonly autoscaled: ReadonlySet<string>; readonly force: boolean },
  ports: Pick<Ports, 'workflow'>,
): Promise<readonly Refusal[]> {
  const objects = manifests.map(({ object }) => object);
  if (objects.some(({ kind }) => kind === 'Namespace')) return []; // What is in it cannot be tried before it exists.
  const defined = definedKinds(objects);
  const mayTryPods = await mayDo(
    { group: '', resource: 'pods', verb: 'create', namespace: cluster.namespace },
    cluster.kubernetes,
  );
  if (!mayTryPods)
    ports.workflow.info(
      'Pods are not tried beforehand: the identity may not create pods, which a dry run needs too.',
    );
  const made = new Set(
    objects.filter(({ kind }) => kind === 'ServiceAccount').map(({ metadata }) => metadata.name),
  );
  const tryOne = async (manifest: Manifest): Promise<Refusal | undefined> => {
    const object = objectFor(manifest.object, liveOf(manifest, cluster), autoscaled);
    const whole = await attempt(
      manifest,
      () => cluster.kubernetes.apply(object, { force, dryRun: true }),
      ports,
    );
    return whole || !mayTryPods ? whole : tryPod(manifest, cluster, made, ports);
  };
  return inTurns(
    manifests.filter(({ object }) => !defined.has(object.kind)),
    tryOne,
  );
}

/** So many questions at a time: a server that is flooded answers all of them later. */
const AT_A_TIME = 16;

async function inTurns(
  manifests: readonly Manifest[],
  tryOne: (manifest: Manifest) => Promise<Refusal | undefined>,
): Promise<readonly Refusal[]> {
  const refusals: (Refusal | undefined)[] = [];
  for (let from = 0; from < manifests.length; from += AT_A_TIME)
    refusals.push(...(await Promise.all(manifests.slice(from, from + AT_A_TIME).map(tryOne))));
  return refusals.filter((refusal) => refusal !== undefined);
}

const liveOf = ({ object }: Manifest, { store }: Cluster) => store.get(typeOf(object), object.metadata.name);

async function tryPod(
  manifest: Manifest,
  cluster: Cluster,
  made: ReadonlySet<string>,
  ports: Pick<Ports, 'workflow'>,
): Promise<Refusal | undefined> {
  const pod = trialPod(manifest.object);
  const account = (pod?.['spec'] as { serviceAccountName?: string } | undefined)?.serviceAccountName;
  if (!pod || (account && made.has(account))) return undefined; // Its ServiceAccount comes with this release.
  const refusal = await attempt(manifest, () => cluster.kubernetes.create(pod, { dryRun: true }), ports);
  if (!refusal) return undefined;
  const before = liveOf(manifest, cluster);
  const mayPass =
    /exceeded quota/.test(refusal.error.message) && before && freesOldPodsFirst(manifest.object);
  if (!mayPass) return refusal;
  ports.workflow.warning(`${nameOf(manifest.object)}: ${refusal.error.message}; an old pod may make room.`);
  return undefined;
}

/** A webhook that cannot be asked without consequences is no refusal (Shopify/krane#797). */
async function attempt(
  manifest: Manifest,
  trial: () => Promise<unknown>,
  { workflow }: Pick<Ports, 'workflow'>,
): Promise<Refusal | undefined> {
  try {
    await trial();
    return undefined;
  } catch (error) {
    const { name, message, code } = error as Failure;
    if (name !== 'Failure' || ['KUBERNETES_UNREACHABLE', 'KUBERNETES_ERROR'].includes(code)) throw error;
    if (!/does not support dry run/i.test(message)) return { manifest, error: error as Failure };
    workflow.warning(`${nameOf(manifest.object)} could not be tried beforehand: ${message}`);
    return undefined;
  }
}
