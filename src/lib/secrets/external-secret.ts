import type { KubernetesObject } from '../kubernetes/objects.ts';
import type { SecretItem } from './item.ts';

type Condition = {
  readonly type?: string;
  readonly status?: string;
  readonly reason?: string;
  readonly message?: string;
};
type Status = {
  readonly refreshTime?: string;
  readonly syncedResourceVersion?: string;
  readonly conditions?: readonly Condition[];
};
type Spec = { readonly refreshPolicy?: string; readonly target?: { readonly name?: string } };

const statusOf = (object: KubernetesObject) => (object['status'] ?? {}) as Status;
const specOf = (object: KubernetesObject) => (object['spec'] ?? {}) as Spec;

/** The Secret it becomes. */
export const targetOf = (object: KubernetesObject): string =>
  specOf(object).target?.name ?? object.metadata.name;

/** One that is made once and never again cannot be fresh, and does not have to be. */
export const isMadeOnce = (object: KubernetesObject): boolean =>
  specOf(object).refreshPolicy === 'CreatedOnce';

/** When a sync was asked for, by the server's clock in ms since 1970, and what was synced before. */
export type Asked = { readonly at: number; readonly version: string };

export const versionOf = (object: KubernetesObject): string => statusOf(object).syncedResourceVersion ?? '';

export type Freshness =
  | { readonly kind: 'fresh'; readonly said: string }
  | { readonly kind: 'waiting'; readonly said: string }
  /** The operator tried after the moment and could not. It tries again by itself. */
  | { readonly kind: 'failing'; readonly said: string };

/**
 * Whether the value is of after the moment. `Ready` alone may be of the sync before, and so may a `refreshTime` of the
 * same second (https://external-secrets.io/latest/api/externalsecret/): then the synced version must have changed, for
 * it has the annotation in it that asked.
 */
export function freshnessOf(object: KubernetesObject, asked: Asked): Freshness {
  const { refreshTime = '', conditions = [] } = statusOf(object);
  const ready = conditions.find(({ type }) => type === 'Ready');
  const at = Date.parse(refreshTime);
  const second = Math.floor(asked.at / 1000) * 1000;
  const later = at > second || (at === second && versionOf(object) !== asked.version);
  if (ready?.status === 'True' && later) return { kind: 'fresh', said: `synced at ${refreshTime}` };
  const reason = [ready?.reason, ready?.message].filter(Boolean).join(': ');
  if (ready !== undefined && ready.status !== 'True')
    return { kind: 'failing', said: reason || 'it is not ready' };
  return {
    kind: 'waiting',
    said: refreshTime === '' ? 'it was never synced' : `last synced at ${refreshTime}`,
  };
}

export function externalItem(name: string, freshness: Freshness): SecretItem {
  const kind = 'ExternalSecret';
  if (freshness.kind === 'fresh') return { name, kind, state: 'pass', observed: freshness.said };
  const observed = `not synced in time: ${freshness.said}`;
  return { name, kind, state: 'fail', observed };
}
