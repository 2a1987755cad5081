import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { runWorkflow } from '../../local/runner/runner.ts';

const fixture = fileURLToPath(new URL('../fixtures/greeting/', import.meta.url));
const repository = mkdtempSync(join(tmpdir(), 'caller-'));
cpSync(join(fixture, 'caller'), repository, { recursive: true });
const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...args]);
git('init', '-q', '-b', 'main');
git('add', '-A');
git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-q', '-m', 'first');
writeFileSync(join(repository, 'note.txt'), 'changed afterwards\n');
const caller = { repository, suite: { tree: join(fixture, 'suite'), name: 'org/deploy-actions' } };

afterAll(() => {
  delete process.env['PARENT_SECRET'];
  rmSync(repository, { recursive: true, force: true });
});

describe('a workflow of a caller, run locally', () => {
  test('runs the commit with the actions of the working tree and tells everything that happened', async () => {
    process.env['PARENT_SECRET'] = 'must not be seen';
    const run = await runWorkflow({
      ...caller,
      workflow: 'ci.yml',
      secrets: { WORD: 'sesame-word' },
      vars: { COLOUR: 'red:\n# blue' },
    });
    expect(run).toMatchObject({ outcome: 'failure', exitCode: 1 });
    expect(run.jobs.map(({ id, name, result }) => [id, name, result])).toEqual([
      ['names', 'call/Greet/names', 'success'],
      ['greet', 'call/Greet/greet-1', 'success'],
      ['greet', 'call/Greet/greet-2', 'success'],
      ['after', 'ci.yml/after', 'failure'],
    ]);
    const bob = run.jobs[2];
    expect(bob?.matrix).toEqual({ who: 'bob' });
    expect(bob?.steps.find(({ id }) => id === 'hello')?.outputs).toEqual({ greeting: 'hello bob' });
    expect(bob?.steps.map(({ result }) => result)).toEqual([...Array(5).fill('success'), 'skipped']);
    expect(run.log).toContain('[call/Greet/greet-1] a note of the commit');
    expect(run.log).toContain('parent: unknown');
    expect(run.log).toContain('[ci.yml/after] a note of the commit');
    expect(run.log).toContain('[ci.yml/after] # blue');
    expect(run.summaries.map(({ markdown }) => markdown)).toEqual([
      '# Hello ann, the word is ***\n',
      '# Hello bob, the word is ***\n',
    ]);
    const properties = { title: 'T', file: 'a.ts', line: '3' };
    expect(run.annotations).toHaveLength(2);
    expect(run.annotations[0]).toMatchObject({
      level: 'warning',
      message: 'careful\nsecond line',
      properties,
    });
    expect(run.calls).toContainEqual({
      job: 'call/Greet/greet-2',
      action: 'github/codeql-action/upload-sarif',
      inputs: { sarif_file: '***.sarif' },
    });
    expect(JSON.stringify(run)).not.toContain('sesame-word');
  }, 300_000);

  test('is stopped in time, with everything it started', async () => {
    const late = await runWorkflow({ ...caller, workflow: 'slow.yml', timeoutMs: 1500 });
    expect(late.outcome).toBe('timed-out');
    expect(processes('sleep\u00004321')).toEqual([]);
    const controller = new AbortController();
    const onLine = (line: string) => {
      if (line.includes('Run Main')) controller.abort();
    };
    const { signal } = controller;
    expect(await runWorkflow({ ...caller, workflow: 'slow.yml', signal, onLine })).toMatchObject({
      outcome: 'cancelled',
    });
    expect(processes('sleep\u00004321')).toEqual([]);
  }, 60_000);
});

const processes = (command: string): readonly string[] =>
  readdirSync('/proc').filter((id) => /^\d+$/.test(id) && commandOf(id).startsWith(command));

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
