import type { Pair } from './traffic/split.ts';

type Named = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
};

/**
 * How requests come back to the old pods, and what there is to tidy up then. Known before the first change and plain
 * data, so that a later process (the post step, a run that aborts) can do it too.
 */
export type WayBack = {
  /** Routes whose weights are written as they were. */
  readonly routes: readonly (Named & { readonly pairs: readonly Pair[] })[];
  /** Labels of selectors of Services. */
  readonly selectors: readonly { readonly service: string; readonly key: string; readonly value: string }[];
  /** What only the strategy made, and goes. */
  readonly extra: readonly Named[];
  /** Deployments that keep existing without pods. */
  readonly idle: readonly string[];
};

export const NO_WAY_BACK: WayBack = { routes: [], selectors: [], extra: [], idle: [] };
