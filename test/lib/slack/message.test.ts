import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areBlocksTooLong, checkBlocks } from '../../../local/slack/blocks.ts';
import { readCompared, readPushed } from '../../../src/lib/slack/commits.ts';
import type { DeploymentEvent } from '../../../src/lib/slack/event.ts';
import { parseMention } from '../../../src/lib/slack/mention.ts';
import { deploymentMessage, failureReply, type Message } from '../../../src/lib/slack/message.ts';
import { advance, type DeploymentRecord, metadataOf, readRecord } from '../../../src/lib/slack/record.ts';
import { STAGES, type Stage } from '../../../src/lib/slack/stage.ts';

const event: DeploymentEvent = {
  stage: 'deploying',
  service: 'api',
  environment: 'production',
  version: '1.2.3',
  cause: '',
  title: '',
  fields: new Map(),
  footer: '',
  progress: undefined,
  changes: [],
  mentions: [],
  actor: 'jane',
  repository: 'acme/shop',
  runUrl: 'https://github.com/acme/shop/actions/runs/42',
  commitUrl: 'https://github.com/acme/shop/commit/0123',
  runbookUrl: '',
  pushed: { commits: [], count: 0, compareUrl: '', since: '' },
  ownBlocks: undefined,
};
const empty: DeploymentRecord = { id: 'd', stages: [] };
const after = (...stages: readonly Stage[]): DeploymentRecord =>
  stages.reduce((record, stage, index) => advance(record, stage, index * 61_000), empty);

/** Every text of a message, in its order. */
const texts = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  const { text, ...rest } = value as { text?: unknown };
  return typeof text === 'string' ? [text, ...texts(Object.values(rest))] : texts(Object.values(value));
};

test('a deployment on its way: what is done with the time it took, what goes on now', () => {
  const message = deploymentMessage(event, after('planned', 'migrating', 'deploying'));
  expect(texts(message.blocks)).toEqual([
    '⏳ api to production: deploying',
    '*api* <https://github.com/acme/shop/commit/0123|1.2.3> → *production* by jane',
    '☑️ planned · 1 min 1 s\n☑️ migrating the database · 1 min 1 s\n⏳ *deploying*',
    '<https://github.com/acme/shop/actions/runs/42|run> · acme/shop',
  ]);
  expect(message.text).toBe('⏳ api to production: deploying');
});

test('its end says how long it took in all', () => {
  const message = deploymentMessage({ ...event, stage: 'live' }, after('deploying', 'verifying', 'live'));
  expect(texts(message.blocks)[2]).toBe(
    '☑️ deploying · 1 min 1 s\n☑️ verifying · 1 min 1 s\n✅ *live* after 2 min 2 s',
  );
});

test('a failure says where and why, and calls in the thread only', () => {
  const failed = {
    ...event,
    stage: 'failed' as const,
    cause: 'api: <!channel> CrashLoopBackOff & more',
    mentions: [parseMention('U0123456789'), parseMention('here')],
  };
  const record = after('deploying', 'failed');
  expect(texts(deploymentMessage(failed, record).blocks)).toEqual([
    '❌ api to production: failed',
    expect.any(String),
    '✖️ deploying · 1 min 1 s\n❌ *failed* after 1 min 1 s',
    '> api: &lt;!channel&gt; CrashLoopBackOff &amp; more',
    expect.any(String),
  ]);
  expect(JSON.stringify(deploymentMessage(failed, record))).not.toContain('<@U0123456789>');
  expect(failureReply(failed, record).text).toBe(
    '<@U0123456789> <!here> ❌ api to production failed while deploying.',
  );
});

test('own headline, facts and footer', () => {
  const message = deploymentMessage(
    {
      ...event,
      title: 'Big <one>',
      fields: new Map([
        ['runbook', 'https://x.example.com'],
        ['empty', ''],
      ]),
      footer: 'v < w',
    },
    empty,
  );
  expect(texts(message.blocks)).toEqual([
    '⏳ Big <one>',
    expect.any(String),
    '*runbook*\n<https://x.example.com>',
    '*empty*\n–',
    expect.stringMatching(/ · v &lt; w$/),
  ]);
});

test('more facts than Slack shows', () => {
  const fields = new Map(Array.from({ length: 12 }, (_, i) => [`f${i}`, 'x']));
  expect(texts(deploymentMessage({ ...event, fields }, empty).blocks)).toContain('and 3 more');
});

