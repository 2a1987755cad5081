import { expect, test } from '@jest/globals';
import { run } from '../../src/actions/plan/run.ts';
import { fakeWorkflow } from '../fakes/workflow.ts';

const github = {
  eventName: 'push',
  event: {},
  ref: 'refs/heads/main',
  sha: '0123456789abcdef0123456789abcdef01234567',
  baseRef: '',
  repository: 'acme/shop',
};

/** A checkout with these files and nothing else. */
const filesOf = (files: Readonly<Record<string, string>>) => ({
  exists: (path: string) => Object.hasOwn(files, path),
  read: async (path: string) => files[path] ?? '',
});

const inputs = { config: '.github/deploy.yml', variables: { REGISTRY: 'registry.example.com' } };
const small =
  'registry: $' + '{REGISTRY}\nservices:\n  api: {}\nenvironments:\n  production:\n    branch: main\n';

test('reads, decides and says so', async () => {
  const { workflow, summaries, told } = fakeWorkflow();
  const files = filesOf({ '.github/deploy.yml': small });
  const result = await run(inputs, { github, files, workflow });
  expect(result).toMatchObject({
    version: 'main-0123456789ab',
    services: [{ name: 'api', image: 'registry.example.com/api' }],
    deployments: { production: [{ service: 'api' }] },
  });
  expect(told).toEqual(['The branch main is deployed to production.']);
  expect(summaries.join('')).toContain('flowchart LR');
});

test('every mistake is an annotation at its place, and all are in the error', async () => {
  const { workflow, annotations } = fakeWorkflow();
  const files = filesOf({ '.github/deploy.yml': `${small}    replcas: 3\n    domain: 5\n` });
  await expect(run(inputs, { github, files, workflow })).rejects.toMatchObject({
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
  const ports = { github, files: given.files, workflow: fakeWorkflow().workflow };
  await expect(run(given, ports)).rejects.toMatchObject({ code });
});
