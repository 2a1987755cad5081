import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Slack, startSlack } from '../../local/slack/slack.ts';

let slack: Slack;
beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.stop());

type Reply = { readonly ok: boolean; readonly error?: string; readonly ts: string; readonly channel: string };

/** Calls a method as a client would. */
async function call(method: string, args: object, token = slack.token): Promise<Reply> {
  const response = await fetch(slack.apiUrl + method, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(args),
  });
  return (await response.json()) as Reply;
}

const text = (length: number) => ({ type: 'mrkdwn', text: 'x'.repeat(length) });
const many = (count: number, item: unknown) => Array.from({ length: count }, () => item);

describe('a local Slack', () => {
  test('keeps one message with all its states, and metadata that a later process can find it by', async () => {
    const metadata = { event_type: 'deployment', event_payload: { id: '1' } };
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'Deploying' } }];
    const { ts, channel } = await call('chat.postMessage', {
      channel: '#deploys',
      text: 'a',
      blocks,
      metadata,
    });
    expect(channel).toBe('C0DEPLOYS');
    expect(await call('chat.update', { channel, ts, text: 'b' })).toMatchObject({ ok: true, ts });
    expect(slack.messages()).toMatchObject([
      { ts, text: 'b', blocks: [], metadata, history: [{ blocks }, {}] },
    ]);
    const found = await call('conversations.history', { channel, include_all_metadata: true });
    expect(found).toMatchObject({ messages: [{ ts, text: 'b', metadata }] });
  });

  test.each([
    ['an unknown channel', 'chat.postMessage', { channel: 'C0NONE', text: 'a' }, 'channel_not_found'],
    ['an archived channel', 'chat.postMessage', { channel: 'archived-deploys', text: 'a' }, 'is_archived'],
    ['nothing to say', 'chat.postMessage', { channel: 'deploys' }, 'no_text'],
    [
      '40,001 characters',
      'chat.postMessage',
      { channel: 'deploys', text: 'x'.repeat(40_001) },
      'msg_too_long',
    ],
    [
      'an update by the channel’s name',
      'chat.update',
      { channel: 'deploys', ts: '1', text: 'a' },
      'channel_not_found',
    ],
    [
      'an update of nothing',
      'chat.update',
      { channel: 'C0DEPLOYS', ts: '1', text: 'a' },
      'message_not_found',
    ],
    ['a method it has not', 'chat.delete', {}, 'unknown_method'],
  ])('refuses %s', async (_, method, args, error) => {
    expect(await call(method, args)).toMatchObject({ ok: false, error });
  });

  test('knows its token', async () => {
    expect(await call('auth.test', {})).toMatchObject({ ok: true, bot_id: 'B0DEPLOYBOT' });
    expect(await call('auth.test', {}, 'guessed')).toMatchObject({ ok: false, error: 'invalid_auth' });
  });

  test.each([
    ['51 blocks', many(51, { type: 'divider' }), 'invalid_blocks'],
    ['3,001 characters in a section', [{ type: 'section', text: text(3001) }], 'invalid_blocks'],
    ['11 fields', [{ type: 'section', fields: many(11, text(1)) }], 'invalid_blocks'],
    ['a header of 151', [{ type: 'header', text: { ...text(151), type: 'plain_text' } }], 'invalid_blocks'],
    ['a header in Markdown', [{ type: 'header', text: text(1) }], 'invalid_blocks'],
    ['11 elements in a context', [{ type: 'context', elements: many(11, text(1)) }], 'invalid_blocks'],
    ['an empty text', [{ type: 'section', text: text(0) }], 'invalid_blocks'],
    ['a block it does not know', [{ type: 'carousel' }], 'invalid_blocks'],
    ['too much text in all', many(4, { type: 'section', text: text(2900) }), 'msg_blocks_too_long'],
  ])('refuses %s', async (_, blocks, error) => {
    expect(await call('chat.postMessage', { channel: 'deploys', text: 'a', blocks })).toMatchObject({
      error,
    });
    expect(slack.messages()).toEqual([]);
  });

  test('takes exactly what the limits allow', async () => {
    const blocks = [
      { type: 'section', text: text(3000), fields: many(3, text(2000)) },
      ...many(49, { type: 'divider' }),
    ];
    expect(await call('chat.postMessage', { channel: 'deploys', text: 'a', blocks })).toMatchObject({
      ok: true,
    });
  });

  test('takes a webhook, says no more than ok, and lets no bot change what came by it', async () => {
    const post = async (url: string) => {
      const response = await fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ payload: '{"text":"a"}' }),
      });
      return `${response.status} ${await response.text()}`;
    };
    expect(await post(slack.webhookUrl('deploys'))).toBe('200 ok');
    expect(await post(slack.webhookUrl('gone'))).toBe('404 no_service');
    const [message] = slack.messages();
    expect(message).toMatchObject({ by: 'webhook', text: 'a' });
    const update = { channel: message?.channel, ts: message?.ts, text: 'b' };
    expect(await call('chat.update', update)).toMatchObject({ error: 'cant_update_message' });
  });

  test('fails on demand: before the work, after it, and with the time to wait', async () => {
    const message = { channel: 'deploys', text: 'a' };
    slack.fault({ kind: 'reset', times: 2 });
    await expect(call('chat.postMessage', message)).rejects.toThrow('fetch failed');
    await expect(call('chat.postMessage', message)).rejects.toThrow('fetch failed');
    expect(slack.messages()).toHaveLength(0);
    slack.fault({ kind: 'reset-after-accept' });
    await expect(call('chat.postMessage', message)).rejects.toThrow('fetch failed');
    expect(slack.messages()).toHaveLength(1);
    slack.fault({ kind: '429', retryAfter: 7, method: 'auth.test' });
    expect(await call('chat.postMessage', message)).toMatchObject({ ok: true });
    const limited = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    expect(slack.requests()).toHaveLength(5);
  });
});
