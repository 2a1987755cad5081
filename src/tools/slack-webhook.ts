import { type Answer, readWebhookAnswer } from '../lib/slack/answer.ts';
import { failureOf, slackFailures } from '../lib/slack/failures.ts';
import type { Message } from '../lib/slack/message.ts';
import { type CallContext, pause, timeLeft } from './slack-call.ts';
import { isUnsent } from './slack-sent.ts';

/** An incoming webhook: it can only add messages, and never says which one it made. */
export type SlackWebhook = {
  /** Sends once. @throws SLACK_UNCERTAIN, SLACK_UNREACHABLE, SLACK_REFUSED and what else Slack refuses */
  readonly send: (message: Message) => Promise<void>;
};

type WebhookContext = Omit<CallContext, 'apiUrl' | 'token'>;

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. The URL is a secret and never printed. */
export const createSlackWebhook = (url: string, context: WebhookContext): SlackWebhook => ({
  send: ({ text, blocks }) =>
    sendUntilTaken(url, JSON.stringify({ text, blocks, unfurl_links: false, unfurl_media: false }), context),
});

async function sendUntilTaken(url: string, body: string, context: WebhookContext): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await sendOnce(url, body, context);
    if (answer.kind === 'ok') return;
    if (answer.kind === 'refused') throw failureOf({ method: 'the webhook', ...answer });
    // Nobody can look whether it has arrived, and twice is worse: people act on these messages.
    if (answer.kind === 'uncertain')
      throw slackFailures.SLACK_UNCERTAIN(`It is not known whether the message arrived: ${answer.why}`);
    await pause(answer, attempt, context);
  }
}

async function sendOnce(url: string, body: string, context: WebhookContext): Promise<Answer> {
  const timeoutMs = timeLeft(context);
  if (timeoutMs <= 0) return { kind: 'unsent', why: 'the time for notifications is over' };
  try {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const { http, signal } = context;
    return readWebhookAnswer(
      await http.request({ url, method: 'POST', headers, body, timeoutMs, ...(signal ? { signal } : {}) }),
    );
  } catch (error) {
    if (context.signal?.aborted) throw context.signal.reason;
    return { kind: isUnsent(error) ? 'unsent' : 'uncertain', why: (error as Error).message };
  }
}
