import { type Reading, readingOf } from '../lib/analysis/reading.ts';
import type { HttpTarget } from '../lib/smoke/check.ts';
import type { View } from '../lib/smoke/facts.ts';
import { parseStatuses } from '../lib/smoke/status.ts';
import { HttpError } from '../runtime/http-error.ts';
import type { TimedHttp } from '../runtime/timed-http.ts';
import type { Pods } from './pods.ts';
import { reachByProxy } from './pods-reach.ts';
import { createHttpProbe } from './probe-http.ts';

const TIMEOUT_MS = 10_000;

const TARGET: HttpTarget = {
  kind: 'http',
  where: { kind: 'url', url: '' },
  method: 'GET',
  headers: {},
  body: undefined,
  redirects: 5,
  expect: parseStatuses('2xx'),
  version: undefined,
  health: 'auto',
  series: undefined,
};

/** 0 when an address answers with a good status and, where it says something about its health, not that it is ill. */
export const askAddress = async (exchange: TimedHttp, url: string, signal: AbortSignal): Promise<Reading> =>
  failedOrNot([await createHttpProbe(exchange)({ url, target: TARGET, timeoutMs: TIMEOUT_MS, signal })]);

/**
 * 1 when one of the pods that get the Service's traffic is not healthy, or none gets it. An API server that does not
 * answer says nothing about the release.
 */
export async function askPods(
  exchange: TimedHttp,
  pods: Pods,
  path: string,
  signal: AbortSignal,
): Promise<Reading> {
  const probe = createHttpProbe(exchange);
  const reach = reachByProxy(pods);
  const ask = (address: { readonly url: string; readonly socketPath?: string }) =>
    probe({ ...address, target: TARGET, timeoutMs: TIMEOUT_MS, signal });
  try {
    const found = await pods.behind();
    if (found.length === 0) return readingOf(1);
    return failedOrNot(await Promise.all(found.map((pod) => reach(pod, path, ask))));
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return { state: 'provider-error', said: `Kubernetes API: ${error.message}` };
  }
}

const failedOrNot = (views: readonly View[]): Reading => readingOf(views.every(isHealthy) ? 0 : 1);

const isHealthy = (view: View): boolean =>
  view.kind === 'facts' &&
  TARGET.expect.accepts(Number(view.facts['status'])) &&
  view.facts['health.status'] !== 'fail';
