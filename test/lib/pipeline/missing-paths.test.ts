import { expect, test } from '@jest/globals';
import { readConfiguration } from '../../../src/lib/pipeline/configuration.ts';

const text = `services:
  api:
    image: { context: backend }
    manifests: [k8s/api, k8s/shared.yml]
    migrate: { tool: knex, directory: database }
  web: { image: { file: web.Dockerfile } }
environments:
  p: { branch: main }
`;

const missing = (...there: readonly string[]) => {
  const exists = (path: string) => there.includes(path);
  const result = readConfiguration(text, { variables: new Map(), keepUnknownVariables: false, exists });
  return result.ok ? [] : result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

test('everything that is named and not there, where it is named', () => {
  expect(missing()).toEqual([
    '3:23 services.api.image.context: there is no backend/Dockerfile in the checkout, which builds the image',
    '4:17 services.api.manifests[0]: there is no k8s/api in the checkout, which has the manifests; without `manifests` they are generated',
    '4:26 services.api.manifests[1]: there is no k8s/shared.yml in the checkout, which has the manifests; without `manifests` they are generated',
    '5:39 services.api.migrate.directory: there is no database in the checkout, in which migrations run',
    '6:25 services.web.image.file: there is no web.Dockerfile in the checkout, which builds the image',
  ]);
});

test('nothing, when all is there', () => {
  expect(
    missing('backend/Dockerfile', 'k8s/api', 'k8s/shared.yml', 'database', 'k8s', 'web.Dockerfile'),
  ).toEqual([]);
});
