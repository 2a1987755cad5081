import { type Folder, noCommands, onlyOne, type Toolchain, toolchainFailures } from './toolchain.ts';

type Manager = 'npm' | 'pnpm' | 'yarn' | 'bun';
type Package = {
  readonly packageManager?: unknown;
  readonly devEngines?: { readonly packageManager?: unknown };
  readonly scripts?: Readonly<Record<string, unknown>>;
};
type Chosen = { readonly manager: Manager; readonly version: string | undefined };

const LOCK_FILES: Readonly<Record<string, Manager>> = {
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
};

/** What is installed where package.json names no version. */
const VERSIONS = { pnpm: '10', yarn: '1.22.22', berry: '4', bun: '1' } as const;

/** Node.js with its package manager: what package.json names counts, then the lock file. @throws TOOLCHAIN_UNCLEAR */
export function nodeToolchain(folder: Folder): Toolchain | undefined {
  const text = folder.text('package.json');
  if (text === undefined) return undefined;
  const { scripts = {}, ...rest } = parse(text);
  const chosen = declared(rest) ?? { manager: onlyOne(folder, LOCK_FILES) ?? 'npm', version: undefined };
  const run = (...names: readonly string[]) => {
    const name = names.find((each) => typeof scripts[each] === 'string' && !isPlaceholder(scripts[each]));
    return name === undefined ? '' : `${chosen.manager} run ${name}`;
  };
  return {
    ...noCommands,
    language: 'node',
    setup: setupOf(chosen, folder),
    lint: run('lint'),
    types: run('typecheck', 'type-check', 'check-types', 'types'),
    unit: run('test:unit', 'test'),
    integration: run('test:integration'),
    e2e: run('test:e2e', 'e2e'),
    audit: auditOf(chosen, folder),
  };
}

/** What `npm init` writes, and what only fails. */
const isPlaceholder = (script: unknown): boolean => String(script).includes('no test specified');

function parse(text: string): Package {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Package) : {};
  } catch (cause) {
    throw toolchainFailures.TOOLCHAIN_UNREADABLE(`package.json is no JSON: ${(cause as Error).message}`, {
      cause,
    });
  }
}

/** `pnpm@9.1.0+sha512.…`, or `{ name, version }` below devEngines: https://nodejs.org/api/packages.html */
function declared({ packageManager, devEngines }: Package): Chosen | undefined {
  if (typeof packageManager === 'string') {
    const [, manager, version] = /^(npm|pnpm|yarn|bun)@(\d[\w.-]*)/.exec(packageManager) ?? [];
    if (manager) return { manager: manager as Manager, version };
  }
  const engine = [devEngines?.packageManager ?? []].flat()[0] as
    | { name?: unknown; version?: unknown }
    | undefined;
  const manager = ['npm', 'pnpm', 'yarn', 'bun'].find((each) => each === engine?.name);
  const version =
    typeof engine?.version === 'string' && /^\d[\w.-]*$/.test(engine.version) ? engine.version : undefined;
  return manager ? { manager: manager as Manager, version } : undefined;
}

const hasNpmLock = (folder: Folder): boolean => ['package-lock.json', 'npm-shrinkwrap.json'].some(folder.has);

/** Without a lock file nothing is known; the others have no audit that fails by severity. */
function auditOf({ manager, version }: Chosen, folder: Folder): string {
  if (manager === 'npm' && hasNpmLock(folder)) return 'npm audit --omit=dev --audit-level=$SEVERITY';
  if (manager !== 'pnpm') return '';
  return `npm install --global pnpm@${version ?? VERSIONS.pnpm} && pnpm audit --prod --audit-level=$SEVERITY`;
}

/** Corepack does not come with Node.js any more, so the manager is installed like any package. */
function setupOf({ manager, version }: Chosen, folder: Folder): string {
  const install = (name: string, fallback: string) => `npm install --global ${name}@${version ?? fallback}`;
  switch (manager) {
    case 'pnpm':
      return `${install('pnpm', VERSIONS.pnpm)} && pnpm install --frozen-lockfile`;
    case 'bun':
      return `${install('bun', VERSIONS.bun)} && bun install --frozen-lockfile`;
    case 'yarn':
      return isBerry(version, folder)
        ? `${install('@yarnpkg/cli-dist', VERSIONS.berry)} && yarn install --immutable`
        : `${install('yarn', VERSIONS.yarn)} && yarn install --frozen-lockfile`;
    default:
      return hasNpmLock(folder) ? 'npm ci' : 'npm install';
  }
}

const isBerry = (version: string | undefined, folder: Folder): boolean =>
  version === undefined ? folder.has('.yarnrc.yml') : !/^[01]\./.test(version);
