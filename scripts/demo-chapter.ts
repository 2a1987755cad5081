import type { CloudClient } from '../local/cloud/client.ts';
import type { WorkflowRun } from '../local/runner/runner.ts';
import { type Polled, pollHealth } from '../local/shop/poll.ts';
import { messagesOf, ship } from '../local/shop/ship.ts';
import type { Shop } from '../local/shop/shop.ts';
import type { Message } from '../local/slack/workspace.ts';

/** One release of the demo, with everything that was seen of it. */
export type Chapter = {
  readonly title: string;
  readonly expected: 'success' | 'failure';
  readonly commit: string;
  readonly run: WorkflowRun;
  readonly seconds: number;
  /** What a client saw that asked all through; undefined when nothing was up before. */
  readonly client: Polled | undefined;
  readonly messages: readonly Message[];
  readonly url: string;
  /** What the service answers afterwards. */
  readonly health: unknown;
};

type Options = {
  readonly title: string;
  readonly expected: 'success' | 'failure';
  readonly onLine?: (line: string) => void;
};

/** Ships the present commit and keeps what there is to tell: steps, summaries, Slack, and what a client saw meanwhile. */
export async function shipAndWatch(cloud: CloudClient, shop: Shop, options: Options): Promise<Chapter> {
  const serving = await addressOf(shop);
  const polling = serving ? pollHealth(`${serving}/health`) : undefined;
  const started = Date.now();
  const run = await ship(cloud, shop, { onLine: options.onLine ?? narrate });
  const seconds = (Date.now() - started) / 1000;
  const client: Polled | undefined = await polling?.stop();
  const messages = messagesOf(run, await cloud.slackMessages());
  const url = `${await addressOf(shop)}/health`;
  const health = await fetch(url).then(
    (response) => response.json() as Promise<Record<string, unknown>>,
    String,
  );
  return { ...options, run, seconds, client, messages, url, health, commit: await shop.head() };
}

/** Where the service answers on this machine: its cluster address, or undefined before the first deployment. */
async function addressOf(shop: Shop): Promise<string | undefined> {
  const ip = await shop.kubectl([
    'get',
    'service',
    'shop',
    '--ignore-not-found',
    '--output=jsonpath={.spec.clusterIP}',
  ]);
  return ip === '' ? undefined : `http://${ip}`;
}

/** Of the runner's log only the beginnings and ends of steps: the rest is in --verbose. */
function narrate(line: string): void {
  const step = /^\[(.*?)\] +(⭐|✅|❌) +(?:Run|Success -|Failure -) Main (.+?)(?: \[([\d.]+)(m?s)\])?$/u.exec(
    line,
  );
  if (!step) return;
  const [, job = '', mark = '', name = '', time, unit] = step;
  const took = time === undefined ? '' : ` (${Math.round(Number(time) * (unit === 's' ? 1_000 : 1))} ms)`;
  process.stderr.write(`  ${mark === '⭐' ? '…' : mark} ${job} · ${stepName(name)}${took}\n`);
}

/** `k8s-deploy` instead of where the runner has it from. */
export const stepName = (name: string): string => name.replace(/@[\w-]+$/, '').replace(/^.*\/actions\//, '');
