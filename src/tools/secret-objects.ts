import type { KubernetesObject } from '../lib/kubernetes/objects.ts';
import { isObject, objectAt, objectsAt, textAt } from '../lib/scan/shape.ts';
import { createKubernetes, type Kind, type Kubernetes, parseObject } from './kubernetes.ts';
import { failureOf } from './kubernetes-failures.ts';
import type { Transport } from './kubernetes-transport.ts';

/** Objects of operators that make Secrets, in one namespace. Values of Secrets are never asked for. */
export type SecretObjects = {
  /** Undefined when the cluster has no such kind. */
  readonly externalSecrets: () => Promise<readonly KubernetesObject[] | undefined>;
  /** Asks the operator to sync now. @returns the time of the server, in ms since 1970 */
  readonly forceSync: (object: KubernetesObject, stamp: string) => Promise<number>;
  /** The operator's hash of the data of a Secret; undefined without the Secret, empty without a hash. */
  readonly dataHash: (secret: string) => Promise<string | undefined>;
  readonly sealedSecrets: () => Promise<readonly KubernetesObject[] | undefined>;
  /** When the newest sealing key was made, in ms since 1970. */
  readonly newestSealingKey: (namespace: string) => Promise<number | undefined>;
};

const METADATA = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';
const METADATA_LIST = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';
const HASH = 'reconcile.external-secrets.io/data-hash';
const KEY_LABEL = 'sealedsecrets.bitnami.com/sealed-secrets-key';
const EXTERNAL: readonly Kind[] = ['v1', 'v1beta1'].map((version) => ({
  apiVersion: `external-secrets.io/${version}`,
  kind: 'ExternalSecret',
}));
const SEALED: Kind = { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret' };

export function createSecretObjects(
  transport: Transport,
  namespace: string,
  now: () => number,
): SecretObjects {
  const kubernetes = createKubernetes(transport, namespace);
  return {
    externalSecrets: () => firstKind(kubernetes, EXTERNAL),
    sealedSecrets: () => firstKind(kubernetes, [SEALED]),
    // A merge patch: with server-side apply the manager that applied the object would lose every field but this one.
    forceSync: async (object, stamp) => {
      const place = `${await kubernetes.pathOf(object)}/${encodeURIComponent(object.metadata.name)}`;
      const { status, body, headers } = await transport.ask({
        path: `${place}?fieldManager=deploy-actions-check-secrets`,
        method: 'PATCH',
        contentType: 'application/merge-patch+json',
        body: { metadata: { annotations: { 'force-sync': stamp } } },
      });
      if (status >= 300) throw failureOf(status, body, `annotate ExternalSecret/${object.metadata.name}`);
      const at = Date.parse(headers['date'] ?? '');
      return Number.isNaN(at) ? now() : at;
    },
    dataHash: async (secret) => {
      const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/secrets/${encodeURIComponent(secret)}`;
      const { status, body } = await transport.ask({ path, accept: METADATA });
      if (status === 404) return undefined;
      if (status >= 300) throw failureOf(status, body, `read the metadata of Secret/${secret}`);
      return parseObject(body).metadata.annotations?.[HASH] ?? '';
    },
    newestSealingKey: async (place) => {
      const path = `/api/v1/namespaces/${encodeURIComponent(place)}/secrets?labelSelector=${encodeURIComponent(KEY_LABEL)}`;
      const { status, body } = await transport.ask({ path, accept: METADATA_LIST });
      if (status >= 300) throw failureOf(status, body, `list the sealing keys in ${place}`);
      const answer: unknown = JSON.parse(body);
      const items = isObject(answer) ? objectsAt(answer, 'items') : [];
      const times = items.map((item) => Date.parse(textAt(objectAt(item, 'metadata'), 'creationTimestamp')));
      return times.length === 0 ? undefined : Math.max(...times);
    },
  };
}

/** The objects of the first kind that the cluster knows. */
async function firstKind(
  kubernetes: Kubernetes,
  kinds: readonly Kind[],
): Promise<readonly KubernetesObject[] | undefined> {
  for (const kind of kinds) {
    try {
      return await kubernetes.list(kind);
    } catch (error) {
      if ((error as { readonly code?: string }).code !== 'KUBERNETES_UNKNOWN_KIND') throw error;
    }
  }
  return undefined;
}
