import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { CloudClient } from '../../../local/cloud/client.ts';
import { runProgram } from '../../../local/install.ts';
import { runWorkflow, type WorkflowRun } from '../../../local/runner/runner.ts';
import {
  applyObjects,
  createDatabase,
  createRepository,
  type Kubectl,
  prepareNamespace,
} from '../../../local/shop/environment.ts';
import { root } from '../../../scripts/actions.ts';

export type Example = {
  readonly folder: string;
  readonly kubectl: Kubectl;
  /** Runs the example's own workflow for a push to `main`, as GitHub would. */
  readonly push: () => Promise<WorkflowRun>;
};

type Wanted = {
  readonly name: string;
  readonly services: readonly string[];
  /** In place of stages that a build without network cannot run. */
  readonly buildContexts: Readonly<Record<string, string>>;
  readonly changes?: readonly (readonly [readonly string[], unknown])[];
  /** Folders before PATH. */
  readonly programs?: readonly string[];
};

/** An example as a repository of its own, with the database, the Secrets and the repositories that its README asks for. */
export async function prepareExample(cloud: CloudClient, wanted: Wanted): Promise<Example> {
  const { name, services, buildContexts, changes = [], programs = [] } = wanted;
  const namespace = `example-${name}`;
  const folder = mkdtempSync(join(tmpdir(), `${namespace}-`));
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  edit(join(folder, '.github/deploy.yml'), [
    ...services.map((service) => [['services', service, 'image', 'build_contexts'], buildContexts] as const),
    // Checks and the scan of the repository have tests of their own.
    ...services.map((service) => [['services', service, 'tests'], null] as const),
    [['scan'], { repository: false, ignore_file: '.github/scan-ignore.yaml' }],
    [['environments', 'staging', 'namespace'], namespace],
    [['environments', 'staging', 'cluster'], null],
    ...changes,
  ]);
  edit(join(folder, '.github/workflows/deploy.yml'), [[['jobs', 'deploy', 'with', 'trivy'], 'system']]);
  // The local scanner's database says that every OpenSSL of Debian is vulnerable.
  writeFileSync(
    join(folder, '.github/scan-ignore.yaml'),
    '- { id: CVE-2099-0003, owner: platform, reason: made up for tests, expires: 2099-01-01 }\n',
  );
  const git = (...args: readonly string[]) =>
    runProgram('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-C', folder, ...args]);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Begin');
  const database = await createDatabase(cloud, `example_${name}`);
  for (const service of services) await createRepository(cloud, service);
  const kubectl = await prepareNamespace(cloud, namespace);
  const secret = (service: string) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: service },
    stringData: { DATABASE_URL: database.podUrl },
  });
  await applyObjects(kubectl, services.map(secret));
  const push = async () =>
    runWorkflow({
      repository: folder,
      name: `acme/${name}`,
      workflow: 'deploy.yml',
      eventName: 'push',
      event: {
        before: '0'.repeat(40),
        after: (await git('rev-parse', 'HEAD')).trim(),
        ref: 'refs/heads/main',
      },
      timeoutMs: 8 * 60_000,
      secrets: { SLACK_TOKEN: cloud.slack.token, DATABASE_URL: database.url },
      vars: { ECR_REGISTRY: cloud.registry.host, SLACK_CHANNEL: cloud.slack.channel },
      env: { ...cloud.env, PATH: [...programs, cloud.env['PATH']].join(':') },
      github: { GITHUB_RUN_ID: String(Date.now()), GITHUB_RUN_NUMBER: '1' },
    });
  return { folder, kubectl, push };
}

export const removeExample = ({ folder }: Example): void => rmSync(folder, { recursive: true, force: true });

function edit(path: string, changes: readonly (readonly [readonly string[], unknown])[]): void {
  const document = parseDocument(readFileSync(path, 'utf8'));
  for (const [at, value] of changes) document.setIn(at, value);
  writeFileSync(path, document.toString());
}
