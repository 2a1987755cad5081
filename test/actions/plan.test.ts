import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/actions/plan/run.ts';
import type { PastDeployment } from '../../src/lib/pipeline/deployed.ts';
import { gitFailures } from '../../src/tools/git.ts';
import { gitHubFailures } from '../../src/tools/github-api.ts';
import type { Pull } from '../../src/tools/github-pulls.ts';
import { fakeWorkflow } from '../fakes/workflow.ts';

const github = {
  eventName: 'push',
  event: {},
  ref: 'refs/heads/main',
  sha: '0123456789abcdef0123456789abcdef01234567',
  baseRef: '',
  repository: 'acme/shop',
};

const CHECKOUT = ['Dockerfile', 'k8s', 'k8s/web', 'backend/Dockerfile', 'frontend/Dockerfile'];

/** A checkout with these files, and what every service needs. */
const filesOf = (files: Readonly<Record<string, string>>) => ({
  exists: (path: string) => Object.hasOwn(files, path) || CHECKOUT.includes(path),
  read: async (path: string) => files[path] ?? '',
  write: async () => undefined,
});

const inputs = {
  operation: 'plan' as const,
  config: '.github/deploy.yml',
  variables: { REGISTRY: 'registry.example.com' },
  token: undefined,
  environment: undefined,
  service: undefined,
  'override-freeze': undefined,
};
const clock = { now: () => Date.parse('2026-11-23T10:00:00Z') };
const git = (files: readonly string[] = []) => ({
  changedFiles: async () => files,
  fileAt: async () => undefined,
});
const noGit = {
  fileAt: async () => undefined,
  changedFiles: async () => {
    throw gitFailures.GIT_BASE_UNREACHABLE('git cannot compare');
  },
};
const rest = { clock, git: git(), history: undefined, pulls: undefined };
const small =
  'registry: $' + '{REGISTRY}\nservices:\n  api: {}\nenvironments:\n  production:\n    branch: main\n';

test('reads, decides and says so', async () => {
  const { workflow, summaries, told } = fakeWorkflow();
  const files = filesOf({ '.github/deploy.yml': small });
  const result = await run(inputs, { ...rest, github, files, workflow });
  expect(result).toMatchObject({
    version: 'main-0123456789ab',
    services: [{ name: 'api', image: 'registry.example.com/api' }],
    deployments: { production: [{ service: 'api' }] },
  });
  expect(told).toEqual([
    'The branch main is deployed to production.',
    'production: all services, because without `token` it is not known what runs there.',
    'api: not checked, because no language is known in the repository, and `tests` gives no command.',
  ]);
  expect(summaries.join('')).toContain('flowchart LR');
});

test('every mistake is an annotation at its place, and all are in the error', async () => {
  const { workflow, annotations } = fakeWorkflow();
  const files = filesOf({ '.github/deploy.yml': `${small}    replcas: 3\n    domain: 5\n` });
  await expect(run(inputs, { ...rest, github, files, workflow })).rejects.toMatchObject({
    code: 'PLAN_CONFIG_INVALID',
    message: expect.stringMatching(/^\.github\/deploy\.yml:7:5 .*\n\.github\/deploy\.yml:8:13 /),
  });
  expect(annotations.map(({ kind, place }) => ({ kind, place }))).toEqual([
    { kind: 'error', place: { file: '.github/deploy.yml', line: 7, column: 5 } },
    { kind: 'error', place: { file: '.github/deploy.yml', line: 8, column: 13 } },
  ]);
});

test.each<[string, object, string]>([
  ['no file', { files: filesOf({}) }, 'PLAN_CONFIG_MISSING'],
  ['variables that are a list', { variables: [] }, 'PLAN_VARIABLES_INVALID'],
  ['a variable that is no text', { variables: { A: 1 } }, 'PLAN_VARIABLES_INVALID'],
])('%s', async (_, wrong, code) => {
  const given = { ...inputs, files: filesOf({ '.github/deploy.yml': small }), ...wrong };
  const ports = { ...rest, github, files: given.files, workflow: fakeWorkflow().workflow };
  await expect(run(given, ports)).rejects.toMatchObject({ code });
});

const two = `services:
  api: { image: { context: backend } }
  web: { image: { context: frontend }, manifests: [k8s/web] }
environments:
  staging: { branch: main }
  production: { tag: v*, promote: staging }
  test: { branch: develop }
`;
const files = filesOf({ '.github/deploy.yml': two });
const past = (commit: string, state = 'ACTIVE'): PastDeployment => ({ commit, state });
const history = (list: Readonly<Record<string, readonly PastDeployment[]>>) => ({
  list: async (environment: string) => list[environment] ?? [],
});

