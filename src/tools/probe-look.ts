import type { Check } from '../lib/smoke/check.ts';
import type { Sighting } from '../lib/smoke/facts.ts';
import type { PodTarget } from '../lib/smoke/service.ts';
import { HttpError } from '../runtime/http-error.ts';
import type { Pods } from './pods.ts';
import type { HttpProbe } from './probe-http.ts';

export type LookOptions = { readonly timeoutMs: number; readonly signal: AbortSignal };

/** Looks once at every subject of a check: the address, or each pod behind the Service. Rejects when cancelled. */
export type Look = (check: Check, options: LookOptions) => Promise<readonly Sighting[]>;

export const createLook =
  (probe: HttpProbe, pods: Pods | undefined): Look =>
  async ({ target }, options) => {
    const { where } = target;
    if (where.kind === 'url') {
      const view = await probe({ url: where.url, target, ...options });
      return [{ subject: '', view }];
    }
    if (!pods) throw new Error('a check of pods was made without a Service');
    const found = await findPods(pods);
    if ('subject' in found) return [found];
    const socketPath = await pods.socket();
    return Promise.all(
      found.map(async (pod: PodTarget): Promise<Sighting> => {
        const url = pods.urlOf(pod, where.path);
        const view = await probe({ url, target, socketPath, ...options });
        return { subject: pod.name, view, digests: pod.digests };
      }),
    );
  };

async function findPods(pods: Pods): Promise<readonly PodTarget[] | Sighting> {
  try {
    const found = await pods.behind();
    const message = 'the Service has no ready pod';
    return found.length > 0 ? found : { subject: '', view: { kind: 'silence', silence: 'no-pods', message } };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return {
      subject: '',
      view: { kind: 'silence', silence: error.kind, message: `Kubernetes API: ${error.message}` },
    };
  }
}
