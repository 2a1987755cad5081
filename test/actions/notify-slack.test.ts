import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/actions/notify-slack/run.ts';
import { slackFailures } from '../../src/lib/slack/failures.ts';
import { parseMention } from '../../src/lib/slack/mention.ts';
import type { Message } from '../../src/lib/slack/message.ts';
import { parseReceiver, type Receiver } from '../../src/lib/slack/receiver.ts';
import { advance } from '../../src/lib/slack/record.ts';
import type { Stage } from '../../src/lib/slack/stage.ts';
import { Failed } from '../../src/runtime/action.ts';
import { compareFailures } from '../../src/tools/github-compare.ts';
import type { Found, Slack } from '../../src/tools/slack.ts';
import { receiverFailures } from '../../src/tools/slack-receiver.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeWorkflow } from '../fakes/workflow.ts';

const inputs = {
  token: 'xoxb-1',
  'webhook-url': undefined,
  channel: 'C0DEPLOYS',
  'deployment-id': 'd1',
  ts: undefined,
  stage: 'deploying' as Stage,
  service: 'api',
  environment: 'production',
  version: '1.2.3',
  cause: '',
  title: '',
  fields: new Map<string, string>(),
  footer: '',
  progress: undefined,
  changes: [] as string[],
  'runbook-url': undefined,
  since: undefined,
  'github-token': undefined,
  mention: [parseMention('U0123456789')],
  webhooks: [] as Receiver[],
  'blocks-file': undefined,
  required: false,
  'api-url': 'https://slack.com/api',
};
const github = {
  actor: 'jane',
  event: {},
  repository: 'acme/shop',
  runId: '42',
  runUrl: 'https://github.com/acme/shop/actions/runs/42',
  serverUrl: 'https://github.com',
  sha: '0123',
};

/** A channel in memory that can be told to fail. */
function channel(failing: Partial<Record<keyof Slack, Error>> = {}) {
  const messages = new Map<string, Message>();
  const replies: Message[] = [];
  const sent: Message[] = [];
  const found = (ts: string): Found | undefined => {
    const payload = messages.get(ts)?.metadata as { event_payload: Found['record'] } | undefined;
    return payload && { ts, record: payload.event_payload };
  };
  const check = (name: keyof Slack) => {
    if (failing[name]) throw failing[name];
  };
  const slack: Slack = {
    find: async (id) => {
      check('find');
      return [...messages.keys()].map(found).find((each) => each?.record.id === id);
    },
    read: async (ts) => {
      check('read');
      return found(ts);
    },
    post: async (message) => {
      check('post');
      messages.set(`${messages.size + 1}.000000`, message);
      return `${messages.size}.000000`;
    },
    update: async (ts, message) => {
      check('update');
      messages.set(ts, message);
    },
    reply: async (_, message) => {
      check('reply');
      replies.push(message);
    },
  };
  return { slack, messages, replies, sent };
}

const FILES: Readonly<Record<string, string>> = {
  'slack.json': JSON.stringify([
    { type: 'section', text: { type: 'mrkdwn', text: 'Own {service} {cause}' } },
  ]),
  'bad.json': '[{ "type": "sectoin" }]',
};

function portsOf(slack: Slack, send: (message: Message) => Promise<void> = async () => undefined) {
  const fake = fakeWorkflow();
  const clock = fakeClock(1_700_000_000_000);
  const kept = new Map<string, string>();
  const notes = {
    read: (name: string) => kept.get(name),
    write: (name: string, text: string) => void kept.set(name, text),
  };
  const ports = {
    workflow: fake.workflow,
    clock,
    github,
    notes,
    slack: () => slack,
    webhook: () => ({ send }),
    receiver: async () => undefined,
    history: () => ({ list: async () => [], compare: async () => Promise.reject(new Error('not asked')) }),
    files: { exists: (path: string) => path in FILES, read: async (path: string) => FILES[path] ?? '' },
  };
  return { ...fake, clock, ports, kept };
}

