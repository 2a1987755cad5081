import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionNames, loadFailures, root } from '../scripts/actions.ts';
import { FAILURE_CATALOGUE } from '../src/failure.ts';

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = tracked.filter(
  (path) => path.startsWith('src/') && path.endsWith('.ts') && existsSync(join(root, path)),
);
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);
const metadata = ['action.yml', ...actionNames().map((name) => `actions/${name}/action.yml`)];

describe('every action', () => {
  test.each(actionNames())(
    '%s has its README with the three tables, its bundle and the test of its bundle',
    (name) => {
      const readme = read(`actions/${name}/README.md`);
      for (const marker of ['inputs', 'outputs', 'failures']) expect(readme).toContain(`<!-- /${marker} -->`);
      expect(existsSync(join(root, 'dist', name, 'index.js'))).toBe(true);
      expect(existsSync(join(root, `test/bundle/${name}.test.ts`))).toBe(true);
    },
  );
  test.each(actionNames())('%s is wired in at most 15 lines, and no test imports the wiring', (name) => {
    const lines = read(`src/actions/${name}/main.ts`)
      .split('\n')
      .filter((line) => !/^(import|$)/.test(line));
    expect(lines.length).toBeLessThanOrEqual(15);
    const importers = tracked.filter(
      (path) => /^test\/.*\.ts$/.test(path) && read(path).includes(`${name}/main.ts`),
    );
    expect(importers).toEqual([]);
  });
  test('is in the table of the README', () => {
    for (const name of actionNames()) expect(read('README.md')).toContain(`actions/${name}/README.md`);
  });
});

describe('failure codes', () => {
  test('are declared once in the whole repository', async () => {
    const seen = new Map<string, string>();
    for (const path of sources.filter((file) => read(file).includes('defineFailures('))) {
      if (path === 'src/failure.ts') continue;
      const exported = (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>;
      const catalogues = Object.values(exported).filter(
        (value): value is Record<symbol, Record<string, unknown>> =>
          typeof value === 'object' && value !== null && FAILURE_CATALOGUE in value,
      );
      expect([path, catalogues.length > 0]).toEqual([path, true]);
      for (const code of catalogues.flatMap((catalogue) => Object.keys(catalogue[FAILURE_CATALOGUE] ?? {}))) {
        expect([code, seen.get(code) ?? path]).toEqual([code, path]);
        expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/);
        seen.set(code, path);
      }
    }
    expect(seen.size).toBeGreaterThan(10);
  });
  test.each(actionNames())('%s lists what it can fail with', async (name) => {
    const failures = await loadFailures(name);
    expect([...failures.keys()]).toContain('INPUT_INVALID');
    for (const { meaning, remedy } of failures.values()) expect([meaning, remedy]).not.toContain('');
  });
});

describe('the code of the product', () => {
  test('has no file over 200 lines', () => {
    expect(sources.filter((path) => read(path).split('\n').length > 201)).toEqual([]);
  });
  test('speaks to Node only in the runtime', () => {
    const offenders = sources.filter(
      (path) =>
        !path.startsWith('src/runtime/') &&
        !path.endsWith('/main.ts') &&
        /from 'node:|import\('node:/.test(read(path)),
    );
    expect(offenders).toEqual([]);
  });
  test('has no shell', () => {
    const shells = sources.filter((path) =>
      /shell: *true|\bexecSync\b|\/bin\/sh\b|'bash', *\['-c'|'sh', *\['-c'/.test(read(path)),
    );
    expect(shells).toEqual([]);
  });
});

type Step = { uses?: string; run?: string };
type Job = { uses?: string; steps?: Step[]; permissions?: unknown; 'timeout-minutes'?: number | string };
const stepsOf = (path: string): Step[] => {
  const document = parse(read(path)) as { jobs?: Record<string, Job>; runs?: { steps?: Step[] } };
  const jobs = Object.values(document.jobs ?? {});
  return [...jobs, ...jobs.flatMap(({ steps = [] }) => steps), ...(document.runs?.steps ?? [])];
};

/** The limit of a job: a number, or an input of the workflow whose default is one. */
function minutesOf({ 'timeout-minutes': limit }: Job, path: string): unknown {
  const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(String(limit))?.[1];
  if (input === undefined) return limit;
  type Called = { on: { workflow_call: { inputs: Record<string, { default?: unknown }> } } };
  return (parse(read(path)) as Called).on.workflow_call.inputs[input]?.default;
}

describe('workflows and actions', () => {
  test.each([...workflows, ...metadata])(
    '%s: others’ actions are pinned to a commit with its version, ours are $/…',
    (path) => {
      const uses = stepsOf(path).flatMap((step) => step.uses ?? []);
      const [ours, others] = [
        uses.filter((name) => name.startsWith('$/')),
        uses.filter((name) => !name.startsWith('$/')),
      ];
      const missing = ours.filter(
        (name) => !existsSync(join(root, name.slice(2), name.endsWith('.yml') ? '' : 'action.yml')),
      );
      expect(missing).toEqual([]);
      for (const name of others) {
        expect(name).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
        expect(read(path)).toMatch(new RegExp(`${name} # v\\d+\\.\\d+\\.\\d+`));
      }
    },
  );
  test('in the examples of the documents too, which people copy', () => {
    const documents = tracked.filter((path) => path.endsWith('.md') && existsSync(join(root, path)));
    const unpinned = documents.flatMap((path) =>
      [...read(path).matchAll(/uses: ((?!org\/deploy-actions)[\w.-]+\/[\w./-]+@\S+)( # v\d+\.\d+\.\d+)?/g)]
        .filter(([, name = '', version]) => !/@[0-9a-f]{40}$/.test(name) || version === undefined)
        .map(([, name]) => `${path}: ${name}`),
    );
    expect(unpinned).toEqual([]);
  });
  test.each(workflows)('%s: starts from no permissions, gives reasons for each, and ends in time', (path) => {
    const { permissions, jobs } = parse(read(path)) as { permissions?: unknown; jobs: Record<string, Job> };
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect(job.permissions).toBeDefined();
      if (job.uses === undefined) expect(minutesOf(job, path)).toBeGreaterThan(0);
    }
    for (const line of read(path)
      .split('\n')
      .filter((text) => /^ {6}[\w-]+: (read|write)\b/.test(text)))
      expect(line).toMatch(/# \w+/);
  });
  test.each(workflows)('%s: a run line is one command without expressions', (path) => {
    for (const { run } of stepsOf(path)) if (run !== undefined) expect(run).not.toMatch(/\$\{\{|\n./);
  });
});

test('no file names a folder of the machine it was written on', () => {
  const text = tracked.filter((path) => !/^dist\/|package-lock\.json$|\.(png|tgz|gz)$/.test(path));
  const offenders = text.filter(
    (path) => existsSync(join(root, path)) && /(^|[^\w.])\/(work|farm)\//m.test(read(path)),
  );
  expect(offenders.filter((path) => path !== 'test/repository.test.ts')).toEqual([]);
});
