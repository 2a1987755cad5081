import { expect, test } from '@jest/globals';
import type { ColumnType } from '../../../src/lib/sql/column-type.ts';
import { typeChangeWork } from '../../../src/lib/sql/type-change.ts';

const type = (text: string): ColumnType => {
  const [, name = '', mods = '', array = ''] = /^(\w+)(?:\(([\d,]+)\))?(\[\])?$/.exec(text) ?? [];
  return { name, mods: mods ? mods.split(',').map(Number) : [], array: array !== '' };
};

test.each([
  ['int4', 'int4', 'none'],
  ['varchar(10)', 'varchar(20)', 'none'],
  ['varchar(20)', 'varchar(10)', 'rewrite'],
  ['varchar(10)', 'text', 'none'],
  ['text', 'varchar(10)', 'rewrite'],
  ['varchar', 'varchar(10)', 'rewrite'],
  ['bpchar(10)', 'bpchar(20)', 'rewrite'],
  ['numeric(10,2)', 'numeric(12,2)', 'none'],
  ['numeric(10,2)', 'numeric(12,3)', 'rewrite'],
  ['numeric', 'numeric(12,3)', 'rewrite'],
  ['timestamp(3)', 'timestamp', 'none'],
  ['timestamp', 'timestamp(3)', 'rewrite'],
  ['timestamp', 'timestamptz', 'rewrite'],
  ['varbit(5)', 'varbit', 'none'],
  ['cidr', 'inet', 'none'],
  ['inet', 'cidr', 'rewrite'],
  ['int4', 'int8', 'rewrite'],
  ['varchar(10)[]', 'varchar[]', 'none'],
  ['int4[]', 'int8[]', 'rewrite'],
] as const)('%s to %s: %s', (from, to, work) => {
  expect(typeChangeWork(type(from), type(to), false)).toBe(work);
});

test('in UTC a timestamp is a timestamptz already, unless it is cut', () => {
  expect(typeChangeWork(type('timestamp'), type('timestamptz'), true)).toBe('index');
  expect(typeChangeWork(type('timestamp(3)'), type('timestamptz(3)'), true)).toBe('rewrite');
});