test('only what changed since the last good deployment is built and deployed', async () => {
  const { workflow, told } = fakeWorkflow();
  const given = { ...github, ref: 'refs/heads/develop' };
  const ports = {
    ...rest,
    workflow,
    files,
    github: given,
    git: git(['backend/a.ts']),
    history: history({ test: [past('b'.repeat(40), 'FAILURE'), past('a'.repeat(40), 'INACTIVE')] }),
  };
  const result = await run(inputs, ports);
  expect(result).toMatchObject({ services: [{ name: 'api' }], deployments: { test: [{ service: 'api' }] } });
  expect(told).toContain('test: 1 of 2 services did not change since aaaaaaaaaaaa, which runs there.');
});

test.each<[string, object, string]>([
  [
    'git cannot compare',
    { git: noGit, history: history({ test: [past('a'.repeat(40))] }) },
    'git cannot compare',
  ],
  ['nothing ran there', { history: history({}) }, 'no earlier deployment went well'],
  ['the commit runs there', { history: history({ test: [past(github.sha)] }) }, 'deployed there once more'],
])('everything, when %s', async (_, given, why) => {
  const { workflow, told } = fakeWorkflow();
  const ports = { ...rest, workflow, files, github: { ...github, ref: 'refs/heads/develop' }, ...given };
  expect(await run(inputs, ports)).toMatchObject({ services: [{ name: 'api' }, { name: 'web' }] });
  expect(told.join()).toContain(why);
});

test('a pull request: what it changes, and what its merge would deploy', async () => {
  const { workflow, summaries } = fakeWorkflow();
  const pull = { ...github, eventName: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'develop' };
  const ports = { ...rest, workflow, files, github: pull, git: git(['frontend/a.ts']) };
  expect(await run(inputs, ports)).toMatchObject({ changed: ['web'], services: [], environments: [] });
  expect(summaries.join()).toContain('would deploy to test');
  expect(summaries.join()).toContain('| test | web |');
});

describe('a promotion', () => {
  const tagged = { ...github, ref: 'refs/tags/v1.2.3' };
  const portsFor = (list: Parameters<typeof history>[0] | undefined) => {
    const fake = fakeWorkflow();
    const ports = { ...rest, workflow: fake.workflow, files, github: tagged };
    return { ...fake, ports: { ...ports, history: list && history(list) } };
  };
  test.each([
    ['it ran on staging', { staging: [past('a'.repeat(40)), past(github.sha, 'INACTIVE')] }],
    ['it came as a hotfix', { production: [past(github.sha)] }],
  ])('of a commit that may: %s', async (_, list) => {
    const { ports } = portsFor(list);
    expect(await run(inputs, ports)).toMatchObject({
      services: [],
      deployments: { production: [{ tag: 'sha-0123456' }, { tag: 'sha-0123456' }] },
    });
  });
  test('of a commit that did not run there is refused', async () => {
    const { ports } = portsFor({ staging: [past(github.sha, 'FAILURE')] });
    await expect(run(inputs, ports)).rejects.toMatchObject({
      code: 'PLAN_NOT_PROMOTED',
      message: '0123456789ab has not run on staging, from which production is promoted.',
    });
  });
  test('that cannot be checked says so', async () => {
    const { ports, told } = portsFor(undefined);
    await run(inputs, ports);
    expect(told).toContain('production: without `token` it is not checked that 0123456789ab ran on staging.');
  });
});

test('a freeze is a warning', async () => {
  const { workflow, annotations } = fakeWorkflow();
  const frozen = two.replace(
    'test: { branch: develop }',
    'test: { branch: develop, freeze: { timezone: UTC, windows: [{ from: "2026-11-01", to: "2026-11-30" }] } }',
  );
  const ports = { ...rest, workflow, github: { ...github, ref: 'refs/heads/develop' } };
  const given = { ...ports, files: filesOf({ '.github/deploy.yml': frozen }) };
  expect(await run(inputs, given)).toMatchObject({ deployments: {}, services: [] });
  expect(annotations).toEqual([expect.objectContaining({ kind: 'warning' })]);
  expect(await run({ ...inputs, 'override-freeze': 'INC-1' }, given)).toMatchObject({
    environments: ['test'],
  });
});

describe('operation freeze, at the start of a job that had to wait', () => {
  const frozen = `services: { api: {} }
environments:
  production:
    branch: main
    freeze: { timezone: Europe/Berlin, windows: [{ from: "2026-11-20", to: "2026-11-30", reason: Sale }] }
  test: { branch: develop }
`;
  const ask = async (environment: string | undefined, override?: string) => {
    const fake = fakeWorkflow();
    const given = { ...inputs, operation: 'freeze' as const, environment, 'override-freeze': override };
    const ports = { ...rest, github, files: filesOf({ '.github/deploy.yml': frozen }), ...fake };
    return { result: await run(given, ports), fake };
  };

  test('fails in a window, and says until when', async () => {
    await expect(ask('production')).rejects.toMatchObject({
      code: 'PLAN_FROZEN',
      message: expect.stringContaining('a freeze until the end of 2026-11-30 (Europe/Berlin) (Sale)'),
    });
  });
  test('goes on with a reason, which is recorded', async () => {
    const { result, fake } = await ask('production', 'INC-1');
    expect(result).toMatchObject({ services: [], stages: [], reason: expect.stringContaining('INC-1') });
    expect(fake.annotations).toEqual([expect.objectContaining({ kind: 'warning' })]);
  });
  test('goes on outside of one', async () => {
    expect((await ask('test')).result).toMatchObject({ reason: 'test may be deployed to now.' });
  });
  test.each([undefined, 'prodction'])('needs an environment that there is: %s', async (environment) => {
    await expect(ask(environment)).rejects.toMatchObject({ code: 'PLAN_ENVIRONMENT_UNKNOWN' });
  });
});

