import {
  collectionPath,
  knownResource,
  type Resource,
  resourceIn,
  versionPath,
} from '../lib/kubernetes/kinds.ts';
import { isKubernetesObject, type KubernetesObject, nameOf } from '../lib/kubernetes/objects.ts';
import { failureOf, kubernetesFailures } from './kubernetes-failures.ts';
import type { Transport } from './kubernetes-transport.ts';

export const FIELD_MANAGER = 'deploy-actions';

export type ApplyOptions = { readonly force?: boolean; readonly dryRun?: boolean };
export type Kind = Pick<KubernetesObject, 'apiVersion' | 'kind'>;
export type Reference = Kind & { readonly metadata: { readonly name: string } };

/** A conversation with one namespace of a cluster. All throw the failures of kubernetesFailures. */
export type Kubernetes = {
  readonly get: (reference: Reference) => Promise<KubernetesObject | undefined>;
  readonly list: (kind: Kind, labels?: string) => Promise<readonly KubernetesObject[]>;
  /** Server-side apply; the object as the server has it now, and whether it is new. */
  readonly apply: (object: KubernetesObject, options?: ApplyOptions) => Promise<AppliedAnswer>;
  readonly create: (
    object: KubernetesObject,
    options?: { readonly dryRun?: boolean },
  ) => Promise<KubernetesObject>;
  /**
   * Changes fields of an object that was read, by a merge patch (RFC 7386). Undefined when somebody has written or
   * deleted it since: then it must be read again.
   */
  readonly patch: (
    read: KubernetesObject,
    change: Change,
    subresource?: 'status',
  ) => Promise<KubernetesObject | undefined>;
  /** Deletes in the background; nothing happens when it is gone already. */
  readonly remove: (reference: Reference) => Promise<void>;
  /** The path of all objects of a kind. */
  readonly pathOf: (kind: Kind) => Promise<string>;
  /** The last lines of a container's log, of its last run with `previous`; empty when there is none. */
  readonly log: (pod: string, container: string, previous: boolean, lines: number) => Promise<string>;
};

/** The fields that change; null takes one out. */
export type Change = Readonly<Record<string, unknown>>;
export type AppliedAnswer = { readonly object: KubernetesObject; readonly created: boolean };

export function createKubernetes(transport: Transport, namespace: string): Kubernetes {
  const pathOf = createPaths(transport, namespace);
  return { pathOf, ...createReads(transport, pathOf, namespace), ...createWrites(transport, pathOf) };
}

type PathOf = Kubernetes['pathOf'];

/** Where a kind lives: known, or asked for once a group and version. */
function createPaths({ ask }: Transport, namespace: string): PathOf {
  const asked = new Map<string, Promise<unknown>>();
  const discover = (apiVersion: string) => {
    const path = versionPath(apiVersion);
    const answer =
      asked.get(path) ?? ask({ path }).then(({ status, body }) => (status === 200 ? JSON.parse(body) : {}));
    asked.set(path, answer);
    return answer;
  };
  return async (kind) => {
    const resource: Resource | undefined =
      knownResource(kind) ?? resourceIn(await discover(kind.apiVersion), kind.kind);
    if (resource) return collectionPath(kind.apiVersion, resource, namespace);
    asked.delete(versionPath(kind.apiVersion)); // A CRD that is applied later makes it known.
    throw kubernetesFailures.KUBERNETES_UNKNOWN_KIND(
      `The cluster has no kind ${kind.kind} in ${kind.apiVersion}.`,
    );
  };
}

const itemPath = async (pathOf: PathOf, reference: Reference) =>
  `${await pathOf(reference)}/${encodeURIComponent(reference.metadata.name)}`;

