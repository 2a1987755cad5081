import type { Metrics } from './metrics.ts';
import type { Answer, Route } from './routes.ts';
import type { Store } from './store.ts';

export type Operations = {
  readonly store: Store;
  readonly metrics: Metrics;
  readonly version: string;
  /** True from SIGTERM on. */
  readonly isDraining: () => boolean;
};

/** What those who run the shop ask it. None of these is touched by a fault. */
export function operationsRoutes({ store, metrics, version, isDraining }: Operations): Route[] {
  let databaseWasReached = false;
  const ready = async (): Promise<Answer> => {
    if (isDraining()) return { status: 503, body: { status: 'draining' } };
    // A pod that never reached its database gets no traffic: its credentials are wrong. Later the database's absence
    // makes no pod unready, or all of them would leave the Service at once and even `/` would not answer.
    databaseWasReached ||= await reaches(store);
    return databaseWasReached
      ? { status: 200, body: { status: 'ready' } }
      : { status: 503, body: { status: 'waiting for the database' } };
  };
  const health = async (): Promise<Answer> => {
    const database = (await reaches(store)) ? 'ok' : 'unreachable';
    const body = { status: database === 'ok' ? 'ok' : 'unavailable', version, database };
    return { status: database === 'ok' ? 200 : 503, body };
  };
  return [
    { method: 'GET', path: '/health', handle: health },
    { method: 'GET', path: '/ready', handle: ready },
    { method: 'GET', path: '/live', handle: async () => ({ status: 200, body: { status: 'alive' } }) },
    { method: 'GET', path: '/metrics', handle: async () => ({ status: 200, text: metrics.render() }) },
  ];
}

const reaches = (store: Store): Promise<boolean> =>
  store.ping().then(
    () => true,
    (error: Error) => {
      console.error(`database unreachable: ${error.message}`);
      return false;
    },
  );
