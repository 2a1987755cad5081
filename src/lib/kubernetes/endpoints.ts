import type { EndpointSlice } from 'kubernetes-types/discovery/v1.js';

/** The pods that get requests by some slices, each once. An endpoint that ends gets none. */
export function podsBehind(slices: readonly Pick<EndpointSlice, 'endpoints'>[]): readonly string[] {
  const serving = slices.flatMap(({ endpoints }) =>
    (endpoints ?? []).filter(({ conditions }) => conditions?.ready !== false),
  );
  return [...new Set(serving.map(({ targetRef }) => targetRef?.name ?? 'an address without a pod'))];
}

/** Why some endpoints are not new pods alone; undefined when they are. */
export function whyNotOnly(pods: readonly string[], isNew: (pod: string) => boolean): string | undefined {
  if (pods.length === 0) return 'it has no endpoint that is ready';
  const others = pods.filter((pod) => !isNew(pod));
  return others.length > 0 ? `its endpoints still are ${others.join(', ')}` : undefined;
}
