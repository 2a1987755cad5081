import { Failure } from '../failure.ts';
import { fieldsOf, textOf } from '../lib/slack/answer.ts';
import { failureOf, slackFailures } from '../lib/slack/failures.ts';
import type { Message } from '../lib/slack/message.ts';
import { type DeploymentRecord, readRecord } from '../lib/slack/record.ts';
import { type Arguments, type CallContext, callOnce, callUntilAnswered, pause } from './slack-call.ts';

/** A message of ours in a channel, with what its metadata says. */
export type Found = { readonly ts: string; readonly record: DeploymentRecord };

/** Slack by a bot token: one channel, messages that are found again. Every method rejects with a Failure of slackFailures. */
export type Slack = {
  /** The newest message of a deployment among the last ones of the channel. */
  readonly find: (id: string) => Promise<Found | undefined>;
  /** The message at a `ts`, when it is one of ours. */
  readonly read: (ts: string) => Promise<Found | undefined>;
  /** Posts once: after an answer that leaves it open, looks whether the message has arrived. Returns its `ts`. */
  readonly post: (message: Message, id: string) => Promise<string>;
  readonly update: (ts: string, message: Message) => Promise<void>;
  /** Replies in the thread, once. */
  readonly reply: (ts: string, message: Message, id: string) => Promise<void>;
};

/** Messages of other runs in between; a deployment that waits for approval for days is still found. */
const PAGE = 200;
const MOST_PAGES = 3;

export function createSlack(channel: string, context: CallContext): Slack {
  const find = (id: string) => findIn('conversations.history', { channel }, id, context);
  return {
    find,
    read: async (ts) => {
      const query = { channel, latest: ts, inclusive: true, limit: 1, include_all_metadata: true };
      const body = await callUntilAnswered('conversations.history', query, context);
      return messagesOf(body).find((found) => found.ts === ts);
    },
    post: (message, id) =>
      sendAsItCan(message, (content) => postOnce({ channel, ...content }, () => find(id), context)),
    update: async (ts, message) => {
      await sendAsItCan(message, (content) =>
        callUntilAnswered('chat.update', { channel, ts, ...content }, context),
      );
    },
    reply: async (ts, message, id) => {
      const look = () => findIn('conversations.replies', { channel, ts }, id, context);
      await sendAsItCan(message, (content) =>
        postOnce({ channel, thread_ts: ts, ...content }, look, context),
      );
    },
  };
}

/** Slack's own limits may change; a message without its blocks is better than none. */
async function sendAsItCan<T>(message: Message, send: (content: Arguments) => Promise<T>): Promise<T> {
  try {
    return await send(contentOf(message));
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'SLACK_CONTENT_REFUSED') throw error;
    return send(contentOf({ ...message, blocks: [] }));
  }
}

/** `link_names` and unfurling are off: names and addresses in outside text stay what they are. */
const contentOf = ({ text, blocks, metadata }: Message) => ({
  text,
  blocks,
  ...(metadata ? { metadata } : {}),
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
});

async function findIn(
  method: string,
  where: object,
  id: string,
  context: CallContext,
): Promise<Found | undefined> {
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { ...where, limit: PAGE, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const body = await callUntilAnswered(method, query, context);
    const found = messagesOf(body).find(({ record }) => record.id === id);
    cursor = textOf(fieldsOf(body['response_metadata'])['next_cursor']);
    if (found || cursor === '') return found;
  }
  return undefined;
}

function messagesOf(body: Readonly<Record<string, unknown>>): readonly Found[] {
  const messages = Array.isArray(body['messages']) ? body['messages'] : [];
  return messages.flatMap((message) => {
    const { ts, metadata } = fieldsOf(message);
    const record = readRecord(metadata);
    return typeof ts === 'string' && record ? [{ ts, record }] : [];
  });
}

/** Sends until it has arrived, and only while it has not. @throws SLACK_UNCERTAIN when that cannot be found out */
async function postOnce(
  args: Arguments,
  look: () => Promise<Found | undefined>,
  context: CallContext,
): Promise<string> {
  const method = 'chat.postMessage';
  for (let attempt = 0; ; attempt += 1) {
    const answer = await callOnce(method, args, context);
    if (answer.kind === 'ok') return textOf(answer.body['ts']);
    if (answer.kind === 'refused') throw failureOf({ method, ...answer });
    await pause(answer, attempt, context);
    const found = answer.kind === 'uncertain' ? await lookFor(look, answer.why) : undefined;
    if (found) return found.ts;
  }
}

async function lookFor(look: () => Promise<Found | undefined>, why: string): Promise<Found | undefined> {
  try {
    return await look();
  } catch (cause) {
    throw slackFailures.SLACK_UNCERTAIN(
      `It is not known whether the message arrived: ${why}; then ${(cause as Error).message}`,
      { cause },
    );
  }
}
