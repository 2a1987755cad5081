import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { runProgram } from '../../local/install.ts';
import { trivyPrograms } from '../../local/trivy.ts';

const dir = mkdtempSync(join(tmpdir(), 'trivy-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A lock file with the packages it names, as npm writes it. */
const lockFile = (packages: Readonly<Record<string, string>>) => {
  const entries = Object.entries(packages);
  const root = { name: 'app', version: '1.0.0', dependencies: packages };
  const installed = entries.map(([name, version]) => [`node_modules/${name}`, { version }] as const);
  return JSON.stringify({
    name: 'app',
    lockfileVersion: 3,
    packages: { '': root, ...Object.fromEntries(installed) },
  });
};

type Report = {
  readonly Results?: readonly {
    readonly Vulnerabilities?: readonly Readonly<
      Record<'VulnerabilityID' | 'PkgName' | 'Severity' | 'Status', string>
    >[];
  }[];
};

async function scan(env: Readonly<Record<string, string>>, bin: string): Promise<string[]> {
  const args = ['fs', '--quiet', '--scanners', 'vuln', '--format', 'json', dir];
  // A proxy that is not there: nothing is asked for outside.
  const output = await runProgram(bin, args, { env: { ...env, HTTPS_PROXY: 'http://127.0.0.1:1' } });
  const found =
    (JSON.parse(output) as Report).Results?.flatMap((result) => result.Vulnerabilities ?? []) ?? [];
  return found
    .map((item) => `${item.VulnerabilityID} ${item.PkgName} ${item.Severity} ${item.Status}`)
    .sort();
}

test('Trivy finds what its database knows, several at a time, without the internet', async () => {
  const { bin, env } = await trivyPrograms();
  const packages = {
    lodash: '4.17.20',
    'deploy-actions-vulnerable': '1.9.0',
    'deploy-actions-unfixed': '7.0.0',
  };
  writeFileSync(join(dir, 'package-lock.json'), lockFile(packages));
  const known = [
    'CVE-2021-23337 lodash HIGH fixed',
    'CVE-2099-0001 deploy-actions-vulnerable CRITICAL fixed',
    'CVE-2099-0002 deploy-actions-unfixed HIGH affected',
  ];
  expect(await Promise.all([scan(env, bin), scan(env, bin)])).toEqual([known, known]);
  writeFileSync(
    join(dir, 'package-lock.json'),
    lockFile({ lodash: '4.17.21', 'deploy-actions-vulnerable': '2.0.0' }),
  );
  expect(await scan(env, bin)).toEqual([]);
}, 300_000);
