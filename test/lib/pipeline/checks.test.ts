import { expect, test } from '@jest/globals';
import { checksOf } from '../../../src/lib/pipeline/checks.ts';
import { readConfiguration } from '../../../src/lib/pipeline/configuration.ts';

const files: Readonly<Record<string, string>> = {
  'backend/package.json': JSON.stringify({ scripts: { test: 'jest' } }),
  'backend/package-lock.json': '',
  'worker/go.mod': '',
};
const folderAt = (path: string) => {
  const below = (name: string) => (path === '.' ? name : `${path}/${name}`);
  return { has: (name: string) => below(name) in files, text: (name: string) => files[below(name)] };
};

function checksFor(services: string, names: readonly string[]) {
  const text = `services: ${services}\nenvironments: { test: { branch: main } }`;
  const result = readConfiguration(text, { variables: new Map(), keepUnknownVariables: false });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return checksOf(names, result.read.configuration, folderAt);
}

test('what the files say, unless deploy.yml says otherwise', () => {
  const services =
    '{ api: { image: { context: backend }, tests: { lint: make lint, minimum: 90%, postgres: "postgres:15", coverage: backend/c.info, reports: [a.xml, b.xml] } } }';
  expect(checksFor(services, ['api'])).toEqual({
    notes: [],
    checks: [
      {
        ...{ name: 'api', directory: 'backend', 'node-version': '24', setup: 'npm ci', lint: 'make lint' },
        ...{ types: '', test: 'npm run test', integration: '', e2e: '', coverage: 'backend/c.info' },
        ...{ reports: 'a.xml\nb.xml', 'minimum-coverage': '90%', 'minimum-changed-coverage': '80%' },
        ...{ exclude: '', 'postgres-image': 'postgres:15', 'redis-image': '' },
      },
    ],
  });
});
test('reports that are found are below the folder', () => {
  const { checks } = checksFor('{ worker: { image: { context: worker } } }', ['worker']);
  expect(checks).toMatchObject([{ coverage: 'worker/coverage.out', 'node-version': '' }]);
});
test('services that are checked alike are checked once', () => {
  const services =
    '{ api: { image: { context: backend } }, jobs: { image: { context: backend, target: jobs } } }';
  expect(checksFor(services, ['api', 'jobs']).checks.map(({ name }) => name)).toEqual(['api, jobs']);
});
test('what is not checked is said', () => {
  expect(checksFor('{ a: { tests: null }, b: {} }', ['a', 'b'])).toEqual({
    checks: [],
    notes: [
      'a: not checked, because `tests` is null.',
      'b: not checked, because no language is known in the repository, and `tests` gives no command.',
    ],
  });
});

test('null takes a command away that would be found', () => {
  const services = '{ worker: { image: { context: worker }, tests: { lint: null } } }';
  expect(checksFor(services, ['worker']).checks).toMatchObject([
    { lint: '', test: expect.stringContaining('go test') },
  ]);
});
