import { expect, test } from '@jest/globals';
import { readConfiguration } from '../../../src/lib/pipeline/configuration.ts';
import { originsOf } from '../../../src/lib/pipeline/provenance.ts';

test('every value with the line on which it was written', () => {
  const text = `services:
  api: {}
environments:
  base:
    branch: develop
    replicas: 1
    variables: { A: one, B: two }
    steps: [10%, 5m]
  production:
    extends: base
    tag: v*
    replicas: 3
    variables:
      B: own
      C: null
`;
  const result = readConfiguration(text, { variables: new Map(), keepUnknownVariables: false });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const values = originsOf('production', result.read).map(
    ({ key, value, from, line }) => `${key}=${value} ${from}:${line}`,
  );
  expect(values.sort()).toEqual([
    'extends=base production:10',
    'replicas=3 production:12',
    'steps=["10%","5m"] base:8',
    'tag=v* production:11',
    'variables.A=one base:7',
    'variables.B=own production:14',
    'variables.C=removed production:15',
  ]);
});
