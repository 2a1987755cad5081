import type { CloudAddresses } from './cloud.ts';
import { runProgram } from './install.ts';
import { runWorkflow, type WorkflowOptions, type WorkflowRun } from './runner.ts';
import type { Shop } from './shop.ts';

export type ShipOptions = Partial<
  Pick<WorkflowOptions, 'onLine' | 'signal' | 'secrets' | 'vars' | 'env' | 'github' | 'timeoutMs'>
>;

/** Runs the shop's own workflow for a push of its present commit, as GitHub would, on the local cloud. */
export async function ship(
  cloud: CloudAddresses,
  shop: Shop,
  options: ShipOptions = {},
): Promise<WorkflowRun> {
  const sha = await shop.head();
  return runWorkflow({
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
    // Each run has its own number, as on GitHub: messages and deployments are told apart by it.
    github: { GITHUB_RUN_ID: String(Date.now()), GITHUB_RUN_NUMBER: '1', ...options.github },
  });
}

/** A step has a home of its own, but takes packages from where this machine takes them, and keeps them. */
async function npmSettings(): Promise<Record<string, string>> {
  const get = async (name: string) => (await runProgram('npm', ['config', 'get', name])).trim();
  const [registry, cache] = await Promise.all([get('registry'), get('cache')]);
  return { npm_config_registry: registry, npm_config_cache: cache };
}
