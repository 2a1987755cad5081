import { expect, test } from '@jest/globals';
import { chooseTool, type ToolName } from '../../../src/lib/migrate/choose-tool.ts';

const nothing = { tool: undefined, statusCommand: undefined, upCommand: undefined };

test.each<[ToolName, readonly string[]]>([
  ['knex', ['package.json', 'knexfile.js', 'migrations']],
  ['knex', ['knexfile.ts']],
  ['alembic', ['alembic.ini', 'alembic']],
  ['golang-migrate', ['migrations/000001_a.up.sql', 'migrations/000001_a.down.sql']],
  ['golang-migrate', ['1_a.up.sql']],
  ['typeorm', ['src/data-source.ts']],
  ['sequelize', ['.sequelizerc']],
  ['django', ['manage.py']],
  ['liquibase', ['liquibase.properties']],
  ['liquibase', ['src/main/resources/db/changelog/db.changelog-master.yaml']],
  ['rails', ['db/migrate/20200101000001_create_orders.rb']],
])('%s is found by %j', (tool, paths) => {
  expect(chooseTool(nothing, { paths, sample: '', manifest: '' })).toBe(tool);
});

test('two tools found is an error that names both', () => {
  expect(() =>
    chooseTool(nothing, { paths: ['knexfile.js', 'alembic.ini'], sample: '', manifest: '' }),
  ).toThrow(/knex and alembic/);
  expect(
    chooseTool(
      { ...nothing, tool: 'knex' },
      { paths: ['knexfile.js', 'alembic.ini'], sample: '', manifest: '' },
    ),
  ).toBe('knex');
});

test('no tool found is an error', () => {
  expect(() => chooseTool(nothing, { paths: ['package.json'], sample: '', manifest: '' })).toThrow(
    /No migration tool/,
  );
});

test.each([
  [{ ...nothing, statusCommand: 'x' }, /`up-command` is missing/],
  [{ ...nothing, upCommand: 'x' }, /`status-command` is missing/],
  [{ ...nothing, tool: 'commands' as const }, /is missing/],
  [{ tool: 'knex' as const, statusCommand: 'x', upCommand: 'y' }, /which is to run/],
])('incomplete or contradictory commands: %j', (given, words) => {
  expect(() => chooseTool(given, { paths: ['knexfile.js'], sample: '', manifest: '' })).toThrow(words);
});

test('both commands make it commands', () => {
  expect(
    chooseTool(
      { ...nothing, statusCommand: 'x', upCommand: 'y' },
      { paths: ['knexfile.js'], sample: '', manifest: '' },
    ),
  ).toBe('commands');
});

test.each<[ToolName, string]>([
  ['goose', '-- +goose Up\ncreate table a ();'],
  ['dbmate', '-- migrate:up\ncreate table a ();'],
])('%s is found by the marks in its files', (tool, sample) => {
  expect(chooseTool(nothing, { paths: ['migrations/1_a.sql'], sample, manifest: '' })).toBe(tool);
});

test.each<[ToolName, string]>([
  ['node-pg-migrate', '{ "devDependencies": { "node-pg-migrate": "9" } }'],
  ['sequelize', '{ "dependencies": { "sequelize": "6" } }'],
])('%s is found by package.json beside its migrations', (tool, manifest) => {
  const paths = ['package.json', 'migrations/20200101000001-a.js'];
  expect(chooseTool(nothing, { paths, sample: '', manifest })).toBe(tool);
  expect(() => chooseTool(nothing, { paths: ['package.json'], sample: '', manifest })).toThrow(
    /No migration tool/,
  );
});