test('what is promoted in the same run needs not have run before', async () => {
  const text = `services: { api: {} }
environments: { staging: { branch: main }, production: { branch: main, promote: staging } }
`;
  const { workflow } = fakeWorkflow();
  const ports = { ...rest, github, workflow, files: filesOf({ '.github/deploy.yml': text }) };
  const result = await run(inputs, { ...ports, history: history({}) });
  expect(result).toMatchObject({
    services: [{ name: 'api' }],
    stages: [
      { name: 'staging', deployments: [{ environment: 'staging', tag: 'main-0123456789ab' }] },
      { name: 'production', deployments: [{ environment: 'production', tag: 'sha-0123456' }] },
    ],
  });
});

describe('what is checked', () => {
  const text = `scan: { fail_on: high, new_only: true }
notifications: { slack: { channel: C1 } }
services:
  api: { image: { context: backend } }
  web: { image: { context: frontend }, manifests: [k8s/web] }
environments: { staging: { branch: main }, production: { tag: v*, promote: staging } }
`;
  const package_ = JSON.stringify({ scripts: { test: 'jest' } });
  const checkout = filesOf({
    '.github/deploy.yml': text,
    ...{
      'backend/package.json': package_,
      'backend/package-lock.json': '',
      'frontend/package.json': package_,
    },
  });
  const pullRequest = {
    eventName: 'pull_request',
    baseRef: 'main',
    event: { pull_request: { head: { sha: 'f'.repeat(40) }, base: { ref: 'main' } } },
  };
  const checked = async (event: object, changed: readonly string[]) => {
    const { workflow } = fakeWorkflow();
    const given = { ...github, ...event };
    const ran = [past(github.sha)];
    const ports = { ...rest, workflow, files: checkout, github: given, git: git(changed) };
    return run(inputs, { ...ports, history: history({ staging: ran }) });
  };

  test('on a pull request what it changes, and its files are scanned', async () => {
    expect(await checked(pullRequest, ['backend/a.ts'])).toMatchObject({
      'slack-channel': 'C1',
      checks: [{ name: 'api', setup: 'npm ci', test: 'npm run test' }],
      scan: {
        ...{ repository: true, 'fail-on': 'high', 'only-new': true },
        audits: [{ directory: 'backend', command: 'npm audit --omit=dev --audit-level=high' }],
      },
    });
  });
  test('before a deployment all that is built', async () => {
    const result = await checked({ event: { before: 'a'.repeat(40) } }, ['backend/a.ts']);
    expect(result).toMatchObject({
      checks: [{ name: 'api' }, { name: 'web' }],
      scan: { repository: true, 'only-new': false },
    });
  });
  test('not what is promoted: it was checked when it was built', async () => {
    const result = await checked({ ref: 'refs/tags/v1.0.0' }, []);
    expect(result).toMatchObject({ checks: [], scan: { repository: false } });
  });
});

describe('a label that overrides a freeze', () => {
  const text = `services: { api: {} }
environments:
  production:
    branch: main
    freeze: { timezone: Europe/Berlin, windows: [{ from: "2026-11-20", to: "2026-11-30" }] }
`;
  const withPulls = async (ofCommit: (sha: string) => Promise<readonly Pull[]>) => {
    const fake = fakeWorkflow();
    const ports = { ...rest, ...fake, github, files: filesOf({ '.github/deploy.yml': text }) };
    return { result: await run(inputs, { ...ports, pulls: { ofCommit } }), fake };
  };
  test('on the pull request of the commit', async () => {
    const { result, fake } = await withPulls(async () => [
      { number: 12, labels: ['bug', 'override-freeze'] },
    ]);
    expect(result).toMatchObject({
      environments: ['production'],
      'override-freeze': 'the label override-freeze of pull request #12',
    });
    expect(JSON.stringify(fake.annotations)).toContain('in spite of a freeze');
  });
  test('or none', async () => {
    const { result } = await withPulls(async () => [{ number: 12, labels: [] }]);
    expect(result).toMatchObject({ environments: [], 'override-freeze': '' });
  });
  test('when it cannot be known, the freeze holds', async () => {
    const { result, fake } = await withPulls(async () => {
      throw gitHubFailures.GITHUB_UNREADABLE('GitHub does not say');
    });
    expect(result).toMatchObject({ environments: [] });
    expect(JSON.stringify(fake.annotations)).toContain('GitHub does not say');
  });
});
