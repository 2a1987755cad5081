import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { CloudClient } from '../../local/cloud/client.ts';
import { createDatabase, type Kubectl, prepareNamespace } from '../../local/shop/environment.ts';
import { type BundleOptions, runBundle } from '../bundle/run-bundle.ts';
import { cloud } from './cloud.ts';
import { pushJobImages } from './migrate-job-image.ts';

const namespace = `migrate-job-${process.pid}`;
const migrations = {
  '/good/sql/001_a.sql': 'create table a (id int);',
  '/good/sql/002_b.sql':
    'create table b (id int); alter table b add constraint small check (id < 9) not valid;',
  '/bad/sql/001_a.sql': 'create table a (id int);',
  '/bad/sql/002_b.sql': "do $$ begin raise notice '::error::not from us'; end $$; select 1/0;",
  '/slow/sql/001_slow.sql': 'create table slow (id int); select pg_sleep(6);',
  '/slower/sql/001_slow.sql': 'create table slow (id int); select pg_sleep(60);',
};
let local: CloudClient;
let kubectl: Kubectl;
let images: Awaited<ReturnType<typeof pushJobImages>>;
let number = 0;
const clients: pg.Client[] = [];

beforeAll(async () => {
  local = await cloud();
  [kubectl, images] = await Promise.all([
    prepareNamespace(local, namespace),
    pushJobImages(local, migrations),
  ]);
}, 180_000);
afterAll(async () => {
  for (const client of clients) await client.end();
  await kubectl?.(['delete', 'namespace', namespace, '--wait=false']);
});

/** An empty database that a pod reaches, and the action pointed at it. */
async function site(directory: string) {
  number += 1;
  const name = `migrate_job_${process.pid}_${number}`;
  const { url, podUrl } = await createDatabase(local, name);
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  clients.push(client);
  const inputs = {
    via: 'kubernetes-job',
    tool: 'sql',
    directory,
    image: images.withNode,
    namespace,
    'database-url': podUrl,
    kubeconfig: local.kubernetes.kubeconfig,
  };
  const run = (more: Readonly<Record<string, string>> = {}, options: BundleOptions = {}) =>
    runBundle(
      'migrate',
      { ...inputs, ...more },
      { timeoutMs: 120_000, ...options, env: { PATH: local.env['PATH'] ?? '' } },
    );
  const tables = async () =>
    (await client.query("select tablename from pg_tables where schemaname = 'public' order by 1")).rows.map(
      ({ tablename }) => tablename as string,
    );
  return { name, client, run, tables, password: new URL(podUrl).password };
}

