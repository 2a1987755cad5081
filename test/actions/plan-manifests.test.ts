import { expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { run } from '../../src/actions/plan/run.ts';
import { fakeWorkflow } from '../fakes/workflow.ts';

const pullRequest = {
  eventName: 'pull_request',
  event: { pull_request: { head: { sha: 'a'.repeat(40), repo: { full_name: 'acme/shop' } } } },
  ref: 'refs/pull/7/merge',
  sha: 'b'.repeat(40),
  baseRef: 'main',
  repository: 'acme/shop',
};
const push = { ...pullRequest, eventName: 'push', event: {}, ref: 'refs/heads/main', baseRef: '' };
const inputs = {
  operation: 'plan' as const,
  config: '.github/deploy.yml',
  variables: {},
  token: undefined,
  environment: undefined,
  service: undefined,
  'override-freeze': undefined,
};

const fileWith = (more: string) => `registry: registry.example.com
services: { api: { health: { path: /up, port: 9000 } } }
environments: { production: { branch: main, namespace: shop${more} } }
`;

/** A checkout with a Dockerfile and, if named, a folder with manifests; the commit before has another file. */
function checkout(config: string, before: string | undefined, folders: readonly string[] = []) {
  const { workflow, summaries } = fakeWorkflow();
  const written = new Map<string, string>();
  const ports = {
    files: {
      exists: (path: string) => ['.github/deploy.yml', 'Dockerfile', ...folders].includes(path),
      read: async () => config,
      write: async (path: string, text: string) => void written.set(path, text),
    },
    git: { changedFiles: async () => ['.github/deploy.yml'], fileAt: async () => before },
    workflow,
    clock: { now: () => Date.parse('2026-11-23T10:00:00Z') },
    history: undefined,
    pulls: undefined,
  };
  return { ports, summaries, written };
}

test('a service without manifests is deployed without naming any; one with a folder k8s has that', async () => {
  const none = checkout(fileWith(''), undefined);
  const folder = checkout(fileWith(''), undefined, ['k8s']);
  const deployed = { production: [{ service: 'api', manifests: '' }] };
  expect(await run(inputs, { ...none.ports, github: push })).toMatchObject({ deployments: deployed });
  expect(none.summaries.join('')).toContain('generated');
  expect(await run(inputs, { ...folder.ports, github: push })).toMatchObject({
    deployments: { production: [{ manifests: 'k8s' }] },
  });
});

test('the job that deploys writes them, with the numbers of its environment', async () => {
  const { ports, written, summaries } = checkout(
    fileWith(', replicas: 4, domain: shop.example.com'),
    undefined,
  );
  const wanted = { ...inputs, operation: 'manifests' as const, environment: 'production', service: 'api' };
  const result = await run(wanted, { ...ports, github: push });
  expect(result).toMatchObject({ manifests: '.deploy-actions/production/api.yaml' });
  const documents = parseAllDocuments(written.get('.deploy-actions/production/api.yaml') ?? '');
  const objects = documents.map((document) => document.toJS());
  expect(objects.map(({ kind }) => kind)).toEqual([
    'NetworkPolicy',
    'Service',
    'Deployment',
    'PodDisruptionBudget',
    'Ingress',
  ]);
  expect(objects[2].spec.replicas).toBe(4);
  expect(summaries.join('')).toContain('Generated manifests of api');
});

test.each([
  [{ environment: 'production', service: 'web' }, 'PLAN_SERVICE_UNKNOWN'],
  [{ environment: 'qa', service: 'api' }, 'PLAN_ENVIRONMENT_UNKNOWN'],
  [{}, 'PLAN_ENVIRONMENT_UNKNOWN'],
])('%j is refused', async (names, code) => {
  const { ports, written } = checkout(fileWith(''), undefined);
  const wanted = { ...inputs, ...names, operation: 'manifests' as const };
  await expect(run(wanted, { ...ports, github: push })).rejects.toMatchObject({ code });
  expect(written.size).toBe(0);
});

test('a pull request shows what it changes in them', async () => {
  const { ports, summaries } = checkout(fileWith(', replicas: 4'), fileWith(', replicas: 3'));
  await run(inputs, { ...ports, github: pullRequest });
  const summary = summaries.join('');
  expect(summary).toContain('```diff');
  expect(summary).toMatch(/^-\s+replicas: 3$/m);
  expect(summary).toMatch(/^\+\s+replicas: 4$/m);
});

test.each<[string, string | undefined, readonly string[]]>([
  ['nothing, when nothing changes', fileWith(''), []],
  ['nothing, when the repository has its own', undefined, ['k8s']],
])('and %s', async (_, before, folders) => {
  const { ports, summaries } = checkout(fileWith(''), before, folders);
  await run(inputs, { ...ports, github: pullRequest });
  expect(summaries.join('')).not.toContain('```diff');
});

test('a file that is new brings all of them', async () => {
  const { ports, summaries } = checkout(fileWith(''), undefined);
  await run(inputs, { ...ports, github: pullRequest });
  expect(summaries.join('')).toMatch(/^\+kind: Deployment$/m);
});
