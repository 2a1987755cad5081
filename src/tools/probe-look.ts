import type { Check, HttpTarget, KubernetesTarget } from '../lib/smoke/check.ts';
import type { Sighting, View } from '../lib/smoke/facts.ts';
import type { PodTarget } from '../lib/smoke/service.ts';
import type { Clock } from '../runtime/clock.ts';
import { HttpError } from '../runtime/http-error.ts';
import type { Network } from '../runtime/network.ts';
import type { TimedHttp } from '../runtime/timed-http.ts';
import type { Pods } from './pods.ts';
import type { PodsApi } from './pods-api.ts';
import type { Reach } from './pods-reach.ts';
import { lookAtWorkload } from './pods-workload.ts';
import { createHttpProbe } from './probe-http.ts';
import { type ProbeLimits, probeNetwork } from './probe-network.ts';

/** Looks once at every subject of a check: the address, or each pod behind the Service. Rejects when cancelled. */
export type Look = (check: Check, limits: ProbeLimits) => Promise<readonly Sighting[]>;

export type LookSite = {
  readonly network: Network;
  readonly clock: Clock;
  /** What needs the cluster, where there is one. */
  readonly api?: PodsApi | undefined;
  readonly pods?: Pods | undefined;
  readonly reach?: Reach | undefined;
  /** Asks the Service from inside the cluster. */
  readonly inside?: TimedHttp | undefined;
};

export function createLook(site: LookSite): Look {
  const { network, clock, api } = site;
  return async ({ target }, limits) => {
    if (target.kind === 'http') return lookByHttp(target, limits, site);
    const view =
      target.kind === 'kubernetes'
        ? await lookAtCluster(target, api)
        : await probeNetwork(network, target, limits, clock.now());
    return [{ subject: '', view }];
  };
}

async function lookByHttp(
  target: HttpTarget,
  limits: ProbeLimits,
  { network, pods, reach, inside }: LookSite,
) {
  const { where } = target;
  const probe = createHttpProbe(where.kind === 'pods' && inside ? inside : network.exchange);
  if (where.kind === 'url')
    return [{ subject: '', view: await probe({ url: where.url, target, ...limits }) }];
  if (!pods || !reach) throw new Error('a check of pods was made without a Service');
  const found = await findPods(pods);
  if ('subject' in found) return [found];
  return Promise.all(
    found.map(async (pod: PodTarget): Promise<Sighting> => {
      const view = await reach(pod, where.path, (address) => probe({ ...address, target, ...limits }));
      return { subject: pod.name, view, digests: pod.digests };
    }),
  );
}

async function findPods(pods: Pods): Promise<readonly PodTarget[] | Sighting> {
  try {
    const found = await pods.behind();
    const message = 'the Service has no ready pod';
    return found.length > 0 ? found : { subject: '', view: { kind: 'silence', silence: 'no-pods', message } };
  } catch (error) {
    return { subject: '', view: unanswered(error) };
  }
}

async function lookAtCluster(target: KubernetesTarget, api: PodsApi | undefined): Promise<View> {
  if (!api) throw new Error('a check of a workload was made without a cluster');
  try {
    return { kind: 'facts', facts: await lookAtWorkload(api, target) };
  } catch (error) {
    return unanswered(error);
  }
}

function unanswered(error: unknown): View {
  if (!(error instanceof HttpError)) throw error;
  return { kind: 'silence', silence: error.kind, message: `Kubernetes API: ${error.message}` };
}
