import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Slack, startSlack } from '../../local/slack/slack.ts';
import { startGitHubApi } from '../fakes/github-api.ts';
import { runBundle } from './run-bundle.ts';

let slack: Slack;
beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.stop());

const inputsOf = (given: Readonly<Record<string, string>>) => ({
  token: slack.token,
  channel: 'C0DEPLOYS',
  'deployment-id': '42-production-api',
  service: 'api',
  environment: 'production',
  version: '1.2.3',
  'api-url': slack.apiUrl,
  ...given,
});

test('one message from the first stage to the end, its ts handed on or not', async () => {
  const first = await runBundle('notify-slack', inputsOf({ stage: 'deploying' }));
  expect(first.log).toContain('Slack: deploying is in the channel.');
  expect(first.exitCode).toBe(0);
  expect(first.outputs).toMatchObject({
    channel: 'C0DEPLOYS',
    delivered: 'true',
    ts: slack.messages()[0]?.ts,
  });
  await runBundle('notify-slack', inputsOf({ stage: 'verifying', ts: first.outputs['ts'] ?? '' }));
  const last = await runBundle(
    'notify-slack',
    inputsOf({ stage: 'failed', cause: 'a "quote" <!here>\n::error::x', mention: 'U0123456789' }),
  );
  expect(last.outputs['ts']).toBe(first.outputs['ts']);
  expect(slack.messages()).toHaveLength(2);
  expect(slack.messages()[0]?.history).toHaveLength(3);
  expect(slack.messages()[1]).toMatchObject({
    threadTs: first.outputs['ts'],
    text: expect.stringContaining('<@U0123456789>'),
  });
  expect(JSON.stringify(slack.messages())).not.toContain('<!here>');
});

test('Slack refuses: a warning, a copy in the summary, exit 0; with required exit 1', async () => {
  const wrong = inputsOf({ stage: 'live', token: 'xoxb-wrong-token' });
  const run = await runBundle('notify-slack', wrong);
  expect(run.exitCode).toBe(0);
  expect(run.annotations).toMatchObject([
    { kind: 'warning', message: expect.stringContaining('SLACK_TOKEN_REFUSED') },
  ]);
  expect(run.outputs['delivered']).toBe('false');
  expect(run.summary).toContain('No Slack message');
  const required = await runBundle('notify-slack', { ...wrong, required: 'true' });
  expect(required.exitCode).toBe(1);
  expect(required.outputs['delivered']).toBe('false');
});

test('429 is waited out', async () => {
  slack.fault({ kind: '429', retryAfter: 1 });
  const run = await runBundle('notify-slack', inputsOf({ stage: 'live' }));
  expect(run.outputs['delivered']).toBe('true');
  expect(slack.messages()).toHaveLength(1);
});

test('nothing configured: said, exit 0, no request', async () => {
  const run = await runBundle('notify-slack', {
    stage: 'live',
    channel: 'C0DEPLOYS',
    'api-url': slack.apiUrl,
  });
  expect(run.exitCode).toBe(0);
  expect(run.annotations).toEqual([]);
  expect(run.log).toContain('There is no token and no webhook.');
  expect(run.summary).toContain('There is no token and no webhook.');
  expect(slack.requests()).toEqual([]);
});

test('the token and the webhook are in nothing that is left behind', async () => {
  const webhook = slack.webhookUrl('C0DEPLOYS');
  const path = new URL(webhook).pathname;
  for (const error of ['invalid_auth', 'reset', 'html'] as const) {
    slack.fault(error === 'invalid_auth' ? { kind: 'error', error } : { kind: error });
    const given = error === 'html' ? { 'webhook-url': webhook, token: '' } : {};
    const { everything } = await runBundle(
      'notify-slack',
      inputsOf({ stage: 'live', cause: `${slack.token} ${webhook}`, ...given }),
    );
    const readable = everything.replaceAll(/^::add-mask::.*$/gm, '');
    for (const secret of [given['webhook-url'] ? path : slack.token]) expect(readable).not.toContain(secret);
  }
});

test('all wrong inputs at once, and no request', async () => {
  const run = await runBundle('notify-slack', {
    token: slack.token,
    channel: 'C0DEPLOYS',
    stage: 'flying',
    ts: 'yesterday',
    mention: 'jane',
    required: 'yes',
    fields: 'x',
    'webhook-url': 'ftp://x',
    webhooks: 'https://events.pagerduty.com/v2/enqueue',
    'api-url': 'http://slack.example.com',
  });
  expect(run.exitCode).toBe(1);
  expect(run.annotations).toHaveLength(1);
  for (const name of ['stage', 'ts', 'mention', 'required', 'fields', 'webhook-url', 'webhooks', 'api-url'])
    expect(run.annotations[0]?.message).toContain(`${name}: `);
  expect(slack.requests()).toEqual([]);
});

test('with a token of GitHub the message lists what is new since the last release, and asks once a job', async () => {
  const sha = '0123456789abcdef0123456789abcdef01234567';
  const github = await startGitHubApi(() => ({
    status: 200,
    body: {
      total_commits: 1,
      html_url: 'https://github.com/acme/shop/compare/v1.2.2...0123',
      commits: [{ sha: 'a'.repeat(40), commit: { message: 'Sell more' }, author: { login: 'jo' } }],
    },
  }));
  try {
    const given = inputsOf({
      stage: 'deploying',
      progress: '40%',
      changes: '2 migrations',
      'runbook-url': 'https://runbook.example.com/api',
      'github-token': 'ghs_0123456789',
      since: 'v1.2.2',
    });
    const run = await runBundle('notify-slack', given, { env: { GITHUB_API_URL: github.url } });
    expect(run).toMatchObject({ exitCode: 0, outputs: { delivered: 'true' } });
    expect(github.problems).toEqual([]);
    expect(github.asked.map(({ path }) => path)).toEqual([
      `/repos/acme/shop/compare/v1.2.2...${sha}?per_page=100`,
    ]);
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('ghs_0123456789');
    const shown = JSON.stringify(slack.messages()[0]);
    for (const text of ['1 commit since v1.2.2', 'Sell more', '40 %', '2 migrations', '|runbook>'])
      expect(shown).toContain(text);
  } finally {
    github.stop();
  }
});