const left = (kinds = 'jobs,pods,secrets,configmaps') =>
  kubectl(['get', kinds, '--selector', 'deploy-actions/job=migrate', '--output', 'name']);

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 45_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}`);
    await sleep(200);
  }
}

describe('in a Job of the cluster', () => {
  test('applies, says what a runner would, and leaves nothing behind', async () => {
    const { run, tables, password } = await site('good');
    const first = await run();
    expect(first.outputs).toMatchObject({ verdict: 'applied', state: 'all', applied: '001_a\n002_b' });
    expect(await tables()).toEqual(['a', 'b', 'deploy_actions_migrations']);
    expect(first.summary).toContain('2 applied');
    expect(first.annotations.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      expect.stringMatching(/^warning: The constraint small of b is NOT VALID/),
    ]);
    expect(first.log).toMatch(/Migrating database migrate_job_\d+_\d+ .*, by SQL files/);
    expect(first.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(password);
    const second = await run();
    expect(second.outputs['verdict']).toBe('nothing-pending');
    await until('the Job is gone with all that belongs to it', async () => (await left()) === '');
  }, 120_000);

  test('a migration that fails is that, and not a failure of the Job', async () => {
    const { run, tables } = await site('bad');
    const failed = await run();
    expect(failed.exitCode).toBe(1);
    expect(failed.outputs).toMatchObject({ verdict: 'failed', state: 'partly', applied: '001_a' });
    expect(failed.annotations.at(-1)?.message).toMatch(
      /division by zero[\s\S]*What to do:[\s\S]*\[MIGRATE_FAILED\]$/,
    );
    expect(await tables()).toEqual(['a', 'deploy_actions_migrations']);
  }, 60_000);

  test('another database than expected is one sentence, as from here', async () => {
    const { run, password } = await site('good');
    const wrong = await run({ 'expect-database': 'another' });
    expect(wrong.annotations.at(-1)?.message).toMatch(/another is expected[\s\S]*MIGRATE_WRONG_DATABASE/);
    expect(wrong.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(password);
  }, 60_000);
});

describe('a Job that cannot run', () => {
  test('an image that is not there', async () => {
    const { run } = await site('good');
    const failed = await run({ image: `${local.registry.host}/tests/migrate-job:nowhere` });
    expect(failed.annotations.at(-1)?.message).toMatch(
      /(ErrImagePull|ImagePullBackOff)[\s\S]*nowhere[\s\S]*MIGRATE_JOB_NOT_STARTED/,
    );
    await until('it is gone', async () => (await left('jobs,secrets')) === '');
  }, 90_000);

  test('an image without Node says so, and gets it from another', async () => {
    const { run, tables } = await site('good');
    const failed = await run({ image: images.withoutNode });
    expect(failed.annotations.at(-1)?.message).toMatch(
      /no program `node`[\s\S]*node-image[\s\S]*MIGRATE_JOB_NODE/,
    );
    const mended = await run({ image: images.withoutNode, 'node-image': images.withNode });
    expect(mended.outputs['verdict']).toBe('applied');
    expect(await tables()).toContain('b');
  }, 120_000);

  test('inputs that do not fit are named together, and nothing is begun', async () => {
    const { run } = await site('good');
    const failed = await run({ image: '', 'setup-command': 'npm ci', backup: 'dump', 'backup-to': 'x' });
    const message = failed.annotations.at(-1)?.message;
    for (const part of ['`image`', '`setup-command`', '`backup: dump`', 'MIGRATE_JOB_INPUTS'])
      expect(message).toContain(part);
  }, 60_000);
});

describe('a runner that goes away', () => {
  test('cancelled: the Job is ended, its migration taken back, the lock free', async () => {
    const { run, client, tables } = await site('slower');
    const running = run(
      {},
      { onStart: (kill) => void until('it sleeps', () => sleeping(client)).then(() => kill('SIGTERM')) },
    );
    expect((await running).exitCode).toBe(1);
    await until('nothing of it is left', async () => (await left()) === '' && !(await sleeping(client)));
    expect(await tables()).not.toContain('slow');
  }, 90_000);

  test('killed: the migration goes on in the cluster, and the next run says so and cleans up', async () => {
    const { run, client, tables } = await site('slow');
    await run(
      {},
      { onStart: (kill) => void until('it sleeps', () => sleeping(client)).then(() => kill('SIGKILL')) },
    );
    const job = JSON.parse(
      await kubectl(['get', 'jobs', '--selector', 'deploy-actions/job=migrate', '--output', 'json']),
    );
    expect(job.items[0].spec).toMatchObject({ ttlSecondsAfterFinished: 600, backoffLimit: 0 });
    const secrets = JSON.parse(
      await kubectl(['get', 'secrets', '--selector', 'deploy-actions/job=migrate', '--output', 'json']),
    );
    expect(secrets.items[0].metadata.ownerReferences).toMatchObject([
      { kind: 'Job', uid: job.items[0].metadata.uid },
    ]);
    const meanwhile = await run({ operation: 'status' });
    expect(meanwhile.annotations[0]?.message).toMatch(
      /actions\/runs\/42\) was cut off and left the Job .* still at work/,
    );
    await until('the Job has ended', async () =>
      /Complete|True/.test(
        await kubectl([
          'get',
          'jobs',
          '--selector',
          'deploy-actions/job=migrate',
          '--output',
          'jsonpath={.items[*].status.conditions[*].type}',
        ]),
      ),
    );
    const next = await run();
    expect(next.outputs['verdict']).toBe('nothing-pending');
    expect(next.annotations[0]?.message).toMatch(/was cut off and left the Job .* succeeded/);
    expect(await tables()).toContain('slow');
    await until('nothing is left', async () => (await left()) === '');
  }, 120_000);
});

async function sleeping(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    "select from pg_stat_activity where datname = current_database() and query like '%pg_sleep%' and pid <> pg_backend_pid() and state = 'active'",
  );
  return rows.length > 0;
}
