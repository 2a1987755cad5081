import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { openArchive } from '../../src/runtime/tar.ts';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const one of undo.splice(0)) one();
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tar-'));
  undo.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test.each(['ustar', 'pax', 'gnu'])('files of an archive by %s are found where they lie', async (format) => {
  const at = folder();
  // A sub-second time makes tar write an extended header before each file in the form `pax`.
  const long = `blobs/${'a'.repeat(60)}/${'b'.repeat(70)}`;
  mkdirSync(join(at, 'in', `blobs/${'a'.repeat(60)}`), { recursive: true });
  writeFileSync(join(at, 'in', 'index.json'), '{"größe":1}');
  writeFileSync(join(at, 'in', 'empty'), '');
  writeFileSync(join(at, 'in', 'large'), 'x'.repeat(1300));
  if (format !== 'gnu') writeFileSync(join(at, 'in', long), 'deep');
  const archive = join(at, 'image.tar');
  execFileSync('tar', [
    `--format=${format}`,
    '-cf',
    archive,
    '-C',
    join(at, 'in'),
    'index.json',
    'empty',
    'large',
    'blobs',
  ]);
  const { entries, text } = await openArchive(archive);
  expect(await text('index.json')).toBe('{"größe":1}');
  expect(await text('empty')).toBe('');
  expect(await text('large')).toBe('x'.repeat(1300));
  expect(await text('nothing')).toBeUndefined();
  expect(entries.get(long)?.size).toBe(format === 'gnu' ? undefined : 4);
});

test('a file of more than 8 GiB has its size in another form', async () => {
  const at = folder();
  const size = 9 * 1024 ** 3;
  writeFileSync(join(at, 'big'), '');
  truncateSync(join(at, 'big'), size); // Takes no room on the disk, and neither does the archive.
  const head = execFileSync('sh', ['-c', 'tar --format=gnu -cf - big | head -c 512'], { cwd: at });
  const path = join(at, 'image.tar');
  writeFileSync(path, head);
  truncateSync(path, 512 + size + 1024);
  expect((await openArchive(path)).entries.get('big')).toEqual({ offset: 512, size });
});

test('what is no archive is refused', async () => {
  const path = join(folder(), 'image.tar');
  writeFileSync(path, 'x'.repeat(2000));
  await expect(openArchive(path)).rejects.toThrow('no tar header at byte 0');
});
