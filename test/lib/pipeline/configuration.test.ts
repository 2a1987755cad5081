import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../../src/lib/pipeline/configuration.ts';

const root = join(import.meta.dirname, '../../..');
const variables = new Map([['ECR_REGISTRY', '123456789012.dkr.ecr.eu-west-1.amazonaws.com']]);

function read(text: string, keepUnknownVariables = false) {
  return readConfiguration(text, { variables, keepUnknownVariables });
}

/** `line:column message` of every problem; none when the file is good. */
function problems(text: string): readonly string[] {
  const result = read(text);
  if (result.ok) return [];
  return result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const smallest = ['services:', '  api: {}', 'environments:', '  production:', '    branch: main'];
const withEnvironment = (...lines: string[]) =>
  [...smallest.slice(0, 4), ...lines.map((line) => `    ${line}`)].join('\n');

test('the smallest file', () => {
  const result = read(smallest.join('\n'));
  expect(result).toMatchObject({
    ok: true,
    read: { configuration: { services: { api: {} }, environments: { production: { branch: 'main' } } } },
  });
});

test.each(['test/fixtures/pipeline/complete.yml', 'examples/shop/.github/deploy.yml'])(
  '%s is good',
  (path) => {
    expect(problems(readFileSync(join(root, path), 'utf8'))).toEqual([]);
  },
);

test('the line of a value', () => {
  const result = read(smallest.join('\n'));
  if (!result.ok) throw new Error('is not read');
  expect(result.read.lineOf(['environments', 'production', 'branch'])).toBe(5);
});

describe('mistakes', () => {
  test('every one at once, each where it is, with the nearest word', () => {
    const text = `registry: "\${ECR_REGISTY}"
shard: [a]
services:
  Api:
    image: { contxt: backend, targt: x }
    health: { path: health, port: 99999 }
  web:
    needs: [apo]
    version: "1.10"
environments:
  production:
    branch: main
    replcas: 3
    replicas: "3"
    rollback_conditions: { error_rate_threshold: 5 }
`;
    expect(problems(text)).toEqual([
      '1:11 registry: there is no variable ECR_REGISTY; did you mean ECR_REGISTRY?',
      '2:1 there is no key "shard"; did you mean "shared"?',
      '4:3 services.Api: a name has lower-case letters, digits and "-", at most 40, and begins with a letter',
      '5:14 services.Api.image has no key "contxt"; did you mean "context"?',
      '5:31 services.Api.image has no key "targt"; did you mean "target"?',
      '6:21 services.Api.health.path: expected a path that begins with /, got "health"',
      '6:35 services.Api.health.port: expected at most 65535, got 99999',
      '9:5 services.web has no key "version"; known are paths, image, manifests, migrate, health, tests, runbook, variables, needs',
      '13:5 environments.production has no key "replcas"; did you mean "replicas"?',
      '14:15 environments.production.replicas: expected a whole number from 0 to 1000, got "3"',
      '15:50 environments.production.rollback_conditions.error_rate_threshold: expected a percentage with its sign, such as 5% (a bare 5 or 0.05 could mean either), got 5',
    ]);
  });

  test.each<[string, string, string]>([
    ['an empty file', '', '1:1 the file: expected the keys services and environments, got null'],
    ['a list', '- a', '1:1 services is missing'],
    ['no environments', 'services:\n  api: {}', '1:1 environments is missing'],
    ['no service', 'services: {}\nenvironments:\n  a: {}', '1:11 services: expected at least one service'],
    ['two documents', 'services:\n---\na: 1', '2:1 '],
    ['a key twice', 'services:\n  a: {}\n  a: {}\nenvironments: {}', '3:3 Map keys must be unique'],
    ['a star unquoted', withEnvironment('branch: *'), '5:13 '],
    ['an alias of nothing', withEnvironment('branch: *x'), '1:1 Unresolved alias'],
    ['a variable in braces', withEnvironment(`variables: { A: \${B} }`), '5:22 '],
    [
      'an expression of GitHub',
      withEnvironment(`branch: \${{ github.ref }}`),
      '5:13 environments.production.branch: GitHub expressions',
    ],
    ['a variable in a key', `services:\n  "\${A}": {}`, '2:3 variables are replaced in values only'],
    [
      'a small variable',
      withEnvironment(`branch: \${name}`),
      `5:13 environments.production.branch: write \${NAME}`,
    ],
    ['on', withEnvironment('on: main'), '5:5 quote this: "on"'],
    ['octal', withEnvironment('replicas: 010'), '5:15 quote this: "010"'],
    ['a date', withEnvironment('tag: 2026-12-20'), '5:10 quote this: "2026-12-20"'],
    ['a merge key', withEnvironment('<<: x'), '5:5 merge keys are not understood here'],
    ['a tag', withEnvironment('branch: !Ref x'), '5:13 Unresolved tag'],
    [
      'a number as a version',
      withEnvironment('namespace: 1.10'),
      '5:16 environments.production.namespace: expected a namespace of Kubernetes, got 1.1',
    ],
    ['a number as a key', 'services:\n  1: {}', '2:3 a key must be a word; quote it'],
    ['a name of JavaScript', 'services:\n  constructor: {}', '2:3 "constructor" cannot be a name'],
    [
      'toString as a key',
      withEnvironment('toString: x'),
      '5:5 environments.production has no key "toString"',
    ],
    [
      'a duration of two units',
      withEnvironment('steps: [10%, 1h30m]'),
      '5:18 environments.production.steps[1]: expected a percentage',
    ],
    [
      'an unknown parent',
      withEnvironment('extends: stagin'),
      '5:14 environments.production.extends: there is no "stagin"',
    ],
    [
      'itself as parent',
      withEnvironment('extends: production'),
      '5:14 environments extend each other in a circle',
    ],
    [
      'an unknown service',
      withEnvironment('services: { apo: {} }'),
      '5:22 environments.production.services.apo: there is no "apo"; did you mean "api"?',
    ],
    [
      'promotion of itself',
      withEnvironment('promote: production'),
      '5:14 production cannot promote from itself',
    ],
    ['falling steps', withEnvironment('steps: [50%, 5m, 10%]'), '5:22 10% is not more than the step before'],
    ['a first step in time', withEnvironment('steps: [5m, 10%]'), '5:13 the first step must be a percentage'],
    [
      'steps without a canary',
      withEnvironment('strategy: rolling', 'steps: [10%]'),
      '6:12 steps belong to the strategy canary',
    ],
    [
      'min over max',
      withEnvironment('autoscale: { min: 3, max: 2 }'),
      '5:16 autoscale: min 3 is more than max 2',
    ],
    [
      'a zone of nowhere',
      withEnvironment('freeze: { timezone: Mars/X, windows: [] }'),
      '5:25 "Mars/X" is no time zone',
    ],
    [
      'a window without a zone',
      withEnvironment('freeze: { windows: [] }'),
      '5:13 environments.production.freeze.timezone is missing',
    ],
    [
      'an evening that ends before it begins',
      withEnvironment('freeze: { timezone: UTC, windows: [{ days: [fri], from: "18:00", to: "06:00" }] }'),
      '5:40 the window ends at 06:00',
    ],
    [
      'a day that is none',
      withEnvironment('freeze: { timezone: UTC, windows: [{ from: "2026-02-30", to: "2026-03-01" }] }'),
      '5:40 there is no day 2026-02-30',
    ],
    [
      'a quantifier of nothing',
      withEnvironment('branch: "+a"'),
      '5:13 environments.production.branch: "+" needs a character',
    ],
    [
      'a full ref',
      withEnvironment('branch: [a, refs/heads/main]'),
      '5:17 environments.production.branch[1]: write the name alone',
    ],
    [
      'a way out of the repository',
      'services:\n  api: { manifests: [../k8s] }\nenvironments:\n  a: { branch: b }',
      '2:22 services.api.manifests[0]: expected a path below the repository',
    ],
    [
      'line ends in a variable',
      withEnvironment('variables: { A: "1\\n2" }'),
      '5:21 environments.production.variables.A: a variable cannot have line ends',
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text).find((problem) => problem.startsWith(expected)) ?? problems(text)).toContain(
      expected,
    );
  });

  test('services that need each other', () => {
    const text = `services:\n  a: { needs: [b] }\n  b: { needs: [a] }\nenvironments:\n  p: { branch: m }`;
    expect(problems(text)).toEqual([
      '2:15 a needs itself, through what it needs',
      '3:15 b needs itself, through what it needs',
    ]);
  });

  test('a bomb of aliases does not explode', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `  l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`,
    );
    expect(problems(`services:\n  l0: &l0 [x]\n${levels.join('\n')}`)[0]).toContain('Excessive alias count');
  });
});

describe('variables', () => {
  const registry = (value: string, keep = false) => {
    const result = read(`registry: "${value}"\n${smallest.join('\n')}`, keep);
    return result.ok ? result.read.configuration.registry : result.problems[0]?.message;
  };
  test.each([
    [`\${ECR_REGISTRY}/shop`, '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop'],
    [`\${NOTHING:-ghcr.io}/acme`, 'ghcr.io/acme'],
    [`a$\${B}`, `a\${B}`],
    [`\${NOTHING}`, 'registry: there is no variable NOTHING among the variables of the repository'],
  ])('%s', (value, expected) => {
    expect(registry(value)).toBe(expected);
  });

  test('a fork has none, and is not failed for it', () => {
    expect(registry(`\${NOTHING}`, true)).toBe(`\${NOTHING}`);
  });
});
