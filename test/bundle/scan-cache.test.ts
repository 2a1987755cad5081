import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startActionsCache } from '../fakes/actions-cache.ts';
import { fakeTrivy, lodashResult, trivyJson } from '../fakes/trivy.ts';
import { runBundle } from './run-bundle.ts';

const BIN = resolve(import.meta.dirname, '../fakes/bin');
const BASE = 'a'.repeat(40);
let folder = '';
let cache: Awaited<ReturnType<typeof startActionsCache>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scan-cache-'));
  cache = await startActionsCache();
});
afterEach(() => {
  cache.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** One job on a fresh machine: nothing is left of an earlier one but what the Actions cache has. */
async function job(event: { name: string; payload?: unknown; sha?: string }) {
  const cacheDir = join(folder, 'trivy');
  const temporary = join(folder, 'temporary');
  for (const path of [cacheDir, temporary]) rmSync(path, { recursive: true, force: true });
  for (const path of [cacheDir, temporary]) mkdirSync(path);
  const fake = fakeTrivy({ report: trivyJson([lodashResult]) }, { database: false, cacheDir });
  const run = await runBundle(
    'scan',
    { trivy: 'system', image: 'acme/shop:1', 'fail-on': 'high', 'only-new': 'true' },
    {
      event,
      path: [BIN],
      env: {
        TRIVY_CACHE_DIR: cacheDir,
        RUNNER_TEMP: temporary,
        ACTIONS_CACHE_URL: cache.url,
        ACTIONS_RUNTIME_TOKEN: 'token-of-the-runner',
      },
    },
  );
  const downloads = fake.calls().filter(({ args }) => args.includes('--download-db-only')).length;
  return { ...run, downloads };
}

test('a pull request gets the database and the baseline that a push to its base has kept', async () => {
  const push = await job({ name: 'push', sha: BASE });
  expect([push.outputs['verdict'], push.downloads]).toEqual(['failed', 1]);
  expect(push.log).toContain('every finding counts as new');
  expect(cache.keys()).toEqual([
    expect.stringMatching(/^deploy-actions-trivy-db-2-\d{4}-\d\d-\d\dT\d{4}$/),
    expect.stringMatching(new RegExp(`^deploy-actions-scan-base-[0-9a-f]{16}-${BASE}$`)),
  ]);

  const payload = { pull_request: { base: { sha: BASE } } };
  const same = await job({ name: 'pull_request', payload, sha: 'b'.repeat(40) });
  expect(same.log).toContain('was in the Actions cache');
  expect([same.exitCode, same.outputs['verdict'], same.downloads]).toEqual([0, 'passed', 0]);
  expect(same.summary).toContain(`Compared with commit ${BASE}`);
  expect(cache.keys()).toHaveLength(2);

  const other = await job({
    name: 'pull_request',
    payload: { pull_request: { base: { sha: 'c'.repeat(40) } } },
  });
  expect(other.outputs['verdict']).toBe('failed');
}, 60_000);

test('a cache that refuses is a line in the log, not an error', async () => {
  cache.refuse();
  const run = await job({ name: 'push', sha: BASE });
  expect([run.outputs['verdict'], run.downloads]).toEqual(['failed', 1]);
  expect(run.log).not.toContain('bug in deploy-actions');
}, 60_000);
