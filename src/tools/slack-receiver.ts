import { defineFailures } from '../failure.ts';
import type { Receiver } from '../lib/slack/receiver.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Http } from '../runtime/http.ts';
import { isUnsent } from './slack-sent.ts';

export const receiverFailures = defineFailures({
  RECEIVER_REFUSED: {
    meaning: 'One of the `webhooks` did not take the event.',
    remedy: 'Check its address and key; the message has the status of its answer.',
  },
  RECEIVER_UNREACHABLE: {
    meaning: 'One of the `webhooks` did not answer in the time that a notification may cost.',
    remedy: 'Check its address and the proxy settings of the runner. The deployment is not affected.',
  },
});

export type ReceiverContext = {
  readonly http: Pick<Http, 'request'>;
  readonly clock: Clock;
  /** The moment after which nothing is tried any more, in ms since 1970. */
  readonly deadline: number;
  readonly signal?: AbortSignal;
};

const REQUEST_MS = 5_000;
const PAUSE_MS = 1_000;

/**
 * Sends an event to a receiver. `key` is the same whenever the same event is sent again, so that a receiver can leave
 * a second one out; Teams cannot, so nothing that may have arrived is sent there again.
 * @throws RECEIVER_REFUSED, RECEIVER_UNREACHABLE
 */
export async function sendToReceiver(
  { kind, url }: Receiver,
  payload: object,
  key: string,
  context: ReceiverContext,
): Promise<void> {
  const { clock, deadline, signal } = context;
  const { host } = new URL(url);
  for (;;) {
    const result = await sendOnce(url, payload, key, context);
    if (result.kind === 'taken') return;
    if (result.kind === 'refused')
      throw receiverFailures.RECEIVER_REFUSED(`${host} answered with status ${result.status}.`);
    const again = result.kind === 'unsent' || kind !== 'teams';
    if (!again || clock.now() + PAUSE_MS >= deadline)
      throw receiverFailures.RECEIVER_UNREACHABLE(`${host} did not take the event: ${result.why}`);
    await clock.sleep(PAUSE_MS, signal);
  }
}

type Result =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unsent' | 'uncertain'; readonly why: string };

async function sendOnce(
  url: string,
  payload: object,
  key: string,
  context: ReceiverContext,
): Promise<Result> {
  const { http, clock, deadline, signal } = context;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'idempotency-key': encodeURIComponent(key),
  };
  const timeoutMs = Math.max(1, Math.min(REQUEST_MS, deadline - clock.now()));
  const body = JSON.stringify(payload);
  try {
    const { status } = await http.request({
      url,
      method: 'POST',
      headers,
      body,
      timeoutMs,
      ...(signal ? { signal } : {}),
    });
    if (status >= 200 && status < 300) return { kind: 'taken' };
    if (status === 429) return { kind: 'unsent', why: 'it asks to come again later' };
    return status >= 500 ? { kind: 'uncertain', why: `status ${status}` } : { kind: 'refused', status };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    return { kind: isUnsent(error) ? 'unsent' : 'uncertain', why: (error as Error).message };
  }
}
