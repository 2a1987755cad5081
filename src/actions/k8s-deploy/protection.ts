import { type KubernetesObject, nameOf } from '../../lib/kubernetes/objects.ts';
import { enforcedBy, isBelow, type Level, policiesFor } from '../../lib/kubernetes/pod-security.ts';
import { templateOf } from '../../lib/kubernetes/template.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import type { Ports } from './ports.ts';

const NAMESPACE = { apiVersion: 'v1', kind: 'Namespace' };
const POLICY = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };

/**
 * Says where the namespace protects its pods less than `require-pod-security` asks of them: it lets in what is below
 * that level, or no network policy selects the pods. Only said: both are the business of who owns the namespace.
 */
export async function reportProtection(
  manifests: readonly Manifest[],
  cluster: Cluster,
  wanted: Level | undefined,
  ports: Pick<Ports, 'workflow'>,
): Promise<void> {
  if (wanted === undefined || wanted === 'privileged') return;
  const objects = manifests.map(({ object }) => object);
  await reportLevel(objects, cluster, wanted, ports);
  await reportPolicies(objects, cluster, ports);
}

async function reportLevel(
  objects: readonly KubernetesObject[],
  { namespace: name, kubernetes }: Cluster,
  wanted: Level,
  ports: Pick<Ports, 'workflow'>,
): Promise<void> {
  const made = objects.find(({ kind }) => kind === 'Namespace');
  const namespace =
    made ?? (await readable(() => kubernetes.get({ ...NAMESPACE, metadata: { name } }), ports));
  if (!namespace || !isBelow(enforcedBy(namespace), wanted)) return;
  ports.workflow.warning(
    `Namespace ${name} enforces the pod security level ${enforcedBy(namespace)}, below ${wanted}: others may start freer pods in it. The label is pod-security.kubernetes.io/enforce: ${wanted}.`,
  );
}

async function reportPolicies(
  objects: readonly KubernetesObject[],
  { kubernetes }: Cluster,
  ports: Pick<Ports, 'workflow'>,
): Promise<void> {
  const there = await readable(() => kubernetes.list(POLICY), ports);
  const policies = [...(there ?? []), ...objects.filter(({ kind }) => kind === 'NetworkPolicy')];
  for (const object of objects.filter((one) => templateOf(one))) {
    const names = [...new Set(policiesFor(object, policies))];
    if (names.length > 0) ports.workflow.info(`${nameOf(object)}: network policies ${names.join(', ')}`);
    else if (there)
      ports.workflow.warning(
        `${nameOf(object)}: no network policy selects its pods, so every pod may reach them.`,
      );
  }
}

/** Not every identity may look at namespaces; that must not stop a release. */
async function readable<T>(
  read: () => Promise<T>,
  { workflow }: Pick<Ports, 'workflow'>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if ((error as Error).name !== 'Failure') throw error;
    workflow.info(`The protection of the namespace cannot be told: ${(error as Error).message}`);
    return undefined;
  }
}
