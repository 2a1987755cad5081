import { describe, expect, test } from '@jest/globals';
import type { Inputs, Ports } from '../../src/actions/migrate/ports.ts';
import { run } from '../../src/actions/migrate/run.ts';
import { parseDatabaseUrl } from '../../src/lib/migrate/database-url.ts';
import type { Status } from '../../src/lib/migrate/status.ts';
import { createParser } from '../../src/lib/sql/parser.ts';
import { Failed } from '../../src/runtime/action.ts';
import type { MigrationTool } from '../../src/tools/migrate/tool.ts';
import type { MigrationDatabase } from '../../src/tools/migration-database.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeWorkflow } from '../fakes/workflow.ts';

const inputs: Inputs = {
  mode: 'apply',
  operation: 'up',
  to: undefined,
  tool: 'knex',
  base: undefined,
  server: undefined,
  style: [],
  trace: 'auto',
  stats: undefined,
  'stats-database-url': undefined,
  'trace-database-url': undefined,
  'github-token': undefined,
  'plan-digest': undefined,
  'fail-on': 'error',
  directory: '.',
  'database-url': parseDatabaseUrl('postgres://u:hunter22@db/shop'),
  'setup-command': undefined,
  'status-command': undefined,
  'up-command': undefined,
  'down-command': undefined,
  'pass-env': [],
  'lock-timeout': 5000,
  'wait-timeout': 600_000,
  timeout: 1_800_000,
  'expect-database': undefined,
  'on-failure': 'stop',
  'verify-query': undefined,
  backup: 'none',
  'backup-source': undefined,
  region: undefined,
  'backup-keep': 5,
  'backup-retention': undefined,
  'backup-to': undefined,
  'backup-command': undefined,
  'backup-timeout': 3_600_000,
  via: 'runner',
  image: undefined,
  'node-image': undefined,
  namespace: 'default',
  'service-account': undefined,
  cluster: undefined,
  kubeconfig: undefined,
};

/** A working tool over a list of files: `fails` says, per file, how often applying it fails before it works. */
function fakeTool(files: readonly string[], fails: Record<string, { times: number; words: string }> = {}) {
  const applied: string[] = [];
  const status = async (): Promise<Status> => ({
    applied: [...applied],
    pending: files.filter((id) => !applied.includes(id)),
  });
  const tool: MigrationTool = {
    title: 'Fake',
    wrapping: 'each',
    bookkeeping: [],
    timeouts: 'PGOPTIONS',
    ownLock: 'none',
    status,
    up: async () => {
      for (const id of (await status()).pending) {
        const failure = fails[id];
        if (failure && failure.times-- > 0) throw new Error(failure.words);
        applied.push(id);
      }
    },
    down: async (ids) => {
      for (const id of ids) applied.splice(applied.indexOf(id), 1);
    },
  };
  return { tool, applied };
}

function fakeWorld(tool: MigrationTool, database: Partial<MigrationDatabase> = {}) {
  const { workflow, told, summaries, annotations, secrets } = fakeWorkflow();
  let writes = 1n;
  const opened: MigrationDatabase = {
    lost: new AbortController().signal,
    query: async () => [],
    identity: async () => ({
      name: 'shop',
      readOnly: undefined,
      version: 15,
      tls: false,
      checksClients: true,
    }),
    takeRunLock: async () => undefined,
    schema: async () => new Map(),
    invalidIndexes: async () => [],
    notValidConstraints: async () => [],
    blockers: async () => [],
    installTrace: async () => undefined,
    takeTrace: async () => [],
    readOnly: async () => [],
    writes: async () => writes++,
    [Symbol.asyncDispose]: async () => undefined,
    ...database,
  };
  const clock = fakeClock();
  const ports: Ports = {
    workflow,
    // The watcher's sleep ends with the run; a fake clock that never waits would spin in it.
    clock: {
      ...clock,
      sleep: (ms, signal) =>
        ms === 1_000 && signal
          ? new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
          : clock.sleep(ms, signal),
    },
    signal: new AbortController().signal,
    chance: () => 0.4,
    application: 'test',
    openDatabase: async () => opened,
    backups: { snapshot: noBackup, dump: noBackup, command: noBackup, snapshotsOf: noSnapshots },
    openJobs: async () => Promise.reject(new Error('no Job was asked for')),
    jobContext: { repository: 'acme/shop', runId: '42' },
    origin: { runId: '42', url: 'https://example.com/run/42', purpose: 'test' },
    inside: async (folder) => folder,
    read: async (path) => Promise.reject(new Error(`no ${path}`)),
    write: async () => undefined,
    outputFolder: '/out',
    git: {
      mergeBase: async (base) => base,
      changed: async () => [],
      files: async () => [],
      read: async () => undefined,
      checkout: async () => undefined,
    },
    readTableSizes: async () => new Map(),
    startTraceServer: async () => undefined,
    createThrowaway: async (url) => ({ url, [Symbol.asyncDispose]: async () => undefined }),
    eventBase: undefined,
    createParser,
    comment: undefined,
    suggest: undefined,
    runUrl: '',
    entries: async () => [],
    setUp: async () => undefined,
    makeTool: () => tool,
  };
  return { ports, told, summaries, annotations, secrets, clock };
}

