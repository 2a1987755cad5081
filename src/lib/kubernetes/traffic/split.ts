import type { KubernetesObject } from '../objects.ts';
import type { Standing } from '../standing.ts';

/** Two Services between which requests are split: that of the old pods and that of the new ones. */
export type Pair = { readonly old: string; readonly fresh: string };

/** The weights of a pair in one place of an object; undefined where none is written. */
export type Split = {
  readonly place: string;
  readonly old: number | undefined;
  readonly fresh: number | undefined;
};

/** A change of an object as a JSON merge patch (RFC 7386). */
export type Change = Readonly<Record<string, unknown>>;

/** How objects of one kind send shares of requests to Services. Pure: whoever has an object can ask. */
export type Splitter = {
  /** As typeOf says it. */
  readonly type: string;
  /** Whether requests go to that Service. */
  readonly uses: (object: KubernetesObject, service: string) => boolean;
  /** An object of our own that carries the weight, where the kind has no weights in itself. */
  readonly companion?: (object: KubernetesObject, pairs: readonly Pair[]) => KubernetesObject;
  readonly read: (object: KubernetesObject, pairs: readonly Pair[]) => readonly Split[];
  /** @throws Error when its weights are too coarse for the share */
  readonly write: (object: KubernetesObject, pairs: readonly Pair[], share: number) => Change;
  /** Everything to the old pods, written as it was before the first split; undefined when it is so already. */
  readonly restore: (object: KubernetesObject, pairs: readonly Pair[]) => Change | undefined;
  /** Whether its controller has taken this version. */
  readonly taken: (object: KubernetesObject) => Standing;
};

export const sameSplits = (one: readonly Split[], other: readonly Split[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The share of requests that the new pods get, by the first place that is split; 0 where none is. */
export function shareOf(splits: readonly Split[]): number {
  const first = splits.find(({ fresh }) => fresh !== undefined);
  const total = (first?.old ?? 0) + (first?.fresh ?? 0);
  return first && total > 0 ? (first.fresh ?? 0) / total : 0;
}