test('what a push brought: the last five, and a link to all', () => {
  const commits = Array.from({ length: 7 }, (_, i) => ({
    id: `${i}`.repeat(40),
    message: `Change ${i} <!here>\n\nbody`,
    author: i ? { username: 'jane' } : { name: 'J & D' },
  }));
  const pushed = readPushed({ commits, compare: 'https://github.com/acme/shop/compare/a...b' });
  const [, , text = ''] = texts(deploymentMessage({ ...event, pushed }, empty).blocks);
  const lines = text.split('\n');
  expect(lines).toHaveLength(6);
  expect(lines[0]).toBe('<https://github.com/acme/shop/compare/a...b|7 commits>');
  expect(lines[5]).toBe('• `6666666` Change 6 &lt;!here&gt; (jane)');
  expect(readPushed({ commits: [{ id: 1 }, null, 'x'], compare: 'y' })).toEqual({
    commits: [],
    count: 0,
    compareUrl: '',
    since: '',
  });
});

test.each(['here', 'channel', 'everyone', 'U0123456789', 'W0123456', 'S0123456789'])('mention %s', (raw) => {
  expect(parseMention(raw).markup).toMatch(/^<[@!][A-Za-z^0-9]+>$/);
});
test.each(['@here', 'jane', '<!here>', 'u0123456789', ''])('no mention: %j', (raw) => {
  expect(() => parseMention(raw)).toThrow('expected ids of people');
});

describe('the record', () => {
  test('comes back out of the metadata', () => {
    const record = after('planned', 'live');
    expect(readRecord(JSON.parse(JSON.stringify(metadataOf(record))))).toEqual(record);
  });
  test.each([
    undefined,
    null,
    'x',
    {},
    { event_type: 'other', event_payload: { id: 'd' } },
    { event_type: 'deploy_actions_deployment', event_payload: { id: 1 } },
  ])('is not in %j', (metadata) => expect(readRecord(metadata)).toBeUndefined());
  test('leaves out what it does not know', () => {
    const stages = [{ stage: 'flying', at: 1 }, { stage: 'live', at: 'x' }, 3, { stage: 'live', at: 5 }];
    const read = readRecord({ event_type: 'deploy_actions_deployment', event_payload: { id: 'd', stages } });
    expect(read?.stages).toEqual([{ stage: 'live', at: 5 }]);
  });
  test('an event reported again changes nothing; a new attempt starts anew', () => {
    const record = after('deploying', 'failed');
    expect(advance(record, 'failed', 9e6)).toBe(record);
    expect(advance(record, 'deploying', 9e6).stages).toEqual([{ stage: 'deploying', at: 9e6 }]);
  });
  test('does not grow for ever', () => {
    const stages = Array.from({ length: 100 }, (_, i): Stage => (i % 2 ? 'deploying' : 'migrating'));
    expect(after(...stages).stages).toHaveLength(20);
  });
});

