import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { startPostgres, stopPostgres } from '../../local/postgres/postgres.ts';

const dir = mkdtempSync(join(tmpdir(), 'postgres-'));

afterAll(async () => {
  await stopPostgres(dir);
  rmSync(dir, { recursive: true, force: true });
});

/** Connects, asks for the major version and leaves. */
async function versionOf(endpoint: string): Promise<string> {
  const client = new Client({ connectionString: endpoint });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version.split('.')[0] ?? '';
  } finally {
    await client.end();
  }
}

const processId = () => Number(readFileSync(join(dir, 'postgres.pid'), 'utf8').split(' ')[0]);

describe('a local PostgreSQL', () => {
  test('answers on loopback, wants a password, and is gone after stop', async () => {
    const server = await startPostgres({ dir });
    expect(server.endpoint).toMatch(/^postgres:\/\/postgres:[\w-]{24}@127\.0\.0\.1:\d+\/postgres$/);
    expect(await versionOf(server.endpoint)).toBe('15');
    const wrong = new URL(server.endpoint);
    wrong.password = 'guessed';
    await expect(versionOf(wrong.href)).rejects.toThrow('password authentication failed');
    const pid = processId();
    await server.stop();
    expect(existsSync(`/proc/${pid}`)).toBe(false);
    await expect(versionOf(server.endpoint)).rejects.toThrow('ECONNREFUSED');
  }, 30_000);

  test('replaces a server that a crashed run has left behind', async () => {
    const first = await startPostgres({ dir });
    const pid = processId();
    const second = await startPostgres({ dir });
    expect(existsSync(`/proc/${pid}`)).toBe(false);
    await expect(versionOf(first.endpoint)).rejects.toThrow('ECONNREFUSED');
    expect(await versionOf(second.endpoint)).toBe('15');
  }, 30_000);

  test('is the one that DEPLOY_ACTIONS_POSTGRES_URL names', async () => {
    const url = 'postgres://app:secret@db.example:5432/shop';
    process.env['DEPLOY_ACTIONS_POSTGRES_URL'] = url;
    try {
      expect((await startPostgres({ dir: join(dir, 'unused') })).endpoint).toBe(url);
    } finally {
      delete process.env['DEPLOY_ACTIONS_POSTGRES_URL'];
    }
  });
});
