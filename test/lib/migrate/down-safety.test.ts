import { expect, test } from '@jest/globals';
import { whyDownIsUnsafe } from '../../../src/lib/migrate/down-safety.ts';

const knex = (up: string, down: string) =>
  `exports.up = (knex) => ${up};\n\nexports.down = (knex) => ${down};\n`;

test.each<[string, string, boolean | undefined, RegExp | undefined]>([
  ['a table that is new', 'create table a (id int);', true, undefined],
  ['no way back', 'create table a (id int);', false, /no way back/],
  ['a column that goes', 'alter table a drop column x;', true, /removed data \(drop column\)/],
  ['rows that go', 'DELETE\nFROM a;', true, /DELETE FROM/],
  ['rows that change', 'update a set x = 1;', true, /update a set/],
  ['only a comment about it', '-- drop table a\ncreate table a (id int);', true, undefined],
  [
    'a way back that drops what is new',
    '-- +goose Up\ncreate table a (id int);\n-- +goose Down\ndrop table a;',
    true,
    undefined,
  ],
  ['Knex', knex("knex.schema.createTable('a')", "knex.schema.dropTable('a')"), undefined, undefined],
  [
    'Knex that drops',
    knex("knex.schema.dropTable('a')", "knex.schema.createTable('a')"),
    undefined,
    /dropTable/,
  ],
  [
    'Alembic',
    'def upgrade():\n  op.add_column("a", c)\n\ndef downgrade():\n  op.drop_column("a", "c")\n',
    undefined,
    undefined,
  ],
])('%s', (_, text, hasDown, why) => {
  const unsafe = whyDownIsUnsafe([{ id: '1', text, hasDown }]);
  if (why) expect(unsafe).toMatch(why);
  else expect(unsafe).toBeUndefined();
});

test('a file that was not found is left to the tool', () => {
  expect(whyDownIsUnsafe([{ id: '1', text: undefined, hasDown: undefined }])).toBeUndefined();
});
