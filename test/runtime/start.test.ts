import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseAnnotations, parseFile } from '../bundle/run-bundle.ts';

const script = join(import.meta.dirname, '../fixtures/start/action.ts');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  for (const name of ['output', 'state', 'summary']) writeFileSync(join(folder, name), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

type Ended = { readonly exitCode: number | null; readonly log: string; readonly ms: number };

/** Runs the small action; `signal` is sent as soon as it says that it waits. */
function run(env: Readonly<Record<string, string>>, signal?: NodeJS.Signals): Promise<Ended> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: {
      PATH: process.env['PATH'],
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STATE: join(folder, 'state'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      ...env,
    },
  });
  let log = '';
  let signalled = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    log += chunk;
    if (signal === undefined || signalled > 0 || !log.includes('waiting')) return;
    signalled = Date.now();
    child.kill(signal);
  });
  return new Promise((resolve, reject) => {
    child
      .on('error', reject)
      .on('close', (exitCode) => resolve({ exitCode, log, ms: Date.now() - signalled }));
  });
}
const outputs = () => parseFile(readFileSync(join(folder, 'output'), 'utf8'));
const lastError = (log: string) =>
  parseAnnotations(log).findLast(({ kind }) => kind === 'error')?.message ?? '';

describe('a step', () => {
  test('that ends well has its outputs and no error', async () => {
    const { exitCode, log } = await run({ INPUT_END: 'well' });
    expect([exitCode, lastError(log), outputs()]).toEqual([0, '', { answer: 'yes', count: '1' }]);
  });
  test('that fails with something to say has its outputs too', async () => {
    const { exitCode, log } = await run({ INPUT_END: 'failed' });
    expect([exitCode, outputs()]).toEqual([1, { answer: 'yes', count: '1' }]);
    expect(lastError(log)).toBe('It failed.\n\nWhat to do: Try another way. [EXAMPLE_FAILED]');
  });
  test('that fails says what to do', async () => {
    const { exitCode, log } = await run({ INPUT_END: 'thrown' });
    expect([exitCode, outputs()]).toEqual([1, {}]);
    expect(lastError(log)).toBe('It failed badly.\n\nWhat to do: Try another way. [EXAMPLE_FAILED]');
  });
  test.each(['bug', 'wrong-type'])(
    'with a bug of ours (%s) says that it is ours, with the stack',
    async (end) => {
      const { exitCode, log } = await run({ INPUT_END: end });
      expect(exitCode).toBe(1);
      expect(lastError(log)).toMatch(/^This is a bug in deploy-actions \(example\), please report it/);
      expect(lastError(log)).toContain('start/action.ts');
    },
  );
});

describe('a secret', () => {
  test('is masked before anything else is said', async () => {
    const { log } = await run({ INPUT_END: 'well', INPUT_TOKEN: 's3cret-canary' });
    expect(log.split('\n')[0]).toBe('::add-mask::s3cret-canary');
    expect(log).toContain('the token is ***');
  });
  test('in an output is reported, and the output is not written', async () => {
    const { exitCode, log } = await run({ INPUT_END: 'leak', INPUT_TOKEN: 's3cret-canary' });
    expect([exitCode, outputs()]).toEqual([0, { count: '1' }]);
    const [warning] = parseAnnotations(log).filter(({ kind }) => kind === 'warning');
    expect(warning?.message).toContain('The output "answer" is not set: it contains a masked secret');
  });
});

describe('a cancellation', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s ends what runs, and cleans up', async (signal) => {
    const { exitCode, log, ms } = await run({ INPUT_END: 'wait' }, signal);
    expect(exitCode).toBe(1);
    expect(log).toContain('cleaned up');
    expect(lastError(log)).toContain('[CANCELLED]');
    expect(ms).toBeLessThan(7_500);
  });
  test('ends by itself before the runner kills, even when clean-up does not', async () => {
    const { exitCode, log, ms } = await run({ INPUT_END: 'linger' }, 'SIGTERM');
    expect(exitCode).toBe(1);
    expect(log).toContain('Clean-up did not end within 7 s');
    expect(ms).toBeLessThan(7_500);
  });
});

test('the post step runs after a main step, with nothing of its inputs', async () => {
  await run({ INPUT_END: 'well' });
  const state = parseFile(readFileSync(join(folder, 'state'), 'utf8'));
  const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
  const { exitCode, log } = await run({ ...saved });
  expect([exitCode, log]).toEqual([0, 'post step after nothing\n']);
});
