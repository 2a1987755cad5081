import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { lock } from '../../local/lock.ts';
import { startTimeOf } from '../../local/process.ts';

const dir = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('is one caller’s at a time, says who is waited for, and leaves no file behind', async () => {
  const path = join(dir, 'one');
  let inside = 0;
  let most = 0;
  const told: string[] = [];
  const work = async () => {
    const release = await lock(path, (message) => void told.push(message));
    most = Math.max(most, ++inside);
    await sleep(20);
    inside -= 1;
    release();
  };
  await Promise.all([work(), work(), work()]);
  expect(most).toBe(1);
  expect(told[0]).toBe(`waiting for process ${process.pid}, which holds ${path}`);
  expect(readdirSync(dir)).toEqual([]);
});

test.each([
  ['a process that is gone', '4194305 1'],
  ['a process whose id another one has by now', `${process.pid} 1`],
])('is taken over from %s', async (_, owner) => {
  const path = join(dir, 'left');
  writeFileSync(path, owner);
  const release = await lock(path);
  expect(readFileSync(path, 'utf8')).toBe(`${process.pid} ${startTimeOf(process.pid)}`);
  release();
  expect(existsSync(path)).toBe(false);
});
