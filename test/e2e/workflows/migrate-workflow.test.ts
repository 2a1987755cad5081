import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runProgram } from '../../../local/install.ts';
import { runWorkflow, type WorkflowRun } from '../../../local/runner/runner.ts';
import { commitFiles } from './caller.ts';

const LONG = 2 * 60_000;
let folder: string;
let base: string;

const caller = `on: { pull_request: {}, workflow_dispatch: {} }
permissions: {}
jobs:
  migrate:
    uses: org/deploy-actions/.github/workflows/migrate.yml@v1
    permissions: { contents: read, id-token: write }
    with: { tool: golang-migrate, directory: migrations }
`;
const begin = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-workflow-'));
  const files = { '.github/workflows/migrate.yml': caller, 'migrations/0001_begin.up.sql': begin };
  await commitFiles(folder, files);
  base = (await runProgram('git', ['-C', folder, 'rev-parse', 'HEAD'])).trim();
}, LONG);
afterAll(() => rmSync(folder, { recursive: true }));

const pullRequestWith = async (name: string, sql: string): Promise<WorkflowRun> => {
  await commitFiles(folder, { [`migrations/${name}.up.sql`]: sql });
  const event = { pull_request: { number: 7, base: { sha: base, ref: 'main' } } };
  return runWorkflow({
    repository: folder,
    workflow: 'migrate.yml',
    eventName: 'pull_request',
    event,
    timeoutMs: LONG,
  });
};
const results = (run: WorkflowRun) => Object.fromEntries(run.jobs.map(({ id, result }) => [id, result]));

test(
  'a pull request whose migration blocks writes fails, by the SQL alone and without a database',
  async () => {
    const safe = await pullRequestWith('0002_add', 'CREATE TABLE parcels (id bigint PRIMARY KEY);\n');
    expect([results(safe), safe.outcome]).toEqual([{ plan: 'success', apply: 'skipped' }, 'success']);
    const blocking = await pullRequestWith('0003_index', 'CREATE INDEX orders_note ON orders (note);\n');
    expect(results(blocking)).toEqual({ plan: 'failure', apply: 'skipped' });
    expect(blocking.log).toContain('0003_index.up.sql');
  },
  LONG,
);
