import type { HttpTarget } from '../lib/smoke/check.ts';
import { parseStatuses } from '../lib/smoke/status.ts';
import type { TimedHttp } from '../runtime/timed-http.ts';
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

/** Whether an address answers with a good status and, where it says something about its health, not that it is ill. */
export function createHealthProbe(
  exchange: TimedHttp,
): (url: string, signal: AbortSignal) => Promise<boolean> {
  const probe = createHttpProbe(exchange);
  return async (url, signal) => {
    const view = await probe({ url, target: TARGET, timeoutMs: TIMEOUT_MS, signal });
    return (
      view.kind === 'facts' &&
      TARGET.expect.accepts(Number(view.facts['status'])) &&
      view.facts['health.status'] !== 'fail'
    );
  };
}
