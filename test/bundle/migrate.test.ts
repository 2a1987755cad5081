import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runBundle } from './run-bundle.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-'));
  mkdirSync(join(folder, 'bin'));
  // A tool that leaves a mark when it is started.
  writeFileSync(join(folder, 'bin/knex'), `#!/bin/sh\ntouch ${folder}/started\n`);
  chmodSync(join(folder, 'bin/knex'), 0o755);
  writeFileSync(join(folder, 'knexfile.js'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const migrate = (inputs: Record<string, string>) =>
  runBundle('migrate', inputs, { cwd: folder, path: [join(folder, 'bin')] });

test('reports every wrong input at once, starts nothing, and repeats no password', async () => {
  const run = await migrate({
    mode: 'aply',
    tool: 'make',
    'database-url': 'postgres://shop:hunter22@db',
    'lock-timeout': '5',
    timeout: 'soon',
    'on-failure': 'rollback',
  });
  expect(run.exitCode).toBe(1);
  const [error] = run.annotations;
  expect(error?.message).toMatch(/mode: expected one of/);
  expect(error?.message).toMatch(/tool: expected one of/);
  expect(error?.message).toMatch(/database-url: names no database/);
  expect(error?.message).toMatch(/lock-timeout: expected a duration/);
  expect(error?.message).toMatch(/timeout: expected a duration/);
  expect(error?.message).toMatch(/on-failure: expected one of stop, down/);
  expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('hunter22');
  await expect(import('node:fs').then(({ existsSync }) => existsSync(join(folder, 'started')))).resolves.toBe(
    false,
  );
});

test('an unreachable database is one sentence with its remedy, without the password', async () => {
  const run = await migrate({ 'database-url': 'postgres://shop:hunter22@127.0.0.1:1/shop' });
  expect(run.exitCode).toBe(1);
  expect(run.annotations[0]?.message).toMatch(/database shop on 127\.0\.0\.1:1 as shop: .*ECONNREFUSED/);
  expect(run.annotations[0]?.message).toMatch(/\[POSTGRES_UNREACHABLE\]/);
  expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('hunter22');
});

test('a folder that is not there is said', async () => {
  const run = await migrate({ 'database-url': 'postgres://u:p1234@127.0.0.1:1/d', directory: 'backend' });
  expect(run.annotations[0]?.message).toMatch(/PATH_MISSING/);
});

test('a pooler is refused', async () => {
  const run = await migrate({ 'database-url': 'postgres://u:p1234@127.0.0.1:6543/d' });
  expect(run.annotations[0]?.message).toMatch(/6543.*MIGRATE_POOLER/s);
});
