// The demo: a good release of the example service through the whole pipeline, then one that crashes.
// --json prints the account for machines, --down stops what an earlier demo left up.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeCloud, openCloud } from '../local/cloud/client.ts';
import { cacheDir } from '../local/install.ts';
import { faultyRelease, prepareShop } from '../local/shop/shop.ts';
import { root } from './actions.ts';
import { accountOf, printAccount, writePages } from './demo-account.ts';
import { type Chapter, shipAndWatch } from './demo-chapter.ts';

const args = process.argv.slice(2);
const unknown = args.filter((arg) => !['--json', '--down', '--verbose'].includes(arg));
const say = (line: string) => void process.stderr.write(`${line}\n`);

if (unknown.length > 0) {
  say(`unknown: ${unknown.join(' ')}. Usage: scripts/demo [--json] [--verbose] [--down]`);
  process.exitCode = 1;
} else if (args.includes('--down')) {
  await closeCloud();
  say('the local cloud is down');
} else await demo();

async function demo(): Promise<void> {
  const started = Date.now();
  say('Starting the local cloud: Docker, a registry behind the ECR API, PostgreSQL, Kubernetes, Slack.');
  const cloud = await openCloud(say);
  const cloudSeconds = (Date.now() - started) / 1000;
  const shop = await prepareShop(cloud, {
    dir: join(cacheDir(), 'demo/shop'),
    namespace: 'development',
    progress: say,
  });
  const onLine = args.includes('--verbose') ? say : undefined;
  const chapters: Chapter[] = [];
  say('\nA good release: a commit on develop.');
  chapters.push(
    await shipAndWatch(cloud, shop, {
      title: 'A good release',
      expected: 'success',
      ...(onLine ? { onLine } : {}),
    }),
  );
  await shop.commit('Speed up the start', faultyRelease(shop, 'crash'));
  say('\nA bad release: this one crashes at its start.');
  chapters.push(
    await shipAndWatch(cloud, shop, {
      title: 'A release that crashes',
      expected: 'failure',
      ...(onLine ? { onLine } : {}),
    }),
  );
  const pages = join(root, 'demo-output');
  rmSync(pages, { recursive: true, force: true });
  const account = accountOf(chapters, cloudSeconds);
  writePages(pages, chapters);
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(account)}\n`);
  else printAccount(account, pages);
  if (!account.asExpected) process.exitCode = 1;
  await waitForKey(account.url);
  await closeCloud();
}

/** At a terminal the service stays up until a key is pressed; elsewhere the demo ends by itself. */
async function waitForKey(url: string): Promise<void> {
  if (!process.stdin.isTTY || args.includes('--json')) return;
  say(
    `\n${url} is up until you press a key. (Or leave it with Ctrl-C, and end it later with scripts/demo --down.)`,
  );
  process.stdin.setRawMode(true).resume();
  const key = await new Promise<Buffer>((resolve) => process.stdin.once('data', resolve));
  process.stdin.setRawMode(false).pause();
  if (key[0] === 3) process.exit(process.exitCode ?? 0);
}