const noSnapshots = () => {
  throw new Error('no snapshots were asked for');
};
const noBackup = async () => Promise.reject(new Error('no backup was asked for'));

const failedOf = (
  result: unknown,
): Failed<{ verdict: string; state: string; applied: readonly string[] }> => {
  expect(result).toBeInstanceOf(Failed);
  return result as Failed<{ verdict: string; state: string; applied: readonly string[] }>;
};

describe('apply', () => {
  test('applies what is pending', async () => {
    const { tool, applied } = fakeTool(['1_a', '2_b']);
    const world = fakeWorld(tool);
    expect(await run(inputs, world.ports)).toEqual({
      verdict: 'applied',
      pending: ['1_a', '2_b'],
      applied: ['1_a', '2_b'],
      state: 'all',
      'plan-digest': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      reversible: 'yes',
      before: 'all',
      backup: '',
      restore: [],
      'lint-sarif': '',
    });
    expect(applied).toEqual(['1_a', '2_b']);
    expect(world.summaries.join()).toMatch(/2 applied/);
    expect(world.secrets).toContain('hunter22');
  });

  test('nothing pending is a success', async () => {
    const world = fakeWorld(fakeTool([]).tool);
    expect(await run(inputs, world.ports)).toMatchObject({ verdict: 'nothing-pending', state: 'nothing' });
  });

  test('says what a failure left', async () => {
    const { tool } = fakeTool(['1_a', '2_b', '3_c'], { '2_b': { times: 9, words: 'division by zero' } });
    const failed = failedOf(await run(inputs, fakeWorld(tool).ports));
    expect(failed.outputs).toMatchObject({ verdict: 'failed', state: 'partly', applied: ['1_a'] });
    expect(failed.failure.message).toMatch(
      /division by zero[\s\S]*1 migration is in the database. Nothing of 2_b/,
    );
  });

  test('on-failure: down takes back what this run applied', async () => {
    const { tool, applied } = fakeTool(['1_a', '2_b'], { '2_b': { times: 9, words: 'no' } });
    const failed = failedOf(await run({ ...inputs, 'on-failure': 'down' }, fakeWorld(tool).ports));
    expect(failed.outputs).toMatchObject({ state: 'nothing', applied: [] });
    expect(applied).toEqual([]);
  });

  test('a lock timeout is tried again, with growing pauses', async () => {
    const words = 'canceling statement due to lock timeout';
    const { tool } = fakeTool(['1_a', '2_b'], { '2_b': { times: 3, words } });
    const world = fakeWorld(tool);
    expect(await run(inputs, world.ports)).toMatchObject({ verdict: 'applied', applied: ['1_a', '2_b'] });
    expect(world.clock.sleeps).toEqual([900, 1800, 3600]);
  });

  test('one that never gets its lock is not to be mended: what was in the way is', async () => {
    const { tool } = fakeTool(['1_a'], {
      '1_a': { times: 99, words: 'canceling statement due to lock timeout' },
    });
    const world = fakeWorld(tool);
    const failed = failedOf(await run(inputs, world.ports));
    expect(failed.failure.remedy).toMatch(/pg_terminate_backend/);
    expect(world.clock.sleeps).toHaveLength(5);
  });

  test('a lock timeout of a file that left something is not', async () => {
    const words = 'canceling statement due to lock timeout';
    const { tool } = fakeTool(['1_a'], { '1_a': { times: 1, words } });
    const schemas = [new Map(), new Map([['table x', 'r']])];
    const world = fakeWorld(tool, { schema: async () => schemas.shift() ?? new Map() });
    const failed = failedOf(await run(inputs, world.ports));
    expect(failed.outputs.state).toBe('partly');
    expect(failed.failure.message).toMatch(/half way[\s\S]*added table x/);
  });

  test('an invalid index left by this run is a failure, an old one is not', async () => {
    const answers = [['old'], ['old', 'fresh'], ['old', 'fresh']];
    const world = fakeWorld(fakeTool(['1_a']).tool, {
      invalidIndexes: async () => answers.shift() ?? ['old'],
    });
    const failed = failedOf(await run(inputs, world.ports));
    expect(failed.failure.code).toBe('MIGRATE_NOT_VERIFIED');
    expect(failed.failure.message).toMatch(/fresh invalid/);
    expect(failed.failure.message).not.toMatch(/old/);
  });

  test('a constraint left NOT VALID is a warning', async () => {
    const answers = [[], ['positive of orders']];
    const world = fakeWorld(fakeTool(['1_a']).tool, {
      notValidConstraints: async () => answers.shift() ?? [],
    });
    expect(await run(inputs, world.ports)).toMatchObject({ verdict: 'applied' });
    expect(world.annotations).toMatchObject([
      { kind: 'warning', message: expect.stringMatching(/positive of orders/) },
    ]);
  });

  test('a tool that wrote to another database is found out', async () => {
    const world = fakeWorld(fakeTool(['1_a']).tool, { writes: async () => 7n });
    expect(failedOf(await run(inputs, world.ports)).failure.code).toBe('MIGRATE_OTHER_DATABASE');
  });
});