const NASTY = [
  '<!here>',
  '<!channel>',
  '<@U0123456789>',
  '<!subteam^S1|x>',
  '"',
  '\\',
  '`',
  '*',
  '\n',
  '\u2028',
  '\u0000',
  '😀',
  '&',
  '&lt;',
  '","channel":"C2',
  '}]',
  '\ud800',
  'x'.repeat(5_000),
  '"'.repeat(5_000),
  '<'.repeat(5_000),
  'https://e.example.com/|<!here>',
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 8 }).map((parts) => parts.join('')),
);
const mentioned = /<[!@#](?!U0MENTIONED)/;

const hostileEvent: fc.Arbitrary<DeploymentEvent> = fc.record({
  stage: fc.constantFrom(...STAGES),
  service: hostile,
  environment: hostile,
  version: hostile,
  cause: hostile,
  title: hostile,
  fields: fc.array(fc.tuple(hostile, hostile), { maxLength: 14 }).map((pairs) => new Map(pairs)),
  footer: hostile,
  progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  changes: fc.array(hostile, { maxLength: 8 }),
  runbookUrl: fc.constantFrom('', 'https://runbook.example.com/a|b<c>'),
  mentions: fc.constant([{ markup: '<@U0MENTIONED>' }]),
  actor: hostile,
  repository: hostile,
  runUrl: fc.constant('https://github.com/acme/shop/actions/runs/42'),
  commitUrl: fc.constant('https://github.com/acme/shop/commit/0123'),
  pushed: fc.record({
    commits: fc.array(fc.record({ id: hostile, subject: hostile, author: hostile }), { maxLength: 8 }),
    compareUrl: fc.constantFrom('', 'https://github.com/acme/shop/compare/a...b'),
    count: fc.nat(300),
    since: hostile,
  }),
  ownBlocks: fc.constant(undefined),
});

/** What Slack or a reader could object to; one comparison a message keeps 10,000 of them quick. */
function objections(message: Message): readonly unknown[] {
  const sent = JSON.parse(JSON.stringify(message)) as Message;
  // A header is plain text, where nothing is a mention.
  const markup = sent.blocks.filter((block) => (block as { readonly type?: string }).type !== 'header');
  return [
    ...checkBlocks(sent.blocks),
    ...Object.keys(sent).filter((key) => !['blocks', 'metadata', 'text'].includes(key)),
    ...(areBlocksTooLong(sent.blocks) || sent.text.length > 3_000 ? ['too long'] : []),
    ...[sent.text, ...texts(markup)].filter((text) => mentioned.test(text)),
  ];
}

// An event has 13 texts and more, and makes two messages of them.
test('10,000 hostile texts: always within the limits, never a mention or a key that nobody wrote', () => {
  const stages = STAGES.map((stage, at) => ({ stage, at }));
  fc.assert(
    fc.property(hostileEvent, (given) => {
      const messages = [
        deploymentMessage(given, { id: 'd', stages }),
        failureReply(given, { id: 'd', stages }),
      ];
      expect(messages.flatMap(objections)).toEqual([]);
    }),
    { numRuns: 800 },
  );
}, 60_000);

test('a rollout shows how far it is, what changes, and where to look when it fails', () => {
  const given = {
    ...event,
    progress: 0.4,
    changes: ['2 migrations', 'ConfigMap shop', 'c', 'd', 'e', 'f <!here>'],
    runbookUrl: 'https://runbook.example.com/api',
  };
  expect(texts(deploymentMessage(given, after('deploying')).blocks).slice(2)).toEqual([
    '⏳ *deploying* ▓▓▓▓░░░░░░ 40 %',
    '*Changes*\n• 2 migrations\n• ConfigMap shop\n• c\n• d\n• e\nand 1 more',
    '<https://github.com/acme/shop/actions/runs/42|run> · <https://runbook.example.com/api|runbook> · acme/shop',
  ]);
  const failed = { ...given, stage: 'failed' as const };
  expect(JSON.stringify(deploymentMessage(failed, after('deploying', 'failed')).blocks)).not.toContain('▓');
  expect(JSON.stringify(failureReply(failed, after('failed')).blocks)).toContain('|runbook>');
});

test('a deployment that waits for approval links to where it is given', () => {
  const message = deploymentMessage({ ...event, stage: 'waiting' }, after('waiting'));
  expect(texts(message.blocks)).toContain(
    '*<https://github.com/acme/shop/actions/runs/42|Review and approve>*',
  );
});

describe('what is new since the last release', () => {
  const answer = (count: number) => ({
    total_commits: count,
    html_url: 'https://github.com/acme/shop/compare/v1.2.2...0123',
    commits: [
      {
        sha: 'a'.repeat(40),
        commit: { message: 'One\n\nbody', author: { name: 'Jo' } },
        author: { login: 'jo' },
      },
      { sha: 'b'.repeat(40), commit: { message: 'Two', author: { name: 'Al' } }, author: null },
    ],
  });
  const lines = (count: number) => {
    const pushed = readCompared(answer(count), 'v1.2.2');
    return pushed && texts(deploymentMessage({ ...event, pushed }, empty).blocks)[2];
  };

  test('is listed with a link to all of it', () => {
    expect(lines(2)).toBe(
      '<https://github.com/acme/shop/compare/v1.2.2...0123|2 commits since v1.2.2>\n• `aaaaaaa` One (jo)\n• `bbbbbbb` Two (Al)',
    );
  });

  test('is only counted when the newest are on another page, and unknown in an answer of another shape', () => {
    expect(lines(140)).toBe('<https://github.com/acme/shop/compare/v1.2.2...0123|140 commits since v1.2.2>');
    expect(readCompared({ message: 'Not Found' }, 'x')).toBeUndefined();
  });
});
