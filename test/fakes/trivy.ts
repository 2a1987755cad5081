import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type FakeTrivyOrders = {
  readonly exit?: number;
  readonly stderr?: string;
  /** Trivy's JSON, or any text in its place. */
  readonly report?: unknown;
  readonly hang?: boolean;
  /** What a download of the database fails with. */
  readonly download?: string;
};

/** A cache folder that tells the stand-in of test/fakes/bin/trivy what to do; with a fresh database in it. */
export function fakeTrivy(
  orders: FakeTrivyOrders,
  { database = true, cacheDir = mkdtempSync(join(tmpdir(), 'fake-trivy-')) } = {},
) {
  writeFileSync(join(cacheDir, 'fake.json'), JSON.stringify(orders));
  if (database) {
    const now = new Date().toISOString();
    mkdirSync(join(cacheDir, 'db'), { recursive: true });
    writeFileSync(join(cacheDir, 'db', 'trivy.db'), '');
    writeFileSync(
      join(cacheDir, 'db', 'metadata.json'),
      JSON.stringify({ Version: 2, UpdatedAt: now, NextUpdate: '2099-01-01T00:00:00Z' }),
    );
  }
  return {
    cacheDir,
    /** Every call so far: arguments, environment and folder. */
    calls: (): readonly { args: readonly string[]; env: Readonly<Record<string, string>>; cwd: string }[] => {
      try {
        const lines = readFileSync(join(cacheDir, 'calls.jsonl'), 'utf8').trim().split('\n');
        return lines.map((line) => JSON.parse(line));
      } catch {
        return []; // Never called.
      }
    },
    remove: () => rmSync(cacheDir, { recursive: true, force: true }),
  };
}

/** A report of Trivy with these results. */
export const trivyJson = (results: readonly unknown[], metadata: unknown = {}) => ({
  SchemaVersion: 2,
  Trivy: { Version: '0.70.0' },
  ArtifactName: 'x',
  ArtifactType: 'filesystem',
  Metadata: metadata,
  Results: results,
});

/** One vulnerable package of a lock file, as Trivy 0.70.0 writes it. */
export const lodashResult = {
  Target: 'package-lock.json',
  Class: 'lang-pkgs',
  Type: 'npm',
  Packages: [
    {
      ID: 'lodash@4.17.20',
      Name: 'lodash',
      Identifier: { PURL: 'pkg:npm/lodash@4.17.20', UID: 'c34467d634e002be' },
      Version: '4.17.20',
      Licenses: ['MIT'],
      Locations: [{ StartLine: 13, EndLine: 16 }],
    },
  ],
  Vulnerabilities: [
    {
      VulnerabilityID: 'CVE-2021-23337',
      PkgID: 'lodash@4.17.20',
      PkgName: 'lodash',
      PkgIdentifier: { PURL: 'pkg:npm/lodash@4.17.20', UID: 'c34467d634e002be' },
      InstalledVersion: '4.17.20',
      FixedVersion: '4.17.21',
      Status: 'fixed',
      PrimaryURL: 'https://avd.aquasec.com/nvd/cve-2021-23337',
      Title: 'nodejs-lodash: command injection via template',
      Description: 'Versions before 4.17.21 are affected.',
      Severity: 'HIGH',
    },
  ],
};
