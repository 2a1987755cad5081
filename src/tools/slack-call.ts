import type { Failure } from '../failure.ts';
import { type Answer, type Fields, readAnswer } from '../lib/slack/answer.ts';
import { failureOf, slackFailures } from '../lib/slack/failures.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Http } from '../runtime/http.ts';
import { isUnsent } from './slack-sent.ts';

/** How long one request may take at the most. */
const REQUEST_MS = 10_000;
/** Pauses where the other side names none. */
const PAUSES_MS = [300, 1_000, 2_000, 4_000];

export type CallContext = {
  readonly http: Pick<Http, 'request'>;
  readonly clock: Clock;
  readonly apiUrl: string;
  readonly token: string;
  /** The moment after which nothing is tried any more, in ms since 1970. */
  readonly deadline: number;
  readonly onRetry: (why: string) => void;
  readonly signal?: AbortSignal;
};

export type Arguments = Readonly<Record<string, unknown>>;

/** One request to a method of the Web API; never rejects but for a cancellation. */
export async function callOnce(method: string, args: Arguments, context: CallContext): Promise<Answer> {
  const { http, apiUrl, token, signal } = context;
  const timeoutMs = timeLeft(context);
  if (timeoutMs <= 0) return { kind: 'unsent', why: 'the time for notifications is over' };
  try {
    const response = await http.request({
      url: `${apiUrl}/${method}`,
      method: 'POST',
      timeoutMs,
      ...bodyOf(method, args, token),
      ...(signal ? { signal } : {}),
    });
    return readAnswer(response);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    return { kind: isUnsent(error) ? 'unsent' : 'uncertain', why: (error as Error).message };
  }
}

/** How long the next request may take, in ms; 0 or less when the time is over. */
export const timeLeft = ({ clock, deadline }: Pick<CallContext, 'clock' | 'deadline'>): number =>
  Math.min(REQUEST_MS, deadline - clock.now());

/** Methods that read take forms only: https://docs.slack.dev/apis/web-api/#posting-json */
function bodyOf(method: string, args: Arguments, token: string) {
  const authorization = `Bearer ${token}`;
  if (method.startsWith('chat.'))
    return {
      body: JSON.stringify(args),
      headers: { authorization, 'content-type': 'application/json; charset=utf-8' },
    };
  const form = new URLSearchParams(
    Object.entries(args).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return {
    body: form.toString(),
    headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
  };
}

/**
 * Calls a method that may be done twice without harm, until Slack has answered or the time is over.
 * @throws SLACK_TOKEN_REFUSED, SLACK_SCOPE_MISSING, SLACK_CHANNEL_UNUSABLE, SLACK_REFUSED, SLACK_UNREACHABLE
 */
export async function callUntilAnswered(
  method: string,
  args: Arguments,
  context: CallContext,
): Promise<Fields> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await callOnce(method, args, context);
    if (answer.kind === 'ok') return answer.body;
    if (answer.kind === 'refused') throw failureOf({ method, ...answer });
    await pause(answer, attempt, context);
  }
}

/** Waits before the next attempt. @throws SLACK_UNREACHABLE when the time is over before that */
export async function pause(
  answer: Exclude<Answer, { kind: 'ok' | 'refused' }>,
  attempt: number,
  context: Pick<CallContext, 'clock' | 'deadline' | 'onRetry' | 'signal'>,
): Promise<void> {
  const asked = answer.kind === 'busy' ? answer.waitMs : undefined;
  const waitMs = asked ?? PAUSES_MS[attempt] ?? PAUSES_MS.at(-1) ?? 0;
  if (context.clock.now() + waitMs >= context.deadline) throw unreachable(answer.why, asked);
  context.onRetry(`${answer.why}; trying again in ${waitMs / 1_000} s`);
  await context.clock.sleep(waitMs, context.signal);
}

function unreachable(why: string, asked: number | undefined): Failure {
  const wanted = asked === undefined ? '' : `, and asked to wait ${asked / 1_000} s`;
  return slackFailures.SLACK_UNREACHABLE(
    `Not delivered: ${why}${wanted}. An outage of Slack may cost a deployment 20 s in all.`,
  );
}
