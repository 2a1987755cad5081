import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MigrateServer, migrate, startMigrateServer } from './migrate-server.ts';
import { REAL_TOOLS } from './migration-tools.ts';

let server: MigrateServer;
beforeAll(async () => {
  server = await startMigrateServer();
}, 60_000);
afterAll(() => server?.stop());

const tablesOf = async (database: string): Promise<readonly string[]> => {
  const client = await server.connect(database);
  const { rows } = await client.query("select relname from pg_class where relname in ('a', 'b') order by 1");
  return rows.map((row) => row.relname as string);
};
const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], { cwd });

describe.each(REAL_TOOLS)('$tool', ({ ids, files, second, canGoBack, plan, install }) => {
  let bin = '';
  let modules: string | undefined;
  beforeAll(async () => {
    bin = mkdtempSync(join(tmpdir(), 'bin-'));
    ({ modules } = await install(bin));
  }, 600_000);
  afterAll(() => rmSync(bin, { recursive: true, force: true }));

  test('is found, applies with timeouts, finds nothing to do then, and takes back where it can', async () => {
    const { name, url } = await server.newDatabase();
    const project = server.project(files, modules);
    const inputs = { 'database-url': url, 'lock-timeout': '7s' };
    const run = await migrate(project, inputs, { path: [bin] });
    expect(run.outputs).toMatchObject({ verdict: 'applied', state: 'all', applied: ids.join('\n') });
    expect(run.log).toMatch(/Migrating database/);
    expect(await tablesOf(name)).toEqual(['a', 'b']);
    const again = await migrate(project, inputs, { path: [bin] });
    expect(again.outputs).toMatchObject({ verdict: 'nothing-pending', pending: '' });
    const back = await migrate(project, { ...inputs, operation: 'down', to: ids[0] }, { path: [bin] });
    if (canGoBack) expect(back.outputs).toMatchObject({ verdict: 'taken-back' });
    else expect(back.annotations.at(-1)?.message).toContain('MIGRATE_NO_DOWN');
    expect(await tablesOf(name)).toEqual(canGoBack ? ['a'] : ['a', 'b']);
    for (const { everything } of [run, again, back])
      expect(everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(server.password);
  }, 600_000);

  test(`is judged by ${plan} it`, async () => {
    const cwd = server.project({ ...files, '.gitignore': 'node_modules\n' }, modules);
    if (second.before === undefined) rmSync(join(cwd, second.path));
    else writeFileSync(join(cwd, second.path), second.before);
    git(cwd, 'init', '-q');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'before');
    writeFileSync(join(cwd, second.path), files[second.path] ?? '');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'after');
    const trace =
      plan === 'running' ? { 'trace-database-url': server.urlOf('postgres') } : { trace: 'never' };
    const run = await migrate(cwd, { mode: 'plan', base: 'HEAD^', ...trace }, { path: [bin] });
    expect(run.outputs).toMatchObject({
      verdict: 'unsafe',
      pending: ids[1].replace(/^(\d+_\w+|V\d__\w+)\.sql$/, '$1'),
    });
    const errors = run.annotations.filter(({ properties }) => properties['title'] === 'PG001');
    expect(errors).toMatchObject([{ kind: 'error', properties: { file: second.path } }]);
  }, 600_000);
});