function createReads(
  { ask }: Transport,
  pathOf: PathOf,
  namespace: string,
): Pick<Kubernetes, 'get' | 'list' | 'log'> {
  return {
    get: async (reference) => {
      const { status, body } = await ask({ path: await itemPath(pathOf, reference) });
      if (status === 404) return undefined;
      if (status >= 300) throw failureOf(status, body, `read ${reference.kind}/${reference.metadata.name}`);
      return parseObject(body);
    },
    list: async (kind, labels) => {
      const query = labels ? `?labelSelector=${encodeURIComponent(labels)}` : '';
      const { status, body } = await ask({ path: `${await pathOf(kind)}${query}` });
      if (status >= 300) throw failureOf(status, body, `list ${kind.kind}`);
      return parseList(body, kind).items;
    },
    log: async (pod, container, previous, lines) => {
      const place = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`;
      const query = `container=${encodeURIComponent(container)}&previous=${previous}&tailLines=${lines}&limitBytes=65536`;
      const { status, body } = await ask({ path: `${place}?${query}`, timeoutMs: 5_000 });
      return status === 200 ? body : '';
    },
  };
}

function createWrites(
  { ask }: Transport,
  pathOf: PathOf,
): Pick<Kubernetes, 'apply' | 'create' | 'patch' | 'remove'> {
  const dry = (dryRun = false) => (dryRun ? '&dryRun=All' : '');
  return {
    apply: async (object, { force = false, dryRun } = {}) => {
      const item = await itemPath(pathOf, object);
      const send = (forced: boolean) =>
        ask({
          path: `${item}?fieldManager=${FIELD_MANAGER}&force=${forced}${dry(dryRun)}`,
          method: 'PATCH',
          body: object,
          contentType: 'application/apply-patch+yaml',
        });
      const first = await send(force);
      const { status, body } = isOwnConflict(first) ? await send(true) : first;
      if (status >= 300) throw failureOf(status, body, `apply ${nameOf(object)}`);
      return { object: parseObject(body), created: status === 201 };
    },
    create: async (object, { dryRun } = {}) => {
      const path = `${await pathOf(object)}?fieldManager=${FIELD_MANAGER}${dry(dryRun)}`;
      const { status, body } = await ask({ path, method: 'POST', body: object });
      if (status >= 300) throw failureOf(status, body, `create ${object.kind}`);
      return parseCreated(body, object);
    },
    patch: async (read, change, subresource) => {
      const { resourceVersion } = read.metadata;
      const metadata = { ...(change['metadata'] as object | undefined), resourceVersion };
      const { status, body } = await ask({
        path: `${await itemPath(pathOf, read)}${subresource ? `/${subresource}` : ''}?fieldManager=${FIELD_MANAGER}`,
        method: 'PATCH',
        body: { ...change, metadata },
        contentType: 'application/merge-patch+json',
      });
      if (status === 409 || status === 404) return undefined;
      if (status >= 300) throw failureOf(status, body, `change ${nameOf(read)}`);
      return parseObject(body);
    },
    remove: async (reference) => {
      const path = `${await itemPath(pathOf, reference)}?propagationPolicy=Background`;
      const { status, body } = await ask({ path, method: 'DELETE' });
      if (status >= 300 && status !== 404)
        throw failureOf(status, body, `delete ${reference.kind}/${reference.metadata.name}`);
    },
  };
}

/** Fields that we ourselves wrote by a patch (weights, selectors, sizes) are nobody else's. */
function isOwnConflict({ status, body }: { readonly status: number; readonly body: string }): boolean {
  if (status !== 409) return false;
  const owners = [...body.matchAll(/conflicts? with \\"([^"\\]+)\\"/g)].map(([, owner]) => owner);
  return owners.length > 0 && owners.every((owner) => owner === FIELD_MANAGER);
}

/** A review is answered, not kept: it has no name, neither when it is asked nor in the answer. */
function parseCreated(body: string, { metadata }: KubernetesObject): KubernetesObject {
  const answer = parseJson(body) as { readonly metadata?: object } | null;
  return parseObject(JSON.stringify({ ...answer, metadata: { ...metadata, ...answer?.metadata } }));
}

export function parseObject(body: string): KubernetesObject {
  const value = parseJson(body);
  if (isKubernetesObject(value)) return value;
  throw kubernetesFailures.KUBERNETES_ERROR(
    `The server answered something that is no Kubernetes object: ${body.slice(0, 200)}`,
  );
}

/** Items of a list do not repeat what kind they are; the version of the whole is where a watch goes on. */
export function parseList(body: string, { apiVersion, kind }: Kind) {
  const value = parseJson(body) as { items?: readonly object[]; metadata?: { resourceVersion?: string } };
  if (!Array.isArray(value.items))
    throw kubernetesFailures.KUBERNETES_ERROR(
      `The server answered something that is no list: ${body.slice(0, 200)}`,
    );
  const items = value.items.map((item) => ({ ...item, apiVersion, kind })).filter(isKubernetesObject);
  return { items, version: value.metadata?.resourceVersion ?? '' };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
