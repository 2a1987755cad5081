import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runBundle } from './run-bundle.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  mkdirSync(join(folder, 'store'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const state = { server: '15.1', schema: 'a', tables: { orders: 1 }, newest: null };
function stored(name: string, day: number, more: object = {}): void {
  const createdAt = new Date(Date.UTC(2026, 0, day)).toISOString();
  const facts = {
    name,
    identifier: `/backups/${name}`,
    kind: 'dump',
    source: 'shop',
    createdAt,
    finishedAt: createdAt,
  };
  const manifest = {
    version: 1,
    outcome: 'passed',
    ...facts,
    before: state,
    after: state,
    restore: [`restore ${name}`],
    ...more,
  };
  writeFileSync(join(folder, 'store', name), 'a dump');
  writeFileSync(join(folder, 'store', `${name}.manifest.json`), JSON.stringify(manifest));
}
const backup = (inputs: Readonly<Record<string, string>>) =>
  runBundle(
    'backup',
    { kind: 'dump', store: 'store', source: 'shop', ...inputs },
    { cwd: folder, env: { PATH: '/nonexistent', RUNNER_TEMP: folder } },
  );

test('the newest of this source is the one to restore, not one of another', async () => {
  stored('one.dump', 1);
  stored('two.dump', 2);
  stored('other.dump', 3, { source: 'billing' });
  const newest = await backup({ operation: 'restore-plan' });
  expect(newest.outputs).toMatchObject({
    verdict: 'planned',
    name: 'two.dump',
    restore: 'restore two.dump',
    report: '',
  });
  expect(newest.summary).toContain('restore two.dump');
  expect((await backup({ operation: 'restore-plan', backup: '/backups/one.dump' })).outputs['restore']).toBe(
    'restore one.dump',
  );
  const none = await backup({ operation: 'restore-plan', source: 'nowhere' });
  expect(none).toMatchObject({
    exitCode: 1,
    annotations: [{ message: expect.stringContaining('BACKUP_NOT_FOUND') }],
  });
});

test('pruning leaves other sources, other files and the last one', async () => {
  for (const day of [1, 2, 3]) stored(`${day}.dump`, day);
  stored('other.dump', 1, { source: 'billing' });
  writeFileSync(join(folder, 'store/notes.txt'), '');
  const pruned = await backup({ operation: 'prune', keep: '1', 'keep-for': '1d' });
  expect(pruned.outputs).toMatchObject({ verdict: 'pruned', deleted: '2.dump\n1.dump' });
  const left = ['3.dump', '3.dump.manifest.json', 'notes.txt', 'other.dump', 'other.dump.manifest.json'];
  expect(readdirSync(join(folder, 'store'))).toEqual(left);
  expect((await backup({ operation: 'prune', keep: '1' })).outputs['deleted']).toBe('');
});

test('a broken manifest is named and nothing is deleted', async () => {
  for (const day of [1, 2]) stored(`${day}.dump`, day);
  writeFileSync(join(folder, 'store/3.dump.manifest.json'), '{"version": 1}');
  const pruned = await backup({ operation: 'prune', keep: '1' });
  expect(pruned.annotations[0]?.message).toMatch(
    /3\.dump\.manifest\.json is no manifest[\s\S]*BACKUP_MANIFEST_BROKEN/,
  );
  expect(readdirSync(join(folder, 'store'))).toHaveLength(5);
});

test.each([
  [{ operation: 'drill', kind: 'aurora-snapshot' }, ['environment: is needed', 'kind: a drill is of']],
  [{ operation: 'drill' }, ['environment: is needed', 'drill-server: is needed']],
  [
    { operation: 'drill', kind: 'rds-snapshot', 'point-in-time': '2026-01-01T00:00:00Z', backup: 'x' },
    ['database-url: is needed', 'business-time: is needed', 'backup: is not taken'],
  ],
  [{ operation: 'drill', 'drill-server': 'mysql://root:Tr0ub4dor@h/x' }, ['a drill is of PostgreSQL']],
  [
    { operation: 'create', source: '' },
    ['environment: is needed', 'database-url: is needed', 'source: is needed'],
  ],
])('%j is told all that is wrong', async (inputs, words) => {
  const { exitCode, annotations, everything } = await backup(inputs);
  expect(exitCode).toBe(1);
  for (const each of words) expect(annotations[0]?.message).toContain(each);
  expect(annotations[0]?.message).toContain('BACKUP_INPUT_MISSING');
  expect(everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('Tr0ub4dor');
});
