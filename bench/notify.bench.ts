// What becomes of Slack messages when something goes wrong once: lost, twice, and how long it takes. Ours beside Slack's
// own clients, which slack-github-action uses, all against the same server. Slack's pauses are shortened for this, as
// they do not change what is lost or doubled.
import { WebClient } from '@slack/web-api';
import { IncomingWebhook } from '@slack/webhook';
import type { Fault } from '../local/slack/http.ts';
import { type Slack, startSlack } from '../local/slack/slack.ts';
import { metadataOf } from '../src/lib/slack/record.ts';
import { systemClock } from '../src/runtime/clock.ts';
import { createHttp } from '../src/runtime/http.ts';
import { createSlack } from '../src/tools/slack.ts';
import { createSlackWebhook } from '../src/tools/slack-webhook.ts';
import { report } from './measure.ts';

const OURS = Number(process.argv[3] ?? 1000);
const PEERS = Math.min(OURS, 200);
const PARALLEL = 50;

type Send = (slack: Slack, id: string) => Promise<unknown>;
type Count = { readonly lost: number; readonly twice: number };

const FAULTS: Readonly<Record<string, Fault>> = {
  'reset before the work': { kind: 'reset' },
  'reset after the work': { kind: 'reset-after-accept' },
  'status 500': { kind: '500' },
  'status 429': { kind: '429', retryAfter: 1 },
  'page of a proxy': { kind: 'html' },
};

const http = createHttp({ env: {}, clock: systemClock });
const contextOf = () => ({
  http,
  clock: systemClock,
  deadline: Date.now() + 20_000,
  onRetry: () => undefined,
});

const byToken: Send = (slack, id) =>
  createSlack('C0DEPLOYS', {
    ...contextOf(),
    apiUrl: slack.apiUrl.replace(/\/$/, ''),
    token: slack.token,
  }).post({ text: id, blocks: [], metadata: metadataOf({ id, stages: [] }) }, id);
const byWebhook: Send = (slack, id) =>
  createSlackWebhook(slack.webhookUrl('C0DEPLOYS'), contextOf()).send({ text: id, blocks: [] });
const peerByToken: Send = (slack, id) =>
  new WebClient(slack.token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 5, minTimeout: 1, maxTimeout: 2 },
    logger: silent(),
  }).chat.postMessage({ channel: 'C0DEPLOYS', text: id });
const peerByWebhook: Send = (slack, id) =>
  new IncomingWebhook(slack.webhookUrl('C0DEPLOYS')).send({ text: id });

const ours = {
  token: await withEveryFault(byToken, OURS),
  'webhook, status 429': await deliver(byWebhook, { kind: '429', retryAfter: 1 }, OURS),
};
const peers = {
  '@slack/web-api': await withEveryFault(peerByToken, PEERS),
  '@slack/webhook, status 429': await deliver(peerByWebhook, { kind: '429', retryAfter: 1 }, PEERS),
};
const all = [...Object.values(ours.token), ours['webhook, status 429']];
report({
  bench: 'notify',
  ours: { deliveries: OURS, ...ours },
  peers: { deliveries: PEERS, ...peers },
  goal: { lost: 0, twice: 0 },
  met: all.every(({ lost, twice }) => lost === 0 && twice === 0),
});

async function withEveryFault(send: Send, deliveries: number): Promise<Record<string, Count>> {
  const results: [string, Count][] = [];
  for (const [name, fault] of Object.entries(FAULTS)) {
    results.push([name, await deliver(send, fault, deliveries)]);
    process.stdout.write(`${name}: ${JSON.stringify(results.at(-1)?.[1])}\n`);
  }
  return Object.fromEntries(results);
}

/** Many deliveries, each in a workspace of its own that fails once. */
async function deliver(send: Send, fault: Fault, deliveries: number): Promise<Count> {
  let [lost, twice] = [0, 0];
  const queue = Array.from({ length: deliveries }, (_, index) => `d${index}`);
  const worker = async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const slack = await startSlack();
      slack.fault(fault);
      await send(slack, id).catch(() => undefined);
      const arrived = slack.messages().length;
      if (arrived === 0) lost += 1;
      if (arrived > 1) twice += 1;
      await slack.stop();
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return { lost, twice };
}

function silent() {
  const nothing = () => undefined;
  return {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    setLevel: nothing,
    setName: nothing,
    getLevel: () => 'error' as never,
  };
}
