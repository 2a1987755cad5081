import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { effectsOf } from '../../../src/lib/terraform/kinds.ts';
import type { Change, PlanJson } from '../../../src/lib/terraform/plan-json.ts';
import { planReport } from '../../../src/lib/terraform/report.ts';
import { attributesOf, looksSecret, sensitiveTexts } from '../../../src/lib/terraform/values.ts';

const change = (before: unknown, after: unknown, more: Partial<Change> = {}): Change => ({
  actions: ['update'],
  before,
  after,
  ...more,
});

test.each<[string, Change, readonly (readonly [string, string, string])[]]>([
  ['what is equal is not shown', change({ a: 1, b: [1] }, { a: 1, b: [1] }), []],
  [
    'a nested value by its path',
    change({ tags: { Name: 'a' } }, { tags: { Name: 'b' } }),
    [['tags.Name', '"a"', '"b"']],
  ],
  ['an item of a list', change({ p: [80, 81] }, { p: [80, 82] }), [['p[1]', '81', '82']]],
  [
    'what is known later',
    change({ id: 'x' }, {}, { after_unknown: { id: true } }),
    [['id', '"x"', '(known after apply)']],
  ],
  [
    'what is marked sensitive',
    change(
      { pin: 'abc' },
      { pin: 'abd' },
      { before_sensitive: { pin: true }, after_sensitive: { pin: true } },
    ),
    [['pin', '(sensitive)', '(sensitive)']],
  ],
  [
    'a whole tree that is sensitive is one',
    change({ s: { a: 1 } }, { s: { a: 2 } }, { after_sensitive: { s: true } }),
    [['s', '(sensitive)', '(sensitive)']],
  ],
  [
    'what nobody marked and looks like a secret',
    change({ user_data: 'x' }, { user_data: 'export PASSWORD=hunter2' }),
    [['user_data', '"x"', '(hidden: looks like a secret)']],
  ],
  [
    'a short password by its name',
    change({ password: 'abc' }, { password: 'abd' }),
    [['password', '(hidden: looks like a secret)', '(hidden: looks like a secret)']],
  ],
])('%s', (_, given, expected) => {
  expect(attributesOf(given).map(({ path, before, after }) => [path, before, after])).toEqual(expected);
});

test('the attribute that forces a replacement is known by its path or one above it', () => {
  const forced = change({ a: { b: 1 }, c: 1 }, { a: { b: 2 }, c: 2 }, { replace_paths: [['a']] });
  expect(attributesOf(forced).map(({ path, forcesReplacement }) => [path, forcesReplacement])).toEqual([
    ['a.b', true],
    ['c', false],
  ]);
});

test.each([
  ['postgres://app:hunter2@db/shop', 'url'],
  ['-----BEGIN PRIVATE KEY-----', 'pem'],
  ['{"password": "hunter2"}', 'settings'],
  ['AKIAIOSFODNN7EXAMPLE', 'anything'],
])('%s looks like a secret', (value, key) => {
  expect(looksSecret(value, key)).toBe(true);
});
test.each([
  ['t3.small', 'instance_type'],
  ['', 'password'],
  ['arn:aws:secretsmanager:eu-west-1:1:secret:shop', 'secret_arn'],
])('%s does not', (value, key) => {
  expect(looksSecret(value, key)).toBe(false);
});

test('no marked text gets into a report, wherever it is', () => {
  const leaf = fc.string({ minLength: 4, maxLength: 12 }).map((text) => `canary${text}`);
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.string({ maxLength: 5 }), tie('node'), { maxKeys: 3 }),
    ),
  })).node;
  fc.assert(
    fc.property(tree, tree, fc.boolean(), (before, after, whole) => {
      const marksOf = (value: unknown): unknown => {
        if (whole || typeof value !== 'object' || value === null) return true;
        if (Array.isArray(value)) return value.map(marksOf);
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marksOf(item)]));
      };
      const marked = {
        actions: ['update'],
        before,
        after,
        before_sensitive: marksOf(before),
        after_sensitive: marksOf(after),
      };
      const resource = { address: 'a.b', type: 'a', mode: 'managed', change: marked };
      const plan = {
        resource_changes: [resource],
        resource_drift: [],
        output_changes: {},
      } as unknown as PlanJson;
      const report = planReport({
        title: 'Plan',
        where: 'here',
        effects: effectsOf(plan),
        guarded: { stopped: [], unused: [] },
        digest: '',
        cost: '',
      });
      const leaves = (value: unknown): string[] =>
        typeof value === 'string' ? [value] : Object.values((value ?? {}) as object).flatMap(leaves);
      const masked = sensitiveTexts(plan);
      for (const text of [...leaves(before), ...leaves(after)]) expect(masked.has(text)).toBe(true);
      // Names are not secret, so a name may hold the word.
      if (!JSON.stringify([Object.keys(Object(before)), Object.keys(Object(after))]).includes('canary'))
        expect(report.replaceAll('\\', '')).not.toMatch(/"canary/);
    }),
  );
});
