import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CreateRepositoryCommand, ECRClient } from '@aws-sdk/client-ecr';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Trivy, trivyPrograms } from '../../local/trivy.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { schemaErrors } from '../lib/scan/sarif-schema.ts';
import { cloud } from './cloud.ts';
import { startDatabaseRegistry } from './database-registry.ts';
import { imageArchive } from './image-archive.ts';

let trivy: Trivy;
let folder: string;
beforeAll(async () => {
  trivy = await trivyPrograms();
  folder = mkdtempSync(join(tmpdir(), 'scan-e2e-'));
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the action with the real Trivy, keeping what it wrote in `kept`. */
async function scan(inputs: Readonly<Record<string, string>>, cwd: string, env: Record<string, string> = {}) {
  const kept = mkdtempSync(join(folder, 'kept-'));
  const given = { trivy: 'system', database: 'offline', ...inputs };
  const run = await runBundle('scan', given, {
    cwd,
    path: [dirname(trivy.bin)],
    env: { TRIVY_CACHE_DIR: trivy.cacheDir, RUNNER_TEMP: kept, ...env },
    timeoutMs: 120_000,
  });
  const read = (output: string) => {
    if (!run.outputs[output]) throw new Error(`there is no ${output}:\n${run.log}`);
    return JSON.parse(readFileSync(run.outputs[output], 'utf8'));
  };
  return { ...run, read };
}

function project(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(folder, 'project-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

const lock = (packages: Readonly<Record<string, string>>) => {
  const entries = Object.entries(packages).map(([name, version]) => [`node_modules/${name}`, { version }]);
  const root = { name: 'shop', version: '1.0.0', dependencies: packages };
  const document = {
    name: 'shop',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': root, ...Object.fromEntries(entries) },
  };
  return JSON.stringify(document, undefined, 2);
};
const LODASH = { lodash: '4.17.20' };
const VULNERABLE = { ...LODASH, 'deploy-actions-vulnerable': '1.0.0' };

type ReportEntry = {
  readonly id: string;
  readonly fixBy?: string;
  readonly decision: { readonly outcome: string };
};
const decisions = (report: { readonly findings: readonly ReportEntry[] }) =>
  Object.fromEntries(report.findings.map(({ id, decision }) => [id, decision.outcome]));

describe('a directory', () => {
  test('lock file, secret, Dockerfile and Terraform, each on its line, and valid SARIF', async () => {
    const cwd = project({
      'package-lock.json': lock(VULNERABLE),
      'deploy/.env': 'TOKEN=ghp_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789\n',
      Dockerfile: 'FROM scratch\nUSER root\n',
      'main.tf': 'resource "aws_s3_bucket" "b" {\n  bucket = "b"\n}\n',
      // What a pull request may try: neither file has any effect.
      '.trivyignore': 'CVE-2099-0001\n',
      'trivy.yaml': 'severity: [LOW]\n',
    });
    const run = await scan({ directory: '.', 'fail-on': 'high' }, cwd);
    expect([run.exitCode, run.outputs['verdict']]).toEqual([1, 'failed']);
    const sarif = run.read('sarif');
    expect(schemaErrors(sarif)).toEqual([]);
    const found = sarif.runs[0].results.map(
      (result: {
        ruleId: string;
        locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
      }) => `${result.ruleId} ${result.locations[0]?.physicalLocation.artifactLocation.uri}`,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        'CVE-2099-0001 package-lock.json',
        'CVE-2021-23337 package-lock.json',
        'github-pat deploy/.env',
        'DS-0002 Dockerfile',
      ]),
    );
    expect(found.some((one: string) => one.endsWith(' main.tf'))).toBe(true);
    expect(run.summary).toContain('upgrade to 2.0.0');
    expect(run.annotations.filter(({ kind }) => kind === 'error').length).toBeLessThanOrEqual(10);
    expect(run.everything).not.toContain('ghp_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789');
  }, 60_000);

  test('VEX excuses, an entry of the ignore file puts off, the rest fails', async () => {
    const vex = {
      '@context': 'https://openvex.dev/ns/v0.2.0',
      '@id': 'https://example.com/vex',
      author: 'shop',
      timestamp: '2026-01-01T00:00:00Z',
      version: 1,
      statements: [
        {
          vulnerability: { name: 'CVE-2021-23337' },
          products: [{ '@id': 'pkg:npm/lodash@4.17.20' }],
          status: 'not_affected',
          justification: 'vulnerable_code_not_in_execute_path',
        },
      ],
    };
    const entry = { id: 'CVE-2099-0001', owner: 'team', reason: 'made up', expires: '2999-01-01' };
    const cwd = project({
      'package-lock.json': lock({ ...VULNERABLE, 'deploy-actions-unfixed': '1.0.0' }),
      'vex.json': JSON.stringify(vex),
      'ignore.yaml': JSON.stringify([entry]),
    });
    const inputs = {
      directory: '.',
      'fail-on': 'low',
      scanners: 'vuln',
      vex: 'vex.json',
      'ignore-file': 'ignore.yaml',
    };
    const run = await scan({ ...inputs, 'ignore-unfixed': 'true' }, cwd);
    expect(decisions(run.read('report'))).toEqual({
      'CVE-2021-23337': 'vex',
      'CVE-2099-0001': 'ignored',
      'CVE-2099-0002': 'unfixed',
    });
    expect(run.outputs).toMatchObject({ verdict: 'passed', critical: '0', high: '1' });
    const strict = await scan(inputs, cwd);
    expect(strict.outputs).toMatchObject({ verdict: 'failed', failing: '1' });
  }, 60_000);

  test('only what the base does not have fails', async () => {
    const base = await scan(
      { directory: '.', 'fail-on': 'none', 'only-new': 'true', scanners: 'vuln' },
      project({ 'package-lock.json': lock(LODASH) }),
    );
    const inputs = { directory: '.', 'fail-on': 'high', 'only-new': 'true', scanners: 'vuln' };
    const change = { ...inputs, baseline: base.outputs['baseline'] ?? '' };
    const worse = await scan(change, project({ 'package-lock.json': lock(VULNERABLE) }));
    expect(decisions(worse.read('report'))).toEqual({
      'CVE-2021-23337': 'not-new',
      'CVE-2099-0001': 'fails',
    });
    const same = await scan(change, project({ 'package-lock.json': lock({ lodash: '4.17.19' }) }));
    expect(same.outputs).toMatchObject({ verdict: 'passed', high: '1' });
  }, 60_000);
});

describe('an image in a file', () => {
  const made = { path: '' };
  const base = {
    'etc/os-release': 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian"\n',
    'etc/debian_version': '12.5\n',
    'var/lib/dpkg/status':
      'Package: openssl\nStatus: install ok installed\nSource: openssl\nArchitecture: amd64\nVersion: 3.0.15-1~deb12u1\nMaintainer: x <x@example.com>\nDescription: x\n\n',
  };
  const app = {
    'app/node_modules/deploy-actions-vulnerable/package.json':
      '{"name":"deploy-actions-vulnerable","version":"1.0.0","license":"AGPL-3.0-only"}',
    'app/.env': 'TOKEN=ghp_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789\n',
  };
  beforeAll(() => {
    made.path = imageArchive(mkdtempSync(join(folder, 'image-')), [
      { step: 'ADD rootfs.tar /', files: base, settings: ['CMD ["bash"]'] },
      { step: 'COPY app /app', files: app, settings: ['CMD ["node"]'] },
    ]);
  });

  test('system and language packages, a secret in a layer, a denied licence; where each comes from and what mends it', async () => {
    const cwd = project({
      Dockerfile: 'FROM debian:12\nCOPY app /app\n',
      'package.json': '{"dependencies":{\n"deploy-actions-vulnerable":"1"}}',
    });
    const inputs = { archive: made.path, 'fail-on': 'critical,secret', 'deny-licenses': 'AGPL-*' };
    const run = await scan(inputs, cwd);
    expect(decisions(run.read('report'))).toEqual({
      'CVE-2099-0003': 'fails',
      'CVE-2099-0001': 'fails',
      'github-pat': 'fails',
      'AGPL-3.0-only': 'reported',
    });
    const rows = run.summary.split('\n');
    expect(rows.find((row) => row.includes('CVE-2099-0003'))).toMatch(/upgrade to 3\.0\.99.*base image/);
    expect(rows.find((row) => row.includes('CVE-2099-0001'))).toMatch(/upgrade to 2\.0\.0.*COPY app/);
    expect(run.annotations.map(({ properties }) => `${properties['file']}:${properties['line']}`)).toEqual(
      expect.arrayContaining(['Dockerfile:1', 'package.json:2']),
    );
    const again = await scan(inputs, cwd);
    const prints = (of: typeof run) =>
      of
        .read('sarif')
        .runs[0].results.map((one: { partialFingerprints: unknown }) => one.partialFingerprints);
    expect(prints(again)).toEqual(prints(run));
  }, 60_000);

  test('its SBOM is enough to find the same vulnerabilities again', async () => {
    const cwd = project({});
    const first = await scan({ archive: made.path, 'fail-on': 'none', scanners: 'vuln' }, cwd);
    const copy = join(cwd, 'shop.cdx.json');
    cpSync(first.outputs['sbom'] ?? '', copy);
    const second = await scan({ sbom: 'shop.cdx.json', 'fail-on': 'high' }, cwd);
    expect(second.outputs).toMatchObject({ verdict: 'failed', critical: '2' });
    expect(Object.keys(decisions(second.read('report'))).sort()).toEqual(['CVE-2099-0001', 'CVE-2099-0003']);
  }, 60_000);
});

describe('an image of the local cloud', () => {
  test('in the daemon, and by digest in a private registry, has the same findings under the same name', async () => {
    const { env, registry, aws } = await cloud();
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const ecr = new ECRClient({ endpoint: aws.endpoint, region: aws.region, credentials });
    await ecr.send(new CreateRepositoryCommand({ repositoryName: `scan-${process.pid}` }));
    const archive = imageArchive(mkdtempSync(join(folder, 'image-')), [
      {
        step: 'COPY app /app',
        files: { 'app/node_modules/lodash/package.json': '{"name":"lodash","version":"4.17.20"}' },
      },
    ]);
    const docker = (...args: string[]) => execFileSync('docker', args, { env, encoding: 'utf8' });
    const name = `${registry.host}/scan-${process.pid}`;
    const id = /sha256:[0-9a-f]{64}/.exec(docker('load', '-i', archive))?.[0] ?? '';
    docker('tag', id, `${name}:1`);
    const config = mkdtempSync(join(folder, 'docker-'));
    const auth = Buffer.from(`${registry.username}:${registry.password}`).toString('base64');
    writeFileSync(join(config, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }));
    const inCloud = { ...env, DOCKER_CONFIG: config, TRIVY_CACHE_DIR: trivy.cacheDir };
    const inputs = { image: `${name}:1`, 'fail-on': 'high', scanners: 'vuln' };
    const local = await scan(inputs, folder, inCloud);
    expect(local.outputs).toMatchObject({ verdict: 'failed', high: '1' });
    const pushed = execFileSync('docker', ['push', `${name}:1`], { env: inCloud, encoding: 'utf8' });
    const digest = /sha256:[0-9a-f]{64}/.exec(pushed)?.[0];
    docker('rmi', '-f', `${name}:1`);
    const remote = await scan({ ...inputs, image: `${name}@${digest}` }, folder, inCloud);
    expect(remote.outputs).toMatchObject({ verdict: 'failed', high: '1' });
    const results = (of: typeof local) => of.read('sarif').runs[0].results;
    expect(results(remote)).toEqual(results(local));
    expect(remote.everything).not.toContain(registry.password);
    const denied = await scan({ ...inputs, image: `${name}@${digest}` }, folder, {
      ...inCloud,
      DOCKER_CONFIG: folder,
    });
    expect(denied.outputs['verdict']).toBe('scanner-error');
    expect(denied.annotations.at(-1)?.message).toContain('SCAN_TARGET_MISSING');
  }, 120_000);
});

describe('the database', () => {
  test('is downloaded past a repository that is gone, and in the place of one that cannot be read', async () => {
    const registry = await startDatabaseRegistry(join(trivy.cacheDir, 'db'), folder);
    try {
      const cwd = project({ 'package-lock.json': lock(LODASH) });
      const cache = mkdtempSync(join(folder, 'cache-'));
      const mirrors = `${registry.host}/gone/trivy-db:2,${registry.host}/trivy-db:2`;
      const inputs = {
        directory: '.',
        'fail-on': 'high',
        scanners: 'vuln',
        database: 'update',
        'database-mirrors': mirrors,
      };
      const fresh = await scan(inputs, cwd, { TRIVY_CACHE_DIR: cache });
      expect(fresh.outputs).toMatchObject({ verdict: 'failed', high: '1' });
      const asked = registry.asked.length;
      const again = await scan(inputs, cwd, { TRIVY_CACHE_DIR: cache });
      expect([again.outputs['verdict'], registry.asked.length]).toEqual(['failed', asked]);
      writeFileSync(join(cache, 'db/trivy.db'), 'not a database');
      const mended = await scan(inputs, cwd, { TRIVY_CACHE_DIR: cache });
      expect(mended.outputs).toMatchObject({ verdict: 'failed', high: '1' });
      expect(mended.log).toContain('cannot be read, so another one is downloaded');
      const gone = { ...inputs, 'database-mirrors': `${registry.host}/gone/trivy-db:2` };
      const without = await scan(gone, cwd, { TRIVY_CACHE_DIR: mkdtempSync(join(folder, 'cache-')) });
      expect(without.outputs).toMatchObject({ verdict: 'database-error', high: '' });
    } finally {
      registry.stop();
    }
  }, 60_000);
});

describe('what is broken is never a pass', () => {
  test.each([
    ['database-error', 'a database that cannot be read', { directory: '.' }, 'not a database'],
    ['scanner-error', 'an archive that is none', { archive: 'package-lock.json' }, undefined],
    ['scanner-error', 'an SBOM that is none', { sbom: 'package-lock.json' }, undefined],
    ['scanner-error', 'a folder that is not there', { directory: 'gone' }, undefined],
    ['scanner-error', 'an image that is not there', { image: '127.0.0.1:9/acme/none:1' }, undefined],
  ])(
    '%s: %s',
    async (verdict, _, inputs, database) => {
      const cwd = project({ 'package-lock.json': lock(LODASH) });
      const env: Record<string, string> = {};
      if (database) {
        const cache = mkdtempSync(join(folder, 'cache-'));
        mkdirSync(join(cache, 'db'));
        writeFileSync(join(cache, 'db/trivy.db'), database);
        cpSync(join(trivy.cacheDir, 'db/metadata.json'), join(cache, 'db/metadata.json'));
        env['TRIVY_CACHE_DIR'] = cache;
      }
      const run = await scan({ ...inputs, scanners: 'vuln' } as Record<string, string>, cwd, env);
      expect([run.exitCode, run.outputs['verdict']]).toEqual([1, verdict]);
      expect(run.outputs['critical']).toBe('');
      expect(run.log).not.toContain('bug in deploy-actions');
    },
    60_000,
  );

  test('database-error: a database without a single vulnerability, from a mirror or in the cache', async () => {
    const none = await trivyPrograms(undefined, []);
    const cwd = project({ 'package-lock.json': lock(LODASH) });
    const inputs = { directory: '.', scanners: 'vuln' };
    const offline = await scan({ ...inputs, database: 'offline' }, cwd, { TRIVY_CACHE_DIR: none.cacheDir });
    expect(offline.outputs['verdict']).toBe('database-error');
    expect(offline.annotations.at(-1)?.message).toContain('SCAN_DATABASE_EMPTY');

    const [empty, full] = [
      await startDatabaseRegistry(join(none.cacheDir, 'db'), mkdtempSync(join(folder, 'empty-'))),
      await startDatabaseRegistry(join(trivy.cacheDir, 'db'), mkdtempSync(join(folder, 'full-'))),
    ];
    const cache = mkdtempSync(join(folder, 'cache-'));
    const from = (mirror: string) =>
      scan({ ...inputs, 'fail-on': 'high', database: 'update', 'database-mirrors': mirror }, cwd, {
        TRIVY_CACHE_DIR: cache,
      });
    try {
      const downloaded = await from(`${empty.host}/trivy-db:2`);
      expect(downloaded.outputs['verdict']).toBe('database-error');
      // What was left in the cache is replaced by the next run, from a mirror that has something.
      expect((await from(`${full.host}/trivy-db:2`)).outputs).toMatchObject({ verdict: 'failed', high: '1' });
    } finally {
      empty.stop();
      full.stop();
    }
  }, 60_000);
});
