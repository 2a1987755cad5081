import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { type MariadbServer, startMariadb } from '../../local/mariadb/mariadb.ts';
import { runBundle } from '../bundle/run-bundle.ts';

let folder = '';
let server: MariadbServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-mariadb-'));
  server = await startMariadb({ dir: join(folder, 'server') });
}, 300_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a dump of MariaDB has a manifest of its tables and their newest event', async () => {
  const client = await createConnection({ uri: server.endpoint, multipleStatements: true });
  await client.query(`create database shop; use shop; create table orders (id int primary key, at datetime(3));
    insert into orders values (1, '2026-11-22 09:00:00.5'), (2, '2026-11-22 08:00:00'); create table \`odd name\` (id int)`);
  await client.end();
  const url = new URL(server.endpoint);
  url.pathname = '/shop';
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  // MariaDB's own dump under the name that both have.
  const dump = `exec '${join(server.programs, 'mariadb-dump')}' "$@"`;
  writeFileSync(join(bin, 'mysqldump'), `#!/bin/sh\nLD_LIBRARY_PATH='${server.libraries}' ${dump}\n`, {
    mode: 0o755,
  });
  const run = await runBundle(
    'backup',
    {
      operation: 'create',
      kind: 'dump',
      store: 'dumps',
      environment: 'production',
      'database-url': url.href,
      'business-time': 'orders.at',
    },
    { cwd: folder, env: { RUNNER_TEMP: folder }, path: [bin], timeoutMs: 60_000 },
  );
  expect(run.annotations).toEqual([]);
  expect(run.outputs).toMatchObject({
    verdict: 'created',
    backup: expect.stringMatching(/\/dumps\/shop-.*\.sql$/),
  });
  expect(JSON.parse(readFileSync(run.outputs['manifest'] ?? '', 'utf8'))).toMatchObject({
    source: 'shop',
    after: {
      server: expect.stringContaining('MariaDB'),
      tables: { '`orders`': 2, '`odd name`': 0 },
      newest: '2026-11-22T09:00:00.500000Z',
    },
  });
}, 90_000);
