import { ready } from '../standing.ts';
import type { Splitter } from './split.ts';
import { type Entry, type Form, readWeights, restoreWeights, usesIn, writeWeights } from './weighted.ts';

type Destination = { readonly host?: string; readonly [field: string]: unknown };
const destinationOf = (entry: Entry): Destination => (entry['destination'] ?? {}) as Destination;

/**
 * https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination: a host is a name in
 * the same namespace or a whole one. A subset belongs to the old host, so the new one has none.
 */
const FORM: Form = {
  rules: 'http',
  entries: 'route',
  unwritten: (alone) => (alone ? 100 : 0),
  isFor: (entry, service) => {
    const { host = '' } = destinationOf(entry);
    return host === service || host.startsWith(`${service}.`);
  },
  aimedAt: (entry, service) => {
    const { subset: _, ...destination } = destinationOf(entry);
    const { host = '' } = destination;
    const rest = host.includes('.') ? host.slice(host.indexOf('.')) : '';
    return { ...entry, destination: { ...destination, host: `${service}${rest}` } };
  },
};

/** Istio says nothing about a VirtualService that it has taken, so what is written and read back is the proof. */
export const virtualService: Splitter = {
  type: 'VirtualService.networking.istio.io',
  uses: (object, service) => usesIn(object, service, FORM),
  read: (object, pairs) => readWeights(object, pairs, FORM),
  write: (object, pairs, share) => writeWeights(object, pairs, share, FORM),
  restore: (object, pairs) => restoreWeights(object, pairs, FORM),
  taken: () => ready,
};