test('seven stages are one message, with and without its ts', async () => {
  const { slack, messages, replies } = channel();
  const { ports, clock } = portsOf(slack);
  const stages: readonly Stage[] = [
    'planned',
    'waiting',
    'building',
    'migrating',
    'deploying',
    'verifying',
    'live',
  ];
  for (const [index, stage] of stages.entries()) {
    const ts = index % 2 ? '1.000000' : undefined;
    expect(await run({ ...inputs, stage, ts }, ports)).toEqual({
      ts: '1.000000',
      channel: 'C0DEPLOYS',
      delivered: true,
    });
    await clock.sleep(60_000);
  }
  expect(messages.size).toBe(1);
  expect(replies).toEqual([]);
  expect(JSON.stringify([...messages.values()][0]?.blocks)).toContain('live* after 6 min 0 s');
});

test('a failure is told in the thread once, with the mention', async () => {
  const { slack, messages, replies } = channel();
  const { ports } = portsOf(slack);
  await run(inputs, ports);
  for (let again = 0; again < 2; again += 1)
    await run({ ...inputs, stage: 'failed', cause: 'CrashLoopBackOff' }, ports);
  expect(messages.size).toBe(1);
  expect(replies.map(({ text }) => text)).toEqual([
    '<@U0123456789> ❌ api to production failed while deploying.',
  ]);
});

test('a ts of a message that is gone: found by the id, or posted anew', async () => {
  const { slack, messages } = channel();
  const { ports } = portsOf(slack);
  await run({ ...inputs, ts: '9.000000' }, ports);
  expect(await run({ ...inputs, ts: '9.000000', stage: 'live' }, ports)).toMatchObject({ ts: '1.000000' });
  expect(messages.size).toBe(1);
});

test('without the scope to read, the ts still leads to the message', async () => {
  const missing = slackFailures.SLACK_SCOPE_MISSING('the scope channels:history is missing.');
  const { slack, messages } = channel({ read: missing, find: missing });
  const { ports, annotations } = portsOf(slack);
  const first = await run(inputs, ports);
  expect(await run({ ...inputs, stage: 'live', ts: '1.000000' }, ports)).toEqual(first);
  expect(messages.size).toBe(1);
  expect(annotations.map(({ message }) => message).join()).toContain('channels:history');
});

test('a reply that fails takes nothing away from the message', async () => {
  const { slack } = channel({ reply: slackFailures.SLACK_UNREACHABLE() });
  const { ports, annotations } = portsOf(slack);
  expect(await run({ ...inputs, stage: 'failed' }, ports)).toMatchObject({ delivered: true });
  expect(annotations[0]?.message).toContain('SLACK_UNREACHABLE');
});

describe('nothing is sent', () => {
  test.each<[string, object, string]>([
    ['no token', { token: undefined }, 'There is no token and no webhook.'],
    ['no channel', { channel: undefined }, 'There is no channel.'],
    [
      'a stage in between, by webhook',
      { token: undefined, 'webhook-url': 'https://hooks.slack.com/services/T/B/x' },
      'only the end',
    ],
  ])('%s: said in log and summary, and no warning', async (_, given, why) => {
    const { ports, told, summaries, annotations } = portsOf(channel().slack);
    expect(await run({ ...inputs, ...given }, ports)).toEqual({ ts: '', channel: '', delivered: false });
    expect(told.join('\n')).toContain(why);
    expect(summaries.join('\n')).toContain('production');
    expect(annotations).toEqual([]);
  });

  test.each<[string, object, Partial<Record<keyof Slack, Error>>, string]>([
    ['Slack is down', {}, { find: slackFailures.SLACK_UNREACHABLE() }, 'SLACK_UNREACHABLE'],
    ['a wrong token', {}, { find: slackFailures.SLACK_TOKEN_REFUSED() }, 'SLACK_TOKEN_REFUSED'],
    ['a channel by name', { channel: '#deploys' }, {}, 'SLACK_CHANNEL_UNUSABLE'],
  ])('%s: a warning, or a failed step when it is required', async (_, given, failing, code) => {
    const { ports, annotations, summaries } = portsOf(channel(failing).slack);
    expect(await run({ ...inputs, ...given }, ports)).toMatchObject({ delivered: false });
    expect(annotations).toEqual([
      expect.objectContaining({ kind: 'warning', message: expect.stringContaining(code) }),
    ]);
    expect(summaries).toHaveLength(1);
    const required = await run({ ...inputs, ...given, required: true }, ports);
    expect(required).toBeInstanceOf(Failed);
    expect(required).toMatchObject({ outputs: { delivered: false }, failure: { code } });
  });

  test('required, but nothing is configured', async () => {
    const { ports } = portsOf(channel().slack);
    expect(await run({ ...inputs, token: undefined, required: true }, ports)).toMatchObject({
      failure: { code: 'SLACK_NOT_CONFIGURED' },
    });
  });

  test('a mistake of our own is not hidden', async () => {
    const { ports } = portsOf(channel({ find: new TypeError('ours') }).slack);
    await expect(run(inputs, ports)).rejects.toThrow('ours');
  });
});

