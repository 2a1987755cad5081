import type { CloudAddresses } from '../cloud/cloud.ts';
import { runProgram } from '../install.ts';
import { runWorkflow, type WorkflowOptions, type WorkflowRun } from '../runner/runner.ts';
import type { Message } from '../slack/workspace.ts';
import type { Shop } from './shop.ts';

export type ShipOptions = Partial<
  Pick<
    WorkflowOptions,
    'onLine' | 'signal' | 'secrets' | 'vars' | 'env' | 'github' | 'timeoutMs' | 'eventName' | 'event' | 'ref'
  >
>;

/** A run of the shop's workflow, with the number that its messages carry. */
export type Shipped = WorkflowRun & { readonly runId: string };

/** Runs the shop's own workflow for its present commit, by default for a push to develop, on the local cloud. */
export async function ship(cloud: CloudAddresses, shop: Shop, options: ShipOptions = {}): Promise<Shipped> {
  const sha = await shop.head();
  // Each run has its own number, as on GitHub: messages and deployments are told apart by it.
  const runId = String(Date.now());
  const run = await runWorkflow({
    repository: shop.repository,
    name: 'acme/shop',
    workflow: 'deploy.yml',
    eventName: 'push',
    event: { before: '0'.repeat(40), after: sha, ref: 'refs/heads/develop' },
    timeoutMs: 10 * 60_000,
    ...options,
    secrets: { SLACK_TOKEN: cloud.slack.token, DATABASE_URL: shop.databaseUrl, ...options.secrets },
    vars: { ECR_REGISTRY: cloud.registry.host, SLACK_CHANNEL: cloud.slack.channel, ...options.vars },
    env: { ...cloud.env, ...(await npmSettings()), ...options.env },
    github: { GITHUB_RUN_ID: runId, GITHUB_RUN_NUMBER: '1', ...options.github },
  });
  return { ...run, runId };
}

/** A step has a home of its own, but takes packages from where this machine takes them, and keeps them. */
async function npmSettings(): Promise<Record<string, string>> {
  const get = async (name: string) => (await runProgram('npm', ['config', 'get', name])).trim();
  const [registry, cache] = await Promise.all([get('registry'), get('cache')]);
  return { npm_config_registry: registry, npm_config_cache: cache };
}

/** The messages of one run, without replies in threads: a channel has those of others too. */
export function messagesOf({ runId }: Shipped, messages: readonly Message[]): readonly Message[] {
  return messages.filter(
    ({ threadTs, metadata }) =>
      threadTs === undefined && JSON.stringify(metadata ?? {}).includes(`"${runId}-`),
  );
}
