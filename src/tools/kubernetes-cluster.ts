import type { KubernetesObject } from '../lib/kubernetes/objects.ts';
import { Store } from '../lib/kubernetes/store.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Gunzip, Gzip } from '../runtime/gzip.ts';
import type { Http } from '../runtime/http.ts';
import type { Supervise } from '../runtime/supervise.ts';
import { createApiProxy } from './kubectl.ts';
import { createKubernetes, type Kind, type Kubernetes } from './kubernetes.ts';
import { createPending, type PendingStore } from './kubernetes-pending.ts';
import { createRecords, type Records, recordedReleases } from './kubernetes-records.ts';
import { reflect } from './kubernetes-reflector.ts';
import { createTransport } from './kubernetes-transport.ts';

/** One namespace of one cluster for the length of a step. */
export type Cluster = AsyncDisposable & {
  readonly namespace: string;
  /** Ends with the step's signal. */
  readonly kubernetes: Kubernetes;
  /** Goes on when the step is cancelled: for what must be put back. */
  readonly uncancelled: Kubernetes;
  /** What is known of the watched kinds. */
  readonly store: Store;
  /** Begins to keep the store in step with these kinds; resolves when each is listed. */
  readonly watch: (kinds: readonly Kind[], onChange: (object?: KubernetesObject) => void) => Promise<void>;
  readonly records: (release: string) => Records;
  readonly pending: (release: string) => PendingStore;
  /** The names of all releases that are recorded in the namespace. */
  readonly releases: () => Promise<readonly string[]>;
};

export type ClusterPorts = {
  readonly supervise: Supervise;
  readonly http: Http;
  readonly clock: Clock;
  readonly gzip: Gzip;
  readonly gunzip: Gunzip;
  /** A private folder for the socket. */
  readonly folder: string;
  readonly onWarning: (text: string) => void;
  readonly debug: (text: string) => void;
  readonly signal: AbortSignal;
};

export type ClusterPlace = { readonly namespace: string; readonly kubeconfig: string | undefined };

export function openCluster(ports: ClusterPorts, { namespace, kubeconfig }: ClusterPlace): Cluster {
  const { http, clock, onWarning, signal, debug } = ports;
  const proxy = createApiProxy(ports.supervise, ports.folder, kubeconfig);
  const closed = new AbortController();
  const until = AbortSignal.any([signal, closed.signal]);
  const transport = createTransport({ http, clock, onWarning, socket: proxy.socket, signal: until });
  const lasting = createTransport({ http, clock, onWarning: debug, socket: proxy.socket });
  const kubernetes = createKubernetes(transport, namespace);
  const uncancelled = createKubernetes(lasting, namespace);
  const store = new Store();
  return {
    namespace,
    kubernetes,
    uncancelled,
    store,
    watch: async (kinds, onChange) => {
      const begin = async (kind: Kind) =>
        reflect(kind, await kubernetes.pathOf(kind), store, {
          transport,
          clock,
          signal: until,
          onChange,
          debug,
        });
      await Promise.all(kinds.map(begin));
    },
    records: (release) => createRecords(uncancelled, release, ports),
    pending: (release) => createPending(uncancelled, release, ports),
    releases: () => recordedReleases(kubernetes),
    [Symbol.asyncDispose]: async () => {
      closed.abort(new Error('the cluster is no longer asked'));
      await proxy[Symbol.asyncDispose]();
    },
  };
}
