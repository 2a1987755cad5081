import { describe, expect, test } from '@jest/globals';
import { guard, PROTECTED_TYPES } from '../../../src/lib/terraform/guard.ts';
import { countsOf, effectsOf, kindOf } from '../../../src/lib/terraform/kinds.ts';
import { type ResourceChange, readPlan } from '../../../src/lib/terraform/plan-json.ts';

const resource = (actions: readonly string[], more: Partial<ResourceChange> = {}): ResourceChange => ({
  address: 'aws_db_instance.main',
  type: 'aws_db_instance',
  mode: 'managed',
  change: { actions },
  ...more,
});

test.each<[readonly string[], string | undefined]>([
  [['no-op'], undefined],
  [['create'], 'create'],
  [['read'], 'read'],
  [['update'], 'update'],
  [['delete', 'create'], 'replace'],
  [['create', 'delete'], 'replace'],
  [['delete'], 'delete'],
  [['forget'], 'forget'],
  [['create', 'forget'], 'forget-and-create'],
  [['something-new'], 'delete'],
])('the actions %j are %s', (actions, kind) => {
  expect(kindOf(resource(actions))).toBe(kind);
});

test('a move and an import are seen though nothing is done', () => {
  expect(kindOf(resource(['no-op'], { previous_address: 'aws_db_instance.old' }))).toBe('move');
  expect(kindOf(resource(['no-op'], { change: { actions: ['no-op'], importing: { id: 'x' } } }))).toBe(
    'import',
  );
});

test('the most dangerous comes first, and a replacement counts on both sides', () => {
  const effects = effectsOf({
    resource_changes: [
      resource(['create'], { address: 'a' }),
      resource(['update'], { address: 'b' }),
      resource(['delete', 'create'], { address: 'c' }),
      resource(['delete'], { address: 'd' }),
      resource(['read'], { address: 'e' }),
    ],
  });
  expect(effects.map(({ resource: { address } }) => address)).toEqual(['d', 'c', 'b', 'a']);
  expect(countsOf(effects)).toEqual({ added: 2, changed: 1, destroyed: 2, forgotten: 0, imported: 0 });
});

describe('the guard', () => {
  const judge = (one: ResourceChange, allowed: readonly string[] = [], protect: readonly string[] = []) =>
    guard(effectsOf({ resource_changes: [one] }), { protect, allowed });

  test.each([
    [['delete']],
    [['delete', 'create']],
    [['create', 'delete']],
    [['forget']],
    [['create', 'forget']],
  ])('stops %j of what is protected, until its address is named', (actions) => {
    expect(judge(resource(actions)).stopped).toHaveLength(1);
    expect(judge(resource(actions), ['aws_db_instance.main'])).toEqual({ stopped: [], unused: [] });
    expect(judge(resource(actions), ['aws_db_instance.*']).stopped).toHaveLength(1);
  });
  test.each([[['no-op']], [['create']], [['update']], [['read']]])('lets %j through', (actions) => {
    expect(judge(resource(actions)).stopped).toEqual([]);
  });
  test('knows more types and addresses by `protect`', () => {
    const queue = resource(['delete'], { address: 'module.jobs.aws_sqs_queue.main', type: 'aws_sqs_queue' });
    expect(judge(queue).stopped).toEqual([]);
    for (const pattern of ['aws_sqs_queue', 'aws_sqs_*', 'module.jobs.*', 'module.jobs.aws_sqs_queue.main'])
      expect(judge(queue, [], [pattern]).stopped).toHaveLength(1);
  });
  test('says which allowance nothing needs', () => {
    expect(judge(resource(['update']), ['aws_db_instance.mian']).unused).toEqual(['aws_db_instance.mian']);
  });
  test('protects the counterparts of the other clouds', () => {
    for (const cloud of ['aws_', 'google_', 'azurerm_'])
      expect(PROTECTED_TYPES.filter((type) => type.startsWith(cloud)).length).toBeGreaterThan(10);
  });
});

test.each<[string, string]>([
  ['no JSON', '{'],
  ['no object', '[1'],
  ['a format of another major version', '{"format_version": "2.0"}'],
  [
    'a change without actions',
    '{"format_version": "1.2", "resource_changes": [{"address": "a", "type": "b"}]}',
  ],
])('a plan that is %s is refused', (_, text) => {
  expect(() => readPlan(text)).toThrow(expect.objectContaining({ code: 'TERRAFORM_PLAN_UNREADABLE' }));
});
