import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../local/slack/http.ts';
import { type Slack as SlackServer, startSlack } from '../../local/slack/slack.ts';
import type { Message } from '../../src/lib/slack/message.ts';
import { metadataOf } from '../../src/lib/slack/record.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { createSlack } from '../../src/tools/slack.ts';
import { createSlackWebhook } from '../../src/tools/slack-webhook.ts';
import { fakeClock } from '../fakes/clock.ts';
import { slackHttp, type Trouble } from '../fakes/slack-http.ts';

const message = (id: string): Message => ({
  text: 'deploying',
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'deploying', verbatim: true } }],
  metadata: metadataOf({ id, stages: [] }),
});

describe('over real sockets', () => {
  let server: SlackServer;
  beforeEach(async () => {
    server = await startSlack();
  });
  afterEach(() => server.stop());

  const client = (given: { token?: string; channel?: string } = {}) => {
    const clock = fakeClock(Date.now());
    const context = {
      http: createHttp({ env: {}, clock }),
      clock,
      apiUrl: server.apiUrl.replace(/\/$/, ''),
      token: given.token ?? server.token,
      deadline: clock.now() + 20_000,
      onRetry: () => undefined,
    };
    return { slack: createSlack(given.channel ?? 'C0DEPLOYS', context), clock, context };
  };

  test('posts, finds, reads, updates and replies', async () => {
    const { slack } = client();
    expect(await slack.find('a')).toBeUndefined();
    const ts = await slack.post(message('a'), 'a');
    await slack.post(message('b'), 'b');
    expect(await slack.find('a')).toEqual({ ts, record: { id: 'a', stages: [] } });
    expect(await slack.read(ts)).toMatchObject({ ts });
    await slack.update(ts, { ...message('a'), text: 'live' });
    await slack.reply(ts, message('a/failed'), 'a/failed');
    expect(server.messages().map(({ text, threadTs }) => [text, threadTs])).toEqual([
      ['live', undefined],
      ['deploying', undefined],
      ['deploying', ts],
    ]);
  });

  test.each<[string, Fault, number]>([
    ['429 with Retry-After', { kind: '429', retryAfter: 3 }, 1],
    ['500', { kind: '500' }, 1],
    ['a reset before the work', { kind: 'reset' }, 1],
    ['a reset after the work', { kind: 'reset-after-accept' }, 1],
    ['a page of a proxy', { kind: 'html' }, 1],
    ['an internal error', { kind: 'error', error: 'internal_error' }, 1],
    ['three 500 in a row', { kind: '500', times: 3 }, 1],
  ])('%s: one message', async (_, fault, posted) => {
    const { slack, clock } = client();
    server.fault({ method: 'chat.postMessage', ...fault });
    const ts = await slack.post(message('a'), 'a');
    expect(server.messages()).toHaveLength(posted);
    expect(ts).toBe(server.messages()[0]?.ts);
    if (fault.kind === '429') expect(clock.sleeps).toEqual([3_000]);
  });

  test('a reply that may have arrived is looked for in its thread', async () => {
    const { slack } = client();
    const ts = await slack.post(message('a'), 'a');
    for (const kind of ['reset', 'reset-after-accept'] as const) {
      server.fault({ kind, method: 'chat.postMessage' });
      await slack.reply(ts, message(`a/${kind}`), `a/${kind}`);
    }
    expect(server.messages().map(({ threadTs }) => threadTs)).toEqual([undefined, ts, ts]);
  });

  test.each<[string, Fault | undefined, object, string, string]>([
    ['a wrong token', undefined, { token: 'x' }, 'SLACK_TOKEN_REFUSED', 'invalid_auth'],
    [
      'an unknown channel',
      undefined,
      { channel: 'C0UNKNOWN' },
      'SLACK_CHANNEL_UNUSABLE',
      'channel_not_found',
    ],
    ['an archived channel', undefined, { channel: 'C0ARCHIVE' }, 'SLACK_CHANNEL_UNUSABLE', 'is_archived'],
    ['a missing scope', { kind: 'error', error: 'missing_scope' }, {}, 'SLACK_SCOPE_MISSING', 'chat:write'],
    [
      'any other refusal',
      { kind: 'error', error: 'as_user_not_supported' },
      {},
      'SLACK_REFUSED',
      'as_user_not',
    ],
    ['429 for longer than there is time', { kind: '429', retryAfter: 120 }, {}, 'SLACK_UNREACHABLE', '120 s'],
    ['500 for ever', { kind: '500', times: 50 }, {}, 'SLACK_UNCERTAIN', '500'],
  ])('%s', async (_, fault, given, code, said) => {
    const { slack, clock } = client(given);
    if (fault) server.fault(fault);
    const started = clock.now();
    await expect(slack.post(message('a'), 'a')).rejects.toMatchObject({
      code,
      message: expect.stringContaining(said),
    });
    expect(clock.now() - started).toBeLessThanOrEqual(20_000);
  });

  test('blocks that Slack refuses are left out rather than the message', async () => {
    const { slack } = client();
    const tooLong = { ...message('a'), blocks: Array(51).fill(message('a').blocks[0]) };
    const ts = await slack.post(tooLong, 'a');
    await slack.update(ts, tooLong);
    expect(server.messages()).toMatchObject([{ text: 'deploying', blocks: [] }]);
  });

  test('a message that may have arrived is not sent again when nobody can look', async () => {
    const { slack } = client();
    server.fault({ kind: 'reset-after-accept' });
    server.fault({ kind: 'error', error: 'missing_scope', method: 'conversations.history' });
    await expect(slack.post(message('a'), 'a')).rejects.toMatchObject({ code: 'SLACK_UNCERTAIN' });
    expect(server.messages()).toHaveLength(1);
  });

  describe('webhook', () => {
    const send = (channel = 'C0DEPLOYS') => {
      const { context, clock } = client();
      return { clock, sent: createSlackWebhook(server.webhookUrl(channel), context).send(message('a')) };
    };
    test.each<[string, Fault | undefined]>([
      ['at once', undefined],
      ['after 429', { kind: '429', retryAfter: 2 }],
      ['after 500', { kind: '500' }],
    ])('arrives %s', async (_, fault) => {
      if (fault) server.fault(fault);
      await send().sent;
      expect(server.messages()).toHaveLength(1);
    });
    test.each<[string, Fault | undefined, string, string]>([
      ['a reset', { kind: 'reset-after-accept' }, 'C0DEPLOYS', 'SLACK_UNCERTAIN'],
      ['a webhook that is gone', undefined, 'C0UNKNOWN', 'SLACK_REFUSED'],
      ['a page of a proxy', { kind: 'html' }, 'C0DEPLOYS', 'SLACK_REFUSED'],
    ])('%s is not repeated', async (_, fault, channel, code) => {
      if (fault) server.fault(fault);
      await expect(send(channel).sent).rejects.toMatchObject({ code });
      expect(server.requests()).toHaveLength(1);
    });
  });
});

describe('many deliveries, each with its own trouble', () => {
  const TROUBLES: readonly Trouble[] = [
    'none',
    'refused',
    'reset',
    'reset-after-accept',
    '500',
    '500-after-accept',
    '429',
    'hang',
    'page',
    'internal-error',
  ];

  test.each(TROUBLES)('1,000 posts with %s once: none lost, none twice, within 20 s', async (trouble) => {
    const clock = fakeClock(1_700_000_000_000);
    for (let index = 0; index < 1_000; index += 1) {
      const troubles = [trouble];
      const { request, workspace } = slackHttp(clock, () => troubles.pop() ?? 'none');
      const deadline = clock.now() + 20_000;
      const context = {
        http: { request },
        clock,
        apiUrl: '',
        token: 't',
        deadline,
        onRetry: () => undefined,
      };
      const ts = await createSlack('C0DEPLOYS', context).post(message('a'), 'a');
      const found = workspace.messages().map((posted) => posted.ts);
      if (found.join() !== ts || clock.now() > deadline)
        throw new Error(`${index}: ${ts}, but there are ${found}`);
    }
  });
});
