import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createFiles } from '../../src/runtime/files.ts';
import { temporaryFolder } from '../../src/runtime/temporary.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

test('reads and writes below the workspace, private files for the owner only', async () => {
  const files = createFiles(workspace);
  writeFileSync(join(workspace, 'kubeconfig'), '', { mode: 0o644 });
  await files.write('kubeconfig', 'private', 0o600);
  expect(await files.read('kubeconfig')).toBe('private');
  expect(statSync(join(workspace, 'kubeconfig')).mode & 0o777).toBe(0o600);
});
test('lists a folder, or the file itself', async () => {
  mkdirSync(join(workspace, 'k8s/api'), { recursive: true });
  for (const name of ['k8s/b.yml', 'k8s/api/a.yml']) writeFileSync(join(workspace, name), '');
  const files = createFiles(workspace);
  expect(await files.list('k8s')).toEqual(['k8s/api/a.yml', 'k8s/b.yml']);
  expect(await files.list('k8s/b.yml')).toEqual(['k8s/b.yml']);
});
test.each([
  ['..', 'PATH_OUTSIDE'],
  ['/etc/passwd', 'PATH_OUTSIDE'],
  ['link', 'PATH_OUTSIDE'],
  ['absent', 'PATH_MISSING'],
])('%s is refused', async (path, code) => {
  symlinkSync('/etc', join(workspace, 'link'));
  await expect(createFiles(workspace).inside(path)).rejects.toMatchObject({ code });
});
test('a temporary folder is private and removes itself', async () => {
  let path: string;
  {
    await using folder = temporaryFolder({ RUNNER_TEMP: workspace });
    path = folder.path;
    expect(statSync(path).mode & 0o777).toBe(0o700);
    writeFileSync(join(path, 'x'), '');
  }
  expect(existsSync(path)).toBe(false);
});
