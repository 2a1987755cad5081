import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createExec } from '../../src/runtime/exec.ts';
import { setUp } from '../../src/tools/migrate/setup.ts';

const exec = createExec({ PATH: process.env['PATH'], npm_config_cache: '/c', GITHUB_TOKEN: 'x' });
const told: string[] = [];
const site = { directory: tmpdir(), passEnv: [], onLine: (line: string) => void told.push(line) };

test('runs in the folder, as an argument list, with what package managers need and no token', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'set up '));
  writeFileSync(
    join(directory, 'install.cjs'),
    'console.log(process.cwd(), process.argv[2], process.env.npm_config_cache, process.env.GITHUB_TOKEN)',
  );
  await setUp(exec, `"${process.execPath}" install.cjs '$HOME; id'`, { ...site, directory });
  rmSync(directory, { recursive: true });
  expect(told).toEqual([`${directory} $HOME; id /c undefined`]);
});
test.each([
  ['exits with an error', `"${process.execPath}" -e process.exit(3)`, 'exited with code 3'],
  ['is not there', 'no-such-installer', 'not found'],
])('a command that %s ends the step before anything else', async (_, command, words) => {
  await expect(setUp(exec, command, site)).rejects.toMatchObject({
    code: 'MIGRATE_SETUP_FAILED',
    message: expect.stringContaining(words),
  });
});