describe('nothing is changed', () => {
  test.each<[string, Partial<Inputs>, Partial<MigrationDatabase>, string]>([
    ['in another database than expected', { 'expect-database': 'shop_test' }, {}, 'MIGRATE_WRONG_DATABASE'],
    [
      'by a user who may not',
      {},
      {
        identity: async () => ({
          name: 'shop',
          readOnly: 'the server is a read replica',
          version: 15,
          checksClients: true,
          tls: false,
        }),
      },
      'MIGRATE_READ_ONLY',
    ],
    [
      'through a pooler',
      { 'database-url': parseDatabaseUrl('postgres://u:p@db:6543/shop') },
      {},
      'MIGRATE_POOLER',
    ],
    ['without a URL', { 'database-url': undefined }, {}, 'MIGRATE_URL_MISSING'],
    ['without a tool', { tool: undefined }, {}, 'MIGRATE_TOOL_UNKNOWN'],
  ])('%s', async (_, change, database, code) => {
    const { tool, applied } = fakeTool(['1_a']);
    await expect(run({ ...inputs, ...change }, fakeWorld(tool, database).ports)).rejects.toMatchObject({
      code,
    });
    expect(applied).toEqual([]);
  });

  test('when the tool is stuck', async () => {
    const { tool, applied } = fakeTool(['1_a']);
    const stuck: MigrationTool = {
      ...tool,
      status: async () => ({ applied: [], pending: ['1_a'], stuck: 'dirty' }),
    };
    await expect(run(inputs, fakeWorld(stuck).ports)).rejects.toMatchObject({ code: 'MIGRATE_STUCK' });
    expect(applied).toEqual([]);
  });
});

describe('operations', () => {
  test('status looks without changing or locking anything', async () => {
    const { tool, applied } = fakeTool(['1_a']);
    const world = fakeWorld(tool, { takeRunLock: async () => Promise.reject(new Error('locked')) });
    expect(await run({ ...inputs, operation: 'status' }, world.ports)).toMatchObject({
      verdict: 'pending',
      pending: ['1_a'],
    });
    expect(applied).toEqual([]);
  });

  test('down takes back what was applied after a migration', async () => {
    const { tool, applied } = fakeTool(['1_a', '2_b', '3_c']);
    const { ports, summaries } = fakeWorld(tool);
    await run(inputs, ports);
    expect(await run({ ...inputs, operation: 'down', to: '1_a' }, ports)).toMatchObject({
      verdict: 'taken-back',
    });
    expect(applied).toEqual(['1_a']);
    expect(summaries.at(-1)).toMatch(/2 taken back/);
  });

  test.each([
    ['without `to`', undefined, 'MIGRATE_TO_MISSING'],
    ['to one that is not applied', '9_z', 'MIGRATE_TO_MISSING'],
  ])('down %s changes nothing', async (_, to, code) => {
    const { tool, applied } = fakeTool(['1_a']);
    const { ports } = fakeWorld(tool);
    await run(inputs, ports);
    await expect(run({ ...inputs, operation: 'down', to }, ports)).rejects.toMatchObject({ code });
    expect(applied).toEqual(['1_a']);
  });

  test('down that fails says what is still there', async () => {
    const { tool } = fakeTool(['1_a', '2_b']);
    const { ports } = fakeWorld({ ...tool, down: async () => Promise.reject(new Error('no way back')) });
    await run(inputs, ports);
    const failed = failedOf(await run({ ...inputs, operation: 'down', to: '1_a' }, ports));
    expect(failed.outputs.state).toBe('all');
    expect(failed.failure.message).toMatch(/no way back[\s\S]*Still in the database: 2_b/);
  });
});

test('what was approved is what is applied', async () => {
  const { tool, applied } = fakeTool(['1_a']);
  const { ports } = fakeWorld(tool);
  const looked = await run({ ...inputs, operation: 'status' }, ports);
  const digest = looked instanceof Failed ? '' : looked['plan-digest'];
  const grown = fakeWorld(fakeTool(['1_a', '2_b']).tool).ports;
  await expect(run({ ...inputs, 'plan-digest': digest }, grown)).rejects.toMatchObject({
    code: 'MIGRATE_PLAN_CHANGED',
  });
  await run({ ...inputs, 'plan-digest': digest }, ports);
  expect(applied).toEqual(['1_a']);
});