test('a webhook gets the end of a deployment, and its path is masked', async () => {
  const sent: Message[] = [];
  const { ports, secrets } = portsOf(channel().slack, async (message) => void sent.push(message));
  const url = 'https://hooks.slack.com/services/T0000/B0000/abcdefghijkl';
  const given = { ...inputs, token: undefined, 'webhook-url': url, stage: 'live' as const };
  expect(await run(given, ports)).toEqual({ ts: '', channel: '', delivered: true });
  expect(sent).toHaveLength(1);
  expect(sent[0]).not.toHaveProperty('metadata');
  expect(secrets).toEqual(['/services/T0000/B0000/abcdefghijkl', 'abcdefghijkl']);
});

test('a channel that is a secret is no output', async () => {
  const { ports, workflow } = portsOf(channel().slack);
  workflow.mask('C0DEPLOYS');
  expect(await run(inputs, ports)).toMatchObject({ ts: '1.000000', channel: '', delivered: true });
});

test('the id of a deployment is made when none is given', async () => {
  const { slack, messages } = channel();
  await run({ ...inputs, 'deployment-id': '' }, portsOf(slack).ports);
  const record = advance({ id: '42-production-api', stages: [] }, 'deploying', 1_700_000_000_000);
  expect([...messages.values()][0]?.metadata).toMatchObject({ event_payload: record });
});

test('leaves a note for later steps of the job when Slack did not answer, so that they wait less', async () => {
  const { slack } = channel({ post: slackFailures.SLACK_UNREACHABLE() });
  const { ports, kept, clock } = portsOf(slack);
  await run({ ...inputs, stage: 'deploying' }, ports);
  expect(kept.get('slack-outage')).toBe(String(clock.now()));
});

describe('other receivers', () => {
  const webhooks = [
    parseReceiver('https://events.pagerduty.com/v2/enqueue?routing_key=0123456789abcdef0123456789abcdef'),
    parseReceiver('https://example.webhook.office.com/webhookb2/secret-part'),
    parseReceiver('https://events.example.com/deployments'),
  ];
  const told = async (stage: Stage, failing: readonly string[] = []) => {
    const { ports, annotations, secrets } = portsOf(channel().slack);
    const sent: [string, unknown, string][] = [];
    const receiver = async ({ kind }: Receiver, payload: object, key: string) => {
      if (failing.includes(kind)) throw receiverFailures.RECEIVER_UNREACHABLE();
      sent.push([kind, payload, key]);
    };
    const result = await run({ ...inputs, stage, webhooks }, { ...ports, receiver });
    return { result, sent, annotations, secrets };
  };

  test.each<[Stage, readonly string[]]>([
    ['deploying', ['json']],
    ['failed', ['pagerduty', 'teams', 'json']],
    ['rolled-back', ['pagerduty', 'teams', 'json']],
    ['live', ['pagerduty', 'teams', 'json']],
    ['cancelled', ['teams', 'json']],
  ])('%s goes to %j', async (stage, kinds) => {
    const { sent, secrets } = await told(stage);
    expect(sent.map(([kind]) => kind)).toEqual(kinds);
    expect(sent.at(-1)?.[2]).toBe(`d1/${stage}`);
    expect(secrets).toContain('/webhookb2/secret-part');
  });

  test('one that fails is a warning, and takes nothing from the others', async () => {
    const { result, sent, annotations } = await told('live', ['pagerduty']);
    expect(result).toMatchObject({ delivered: true });
    expect(sent.map(([kind]) => kind)).toEqual(['teams', 'json']);
    expect(annotations).toMatchObject([
      { kind: 'warning', message: expect.stringContaining('RECEIVER_UNREACHABLE') },
    ]);
  });
});

