import { describe, expect, test } from '@jest/globals';
import { databaseKey } from '../../src/lib/scan/database.ts';
import { type DatabaseRequest, prepareDatabase, replaceDatabase } from '../../src/tools/trivy-database.ts';
import { fakeClock } from '../fakes/clock.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const request: DatabaseRequest = {
  cacheDir: '/c',
  mode: 'update',
  maxAgeMs: 3 * DAY,
  allowStale: false,
  repositories: ['a.example/db:2'],
};
/** A database made so many ms ago, of which the next comes a day later. */
const aged = (age: number) =>
  JSON.stringify({
    Version: 2,
    UpdatedAt: new Date(NOW - age).toISOString(),
    NextUpdate: new Date(NOW - age + DAY).toISOString(),
  });

type World = {
  readonly here?: string;
  readonly cached?: string;
  /** What each download attempt brings: a database or an error. */
  readonly downloads?: readonly (string | Error)[];
};

function world({ here, cached, downloads = [] }: World) {
  let metadata = here;
  let incoming: string | undefined;
  const told: string[] = [];
  const warnings: string[] = [];
  const saved: string[] = [];
  const left = [...downloads];
  let attempts = 0;
  const ports = {
    trivy: {
      downloadDatabase: async () => {
        attempts += 1;
        const next = left.shift() ?? new Error('unexpected attempt');
        if (next instanceof Error) throw Object.assign(next, { name: 'ExecError' });
        incoming = next;
      },
    },
    files: {
      join: (...parts: readonly string[]) => parts.join('/'),
      exists: (path: string) => (path.includes('incoming') ? incoming : metadata) !== undefined,
      move: async () => {
        metadata = incoming;
      },
      remove: async () => undefined,
      read: async () => metadata ?? '',
    },
    cache: {
      restore: async () => {
        if (cached === undefined) return undefined;
        metadata = cached;
        return 'key';
      },
      save: async (_: string, key: string) => void saved.push(key),
    },
    readPart: async () => new Uint8Array(), // Nothing that could be called empty; the end-to-end test has real ones.
    clock: fakeClock(NOW),
    info: (message: string) => void told.push(message),
    warning: (message: string) => void warnings.push(message),
    retryDelayMs: 1,
  };
  return { ports, told, warnings, saved, attempts: () => attempts };
}
const limited = new Error('TOOMANYREQUESTS: retry later');

describe('the vulnerability database', () => {
  test('is asked of every repository before any is asked again', async () => {
    const both = { ...request, repositories: ['a.example/db:2', 'b.example/db:2'] };
    const { ports, attempts, told } = world({ downloads: [new Error('NAME_UNKNOWN'), aged(HOUR)] });
    expect(await prepareDatabase(both, ports)).toMatchObject({ stale: false });
    expect(attempts()).toBe(2);
    expect(told.join()).toContain('from b.example/db:2');
  });
  test('that cannot be read is replaced, whatever it says about its age', async () => {
    const { ports, attempts } = world({ here: aged(HOUR), downloads: [aged(0)] });
    expect(await replaceDatabase(request, ports)).toEqual({ updatedAt: NOW, stale: false });
    expect(attempts()).toBe(1);
    const dead = world({ here: aged(HOUR), downloads: [new Error('DENIED')] });
    await expect(replaceDatabase(request, dead.ports)).rejects.toMatchObject({
      code: 'SCAN_DATABASE_UNAVAILABLE',
    });
  });
  test('one that is fresh is used without asking anybody', async () => {
    const { ports, attempts } = world({ here: aged(HOUR), cached: aged(0) });
    expect(await prepareDatabase(request, ports)).toEqual({ updatedAt: NOW - HOUR, stale: false });
    expect(attempts()).toBe(0);
  });
  test('the Actions cache is asked before a download', async () => {
    const { ports, attempts, saved } = world({ cached: aged(2 * HOUR) });
    expect(await prepareDatabase(request, ports)).toEqual({ updatedAt: NOW - 2 * HOUR, stale: false });
    expect([attempts(), saved]).toEqual([0, []]);
  });
  test('a newer one is downloaded, after a passing error too, and kept under a dated key', async () => {
    const { ports, attempts, saved } = world({
      here: aged(2 * DAY),
      downloads: [limited, limited, aged(HOUR)],
    });
    expect(await prepareDatabase(request, ports)).toEqual({ updatedAt: NOW - HOUR, stale: false });
    expect(attempts()).toBe(3);
    expect(saved).toEqual([databaseKey(NOW - HOUR)]);
    expect(saved[0]).toBe('deploy-actions-trivy-db-2-2026-11-22T1100');
  });
  test('what retrying cannot mend is not retried', async () => {
    const { ports, attempts } = world({ downloads: [new Error('DENIED: no such repository')] });
    await expect(prepareDatabase(request, ports)).rejects.toMatchObject({
      code: 'SCAN_DATABASE_UNAVAILABLE',
    });
    expect(attempts()).toBe(1);
  });
  test('one within max-age does when there is no newer one, with a warning', async () => {
    const { ports, warnings } = world({ here: aged(2 * DAY), downloads: [limited, limited, limited] });
    expect(await prepareDatabase(request, ports)).toEqual({ updatedAt: NOW - 2 * DAY, stale: false });
    expect(warnings.join()).toContain('could not be refreshed');
  });
  test('a stale one fails, unless it is allowed: then it is said', async () => {
    const stale = { here: aged(9 * DAY), downloads: [limited, limited, limited] };
    await expect(prepareDatabase(request, world(stale).ports)).rejects.toMatchObject({
      code: 'SCAN_DATABASE_UNAVAILABLE',
    });
    const { ports, warnings } = world(stale);
    expect(await prepareDatabase({ ...request, allowStale: true }, ports)).toEqual({
      updatedAt: NOW - 9 * DAY,
      stale: true,
    });
    expect(warnings.join()).toContain('stale');
  });
  test('offline asks nobody: missing, stale and due are told apart', async () => {
    const offline = { ...request, mode: 'offline' } as const;
    const missing = world({ cached: aged(0) });
    await expect(prepareDatabase(offline, missing.ports)).rejects.toMatchObject({
      code: 'SCAN_DATABASE_MISSING',
    });
    await expect(prepareDatabase(offline, world({ here: aged(9 * DAY) }).ports)).rejects.toMatchObject({
      code: 'SCAN_DATABASE_STALE',
    });
    expect(await prepareDatabase(offline, world({ here: aged(2 * DAY) }).ports)).toMatchObject({
      stale: false,
    });
    expect(missing.attempts()).toBe(0);
  });
  test.each(['{', '[]', '{"Version":1,"UpdatedAt":"2026-11-22T00:00:00Z"}', '{"Version":2}'])(
    'metadata %s is as good as none',
    async (here) => {
      await expect(
        prepareDatabase({ ...request, mode: 'offline' }, world({ here }).ports),
      ).rejects.toMatchObject({
        code: 'SCAN_DATABASE_MISSING',
      });
    },
  );
});
