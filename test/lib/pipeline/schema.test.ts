import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { configSchema } from '../../../scripts/config-schema.ts';

const root = join(import.meta.dirname, '../../..');
const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(configSchema()));
const errorsOf = (value: unknown) => {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath }) => instancePath);
};

test('the published schema is the one of the code', () => {
  expect(readFileSync(join(root, 'schema/deploy.schema.json'), 'utf8')).toBe(configSchema());
});

test.each(['test/fixtures/pipeline/complete.yml', 'examples/shop/.github/deploy.yml'])(
  'an editor finds %s good',
  (path) => {
    expect(errorsOf(parse(readFileSync(join(root, path), 'utf8')))).toEqual([]);
  },
);

describe('an editor finds', () => {
  const small = { services: { api: {} }, environments: { production: { branch: 'main' } } };
  test.each<[string, object, string]>([
    ['an unknown key', { ...small, shard: [] }, ''],
    ['a bad name', { ...small, services: { Api: {} } }, '/services'],
    [
      'a bare number for a share',
      { ...small, environments: { p: { rollback_conditions: { error_rate_threshold: 5 } } } },
      '/environments/p/rollback_conditions/error_rate_threshold',
    ],
    [
      'a number for a text',
      { ...small, environments: { p: { namespace: 1.1 } } },
      '/environments/p/namespace',
    ],
    ['nothing to deploy', { environments: small.environments }, ''],
  ])('%s', (_, value, path) => {
    expect(errorsOf(value)).toContain(path);
  });
  test('a variable in place of a text good', () => {
    const environments = { p: { branch: 'main', namespace: `\${NAMESPACE}`, domain: `www.\${DOMAIN}` } };
    expect(errorsOf({ ...small, environments })).toEqual([]);
  });
});
