import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheDir, once, type Progress, runProgram, toStderr } from './install.ts';
import { lock } from './lock.ts';

export type Suite = 'bookworm' | 'trixie' | 'forky';

const keyrings = [
  '/usr/share/keyrings/debian-archive-keyring.gpg',
  '/usr/share/keyrings/debian-archive-keyring.pgp',
];

/**
 * Returns a folder in which the named Debian packages are unpacked (`usr/bin/…`), kept for the next time.
 * They are not installed: installing would start services and change the machine. Dependencies are not
 * followed, so name every package that is needed. Symbolic links with absolute targets lead outside the folder.
 * apt fetches them with lists of its own, from the machine's Debian mirror or else deb.debian.org, and checks signatures.
 */
export async function debianPackages(
  name: string,
  suite: Suite,
  packages: readonly string[],
  progress: Progress = toStderr,
): Promise<string> {
  const wanted = [...packages].sort();
  const key = createHash('sha256').update(wanted.join(' ')).digest('hex').slice(0, 8);
  return once(name, `${suite}-${key}`, (dir) => unpackAll(resolve(dir), suite, wanted, progress), progress);
}

/**
 * Installs the packages of the machine's own distribution that are missing. Asks no question, adds no recommended
 * package, goes through `sudo` when not root; throws when apt does. One call at a time: apt does not wait for its lists.
 */
export async function aptInstall(packages: readonly string[], progress: Progress = toStderr): Promise<void> {
  if ((await missingOf(packages)).length === 0) return;
  const release = await lock(join(cacheDir(), 'apt.lock'), progress);
  try {
    const missing = await missingOf(packages);
    if (missing.length > 0) await installMissing(missing, progress);
  } finally {
    release();
  }
}

async function missingOf(packages: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const name of packages) if (!(await isInstalled(name))) missing.push(name);
  return missing;
}

async function installMissing(missing: readonly string[], progress: Progress): Promise<void> {
  progress(`installing ${missing.join(', ')} with apt`);
  const install = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', ...missing];
  try {
    await asRoot('apt-get', install);
  } catch {
    // The package lists of a bare machine or container are empty or too old to be fetched from.
    await asRoot('apt-get', ['update']);
    await asRoot('apt-get', install);
  }
}

/** Runs a program as root: directly, or through `sudo` without a question. Returns its standard output. */
export function asRoot(file: string, args: readonly string[]): Promise<string> {
  const environment = ['DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C'];
  if (process.getuid?.() === 0) return runProgram('env', [...environment, file, ...args]);
  return runProgram('sudo', ['-n', 'env', ...environment, file, ...args]);
}

async function isInstalled(name: string): Promise<boolean> {
  const status = await runProgram('dpkg', ['-s', name]).catch(() => '');
  return /^Status: .* installed$/m.test(status);
}

async function unpackAll(
  dir: string,
  suite: Suite,
  packages: readonly string[],
  progress: Progress,
): Promise<void> {
  const apt = join(dir, '.apt');
  const options = await aptOptions(apt, suite, progress);
  await runProgram('apt-get', [...options, '-qq', 'update']);
  const debs = join(apt, 'debs');
  mkdirSync(debs, { recursive: true });
  await runProgram('apt-get', [...options, '-qq', 'download', ...packages], { cwd: debs });
  const files = readdirSync(debs).filter((file) => file.endsWith('.deb'));
  for (const file of files) await runProgram('dpkg', ['-x', join(debs, file), dir]);
  rmSync(apt, { recursive: true, force: true });
  writeFileSync(join(dir, 'packages.txt'), `${files.join('\n')}\n`);
}

/** apt options that keep lists, state and sources in `apt`, so that the machine's apt never hears of the suite. */
async function aptOptions(apt: string, suite: Suite, progress: Progress): Promise<string[]> {
  const keyring = await debianKeyring(progress);
  for (const folder of ['lists/partial', 'cache/archives/partial', 'log'])
    mkdirSync(join(apt, folder), { recursive: true });
  writeFileSync(join(apt, 'status'), '');
  const mirror = await debianMirror();
  writeFileSync(join(apt, 'sources.list'), `deb [signed-by=${keyring}] ${mirror} ${suite} main\n`);
  const settings = {
    'Dir::Etc::SourceList': join(apt, 'sources.list'),
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::Etc::PreferencesParts': '/dev/null',
    'Dir::State': apt,
    'Dir::State::Lists': join(apt, 'lists'),
    'Dir::State::status': join(apt, 'status'),
    'Dir::Cache': join(apt, 'cache'),
    'Dir::Log': join(apt, 'log'),
    'Acquire::Languages': 'none',
    // The lists of a mirror that stands still expire; what they lead to is as good as before, and is still signed.
    'Acquire::Check-Valid-Until': 'false',
    // The cache folder is its owner's alone; apt's own user could not write there.
    'APT::Sandbox::User': process.getuid?.() === 0 ? 'root' : '',
  };
  return Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
}

async function debianKeyring(progress: Progress): Promise<string> {
  const present = () => keyrings.find((path) => existsSync(path));
  if (present() === undefined) await aptInstall(['debian-archive-keyring'], progress);
  const keyring = present();
  if (keyring === undefined) throw new Error(`debian-archive-keyring has none of ${keyrings.join(', ')}`);
  return keyring;
}

/** The mirror this machine uses for Debian itself, so that a proxy or a mirror of the house is respected. */
async function debianMirror(): Promise<string> {
  const usual = 'http://deb.debian.org/debian';
  const release = readFileSync('/etc/os-release', 'utf8');
  const codename = /^VERSION_CODENAME="?([a-z]+)"?$/m.exec(release)?.[1];
  if (!/^ID="?debian"?$/m.test(release) || codename === undefined) return usual;
  const targets = await runProgram('apt-get', [
    'indextargets',
    '--format',
    '$(REPO_URI) $(RELEASE) $(COMPONENT)',
  ]);
  const line = targets
    .split('\n')
    .find((target) => target.endsWith(` ${codename} main`) && /\/debian\/? /.test(target));
  return line?.split(' ')[0] ?? usual;
}
