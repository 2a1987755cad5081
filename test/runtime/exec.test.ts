import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { createExec, ExecError, type ExecOptions } from '../../src/runtime/exec.ts';

const exec = createExec({
  PATH: process.env['PATH'],
  AWS_REGION: 'eu-west-1',
  GITHUB_TOKEN: 'x',
  INPUT_TOKEN: 'y',
});
const node = (code: string, options: ExecOptions = {}) => exec(process.execPath, ['-e', code], options);

describe('exec', () => {
  test('returns both streams', async () => {
    expect(await node('console.log("o"); console.error("e")')).toEqual({ stdout: 'o\n', stderr: 'e\n' });
  });
  test('passes standard input', async () => {
    expect((await node('process.stdin.pipe(process.stdout)', { input: 'hi' })).stdout).toBe('hi');
  });
  test('does not use a shell', async () => {
    expect((await exec('echo', ['$HOME; id'])).stdout).toBe('$HOME; id\n');
  });
  test('passes only what was asked for of the environment', async () => {
    const { stdout } = await node('console.log(JSON.stringify(process.env))', {
      inherit: ['AWS_*'],
      env: { MINE: '1' },
    });
    const names = Object.keys(JSON.parse(stdout) as object);
    expect(names).toEqual(expect.arrayContaining(['PATH', 'AWS_REGION', 'MINE']));
    expect(names).not.toEqual(expect.arrayContaining(['GITHUB_TOKEN']));
    expect(names).not.toEqual(expect.arrayContaining(['INPUT_TOKEN']));
  });
  test('tells every line as it comes', async () => {
    const seen: string[] = [];
    await node('console.log("a\\nb"); process.stdout.write("c")', { onLine: (line) => void seen.push(line) });
    expect(seen).toEqual(['a', 'b', 'c']);
  });
  test('a program that does not read its input is no error', async () => {
    expect((await exec('true', [], { input: 'x'.repeat(1_000_000) })).stdout).toBe('');
  });
});

describe('exec rejects', () => {
  test.each([
    ['exit with no output', 'process.exit(3)', {}, { ending: { kind: 'exit', code: 3 }, stderr: '' }],
    [
      'exit with stderr',
      'console.error("boom"); process.exit(3)',
      {},
      {
        ending: { kind: 'exit', code: 3 },
        stderr: 'boom\n',
        message: expect.stringMatching(/exited with code 3:\nboom$/),
      },
    ],
    ['signal', 'process.kill(process.pid, "SIGKILL")', {}, { ending: { kind: 'signal', signal: 'SIGKILL' } }],
    [
      'timeout',
      'setTimeout(() => {}, 9e5)',
      { timeoutMs: 100 },
      { ending: { kind: 'timeout', afterMs: 100 }, message: expect.stringContaining('within 0.1 s') },
    ],
    [
      'timeout of a program that then ends with 0',
      'process.on("SIGTERM", () => process.exit(0)); setTimeout(() => {}, 9e5)',
      { timeoutMs: 300 },
      { ending: { kind: 'timeout', afterMs: 300 } },
    ],
  ])('%s', async (_, code, options, want) => {
    await expect(node(code, options)).rejects.toMatchObject({ name: 'ExecError', ...want });
  });
  test('not found', async () => {
    await expect(exec('no-such-program', [])).rejects.toBeInstanceOf(ExecError);
    await expect(exec('no-such-program', [])).rejects.toMatchObject({ ending: { kind: 'not-found' } });
  });
  test('an abort, with its own reason, and ends what the program started too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'exec-'));
    const file = join(folder, 'pid');
    const controller = new AbortController();
    const grandchild = `require("fs").writeFileSync(${JSON.stringify(file)}, String(process.pid)); setInterval(() => {}, 9e5)`;
    const running = node(
      `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}]); setInterval(() => {}, 9e5)`,
      { signal: controller.signal },
    );
    while (!existsSync(file) || readFileSync(file, 'utf8') === '') await sleep(20);
    controller.abort(new Error('cancelled'));
    await expect(running).rejects.toThrow('cancelled');
    const pid = Number(readFileSync(file, 'utf8'));
    await untilGone(pid);
    rmSync(folder, { recursive: true });
    await expect(node('1', { signal: controller.signal })).rejects.toThrow('cancelled');
  });
});

async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
    if (stat === '' || / [ZX] /.test(stat)) return;
    await sleep(50);
  }
  throw new Error(`process ${pid} is still there`);
}