test('blocks of the caller: the values in their places, and ours when Slack would refuse them', async () => {
  const { slack, messages } = channel();
  const { ports, annotations } = portsOf(slack);
  const blocks = () => JSON.stringify([...messages.values()][0]?.blocks);
  await run({ ...inputs, cause: '<!here>', 'blocks-file': 'slack.json' }, ports);
  expect(blocks()).toBe('[{"type":"section","text":{"type":"mrkdwn","text":"Own api &lt;!here&gt;"}}]');
  expect(annotations).toEqual([]);
  for (const path of ['bad.json', 'gone.json']) {
    expect(await run({ ...inputs, 'blocks-file': path }, ports)).toMatchObject({ delivered: true });
    expect(blocks()).toContain('"header"');
  }
  expect(annotations.map(({ place }) => place)).toEqual([{ file: 'bad.json' }, { file: 'gone.json' }]);
});

describe('what is new since the last release', () => {
  const pushed = {
    commits: [{ id: 'abcdef1', subject: 'Sell more', author: 'jo' }],
    count: 1,
    compareUrl: 'https://github.com/acme/shop/compare/a...b',
    since: 'old',
  };
  const history = (compare: () => Promise<typeof pushed>) => {
    const asked: string[] = [];
    const list = async (environment: string) => {
      asked.push(environment);
      return [
        { commit: '0123', state: 'IN_PROGRESS' },
        { commit: 'old', state: 'ACTIVE' },
      ];
    };
    const ask = async (since: string, until: string) => {
      asked.push(`${since}...${until}`);
      return compare();
    };
    return { asked, history: () => ({ list, compare: ask }) };
  };

  test('is asked once a job, against the last good deployment', async () => {
    const { slack, messages } = channel();
    const { ports } = portsOf(slack);
    const github = history(async () => pushed);
    const given = { ...inputs, 'github-token': 'ghs_1' };
    for (const stage of ['deploying', 'verifying', 'live'] as const)
      await run({ ...given, stage }, { ...ports, history: github.history });
    expect(github.asked).toEqual(['production', 'old...0123']);
    const [message] = [...messages.values()];
    expect(JSON.stringify(message?.blocks)).toContain('1 commit since old');
    expect(JSON.stringify(message?.blocks)).toContain('Sell more');
  });

  test('against a tag that was given; what GitHub does not say takes nothing away', async () => {
    const { slack, messages } = channel();
    const { ports, told } = portsOf(slack);
    const github = history(() => Promise.reject(compareFailures.GITHUB_COMPARE_UNREADABLE('status 404')));
    const given = { ...inputs, 'github-token': 'ghs_1', since: 'v1.2.2' };
    expect(await run(given, { ...ports, history: github.history })).toMatchObject({ delivered: true });
    expect(github.asked).toEqual(['v1.2.2...0123']);
    expect(told.join()).toContain('GITHUB_COMPARE_UNREADABLE');
    expect(messages.size).toBe(1);
  });
});
