import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createExec } from '../../src/runtime/exec.ts';
import { createTrivy, type ScanRequest } from '../../src/tools/trivy.ts';
import { fakeClock } from '../fakes/clock.ts';
import { type FakeTrivyOrders, fakeTrivy, lodashResult, trivyJson } from '../fakes/trivy.ts';

const bin = resolve(import.meta.dirname, '../fakes/bin');
const env = {
  PATH: [bin, process.env['PATH']].join(delimiter),
  TRIVY_PASSWORD: 'registry-password',
  AWS_SECRET_ACCESS_KEY: 'cloud',
  GITHUB_TOKEN: 'token',
  TRIVY_SEVERITY: 'CRITICAL',
};
const used: { remove: () => void }[] = [];
let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'trivy-cwd-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
  for (const one of used.splice(0)) one.remove();
});

function trivyThat(orders: FakeTrivyOrders, file = 'trivy') {
  const fake = fakeTrivy(orders);
  used.push(fake);
  const lines: string[] = [];
  const trivy = createTrivy(createExec(env), {
    file,
    cacheDir: fake.cacheDir,
    cwd,
    onLine: (line) => void lines.push(line),
    clock: fakeClock(),
    retryDelayMs: 1,
  });
  return { ...fake, trivy, lines };
}

const request = (changes: Partial<ScanRequest> = {}): ScanRequest => ({
  target: { kind: 'image', reference: 'acme/shop:1' },
  scanners: ['vuln', 'secret'],
  output: join(cwd, 'out.json'),
  vex: [],
  skip: [],
  offline: false,
  timeoutMs: 60_000,
  ...changes,
});

describe('a scan', () => {
  test('writes the report, passes no token and no cloud key on, and runs outside the checkout', async () => {
    const { trivy, calls } = trivyThat({ report: trivyJson([lodashResult]) });
    await trivy.scan(request());
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toMatchObject({ SchemaVersion: 2 });
    const [call] = calls();
    expect(call?.cwd).toBe(cwd);
    expect(call?.env['TRIVY_PASSWORD']).toBe('registry-password');
    for (const name of ['AWS_SECRET_ACCESS_KEY', 'GITHUB_TOKEN', 'TRIVY_SEVERITY'])
      expect(call?.env).not.toHaveProperty(name);
    expect(call?.args.join(' ')).not.toContain('password');
  });
  test.each([
    ['image', { kind: 'image', reference: '--help' }, ['image', '--', '--help']],
    ['archive', { kind: 'archive', path: '/i.tar' }, ['image', '--input', '/i.tar']],
    ['directory', { kind: 'directory', path: '/src' }, ['fs', '--', '/src']],
    ['sbom', { kind: 'sbom', path: '/s.json' }, ['sbom', '--', '/s.json']],
  ] as const)('%s', async (_, target, [command, ...end]) => {
    const { trivy, calls } = trivyThat({ report: '{}' });
    await trivy.scan(request({ target, skip: ['**/testdata'], vex: ['/v.json'], offline: true }));
    const [call] = calls();
    expect(call?.args[0]).toBe(command);
    expect(call?.args.slice(-end.length)).toEqual(end);
    expect(call?.args).toContain('--offline-scan');
    expect(call?.args).toContain('--show-suppressed');
    expect(call?.args.includes('--skip-dirs')).toBe(target.kind !== 'sbom');
  });
  test.each([
    [
      'a target that is not there',
      'FATAL\tFatal error\trun error: unable to find the specified image "x"',
      'SCAN_TARGET_MISSING',
    ],
    [
      'no database',
      'FATAL\tFatal error\tinit error: DB error: database error: --skip-db-update cannot be specified on the first run',
      'SCAN_DATABASE_BROKEN',
    ],
    ['its own limit', 'FATAL\tFatal error\tscan failed: context deadline exceeded', 'SCAN_TIMEOUT'],
    [
      'a VEX document that is not there',
      'FATAL\tFatal error\tfilter error: VEX error: unable to load VEX: file open error: open x: no such file or directory',
      'SCAN_VEX_UNREADABLE',
    ],
    ['anything else', 'FATAL\tFatal error\tpanic: nil map', 'SCAN_FAILED'],
    ['no words at all', '', 'SCAN_FAILED'],
  ])('that dies of %s', async (_, stderr, code) => {
    const { trivy } = trivyThat({ exit: 1, stderr, report: trivyJson([]) });
    await expect(trivy.scan(request())).rejects.toMatchObject({ code });
  });
  test.each([
    ['GET https://r.example/v2/: unexpected status code 503 Service Unavailable', 3],
    ['read tcp 10.0.0.1:5: connection reset by peer', 3],
    ['TOOMANYREQUESTS: retry later', 3],
    ['MANIFEST_UNKNOWN: manifest unknown', 1],
    ['dial tcp 127.0.0.1:9: connect: connection refused', 1],
  ])('of a registry that says "%s" is tried %d times', async (words, times) => {
    const { trivy, calls } = trivyThat({ exit: 1, stderr: `FATAL\tFatal error\timage scan error: ${words}` });
    await expect(trivy.scan(request())).rejects.toMatchObject({ code: expect.stringMatching(/^SCAN_/) });
    expect(calls()).toHaveLength(times);
  });
  test('that does not end is ended', async () => {
    const { trivy } = trivyThat({ hang: true });
    await expect(trivy.scan(request({ timeoutMs: -4_500 }))).rejects.toMatchObject({ code: 'SCAN_TIMEOUT' });
  });
  test('without a program', async () => {
    const { trivy } = trivyThat({}, 'no-such-trivy');
    await expect(trivy.scan(request())).rejects.toMatchObject({ code: 'SCAN_TRIVY_MISSING' });
    await expect(trivy.version()).rejects.toMatchObject({ code: 'SCAN_TRIVY_MISSING' });
  });
});

test('a database is asked of one repository, into a folder of its own', async () => {
  const { trivy, calls, cacheDir } = trivyThat({});
  await trivy.downloadDatabase('a.example/db:2', cacheDir, 10_000);
  expect(calls()[0]?.args.join(' ')).toContain(`--cache-dir ${cacheDir} --db-repository a.example/db:2`);
  const failing = trivyThat({ download: 'TOOMANYREQUESTS' });
  await expect(failing.trivy.downloadDatabase('a', failing.cacheDir, 10_000)).rejects.toThrow(
    'TOOMANYREQUESTS',
  );
});
