import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { waitFor } from '../../local/process.ts';
import { createSupervise } from '../../src/runtime/supervise.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervise-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Says its process id and then does nothing. */
const IDLE = "console.log('ready ' + process.pid); setInterval(() => {}, 1000)";
const begin = () =>
  createSupervise(process.env)(process.execPath, ['-e', IDLE], {
    isReady: (line) => line.startsWith('ready'),
  });
const idOf = (line: string) => Number(line.split(' ')[1]);
const isAlive = (pid: number) => {
  try {
    // A process that has ended but was not waited for still has a number.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

describe('a program that is supervised', () => {
  test('ends when it is disposed of', async () => {
    const program = begin();
    const pid = idOf(await program.ready);
    expect(isAlive(pid)).toBe(true);
    await program[Symbol.asyncDispose]();
    expect(isAlive(pid)).toBe(false);
  });

  test('that ends before it is ready says its last words', async () => {
    const program = createSupervise(process.env)(
      process.execPath,
      ['-e', "console.error('no'); process.exit(1)"],
      {
        isReady: () => false,
      },
    );
    await expect(program.ready).rejects.toThrow(/ended before it was ready: no/);
  });

  test('ends when our process is killed, which has no time to end it', async () => {
    const supervise = join(import.meta.dirname, '../../src/runtime/supervise.ts');
    const owner = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { createSupervise } from ${JSON.stringify(supervise)};
         const program = createSupervise(process.env)(process.execPath, ['-e', ${JSON.stringify(IDLE)}], { isReady: () => true });
         console.log(await program.ready);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const line = await new Promise<string>((resolve) =>
      owner.stdout.once('data', (data) => resolve(String(data))),
    );
    const pid = idOf(line);
    expect(isAlive(pid)).toBe(true);
    owner.kill('SIGKILL');
    await waitFor('the program to end', async () => expect(isAlive(pid)).toBe(false));
  });
});
