import { toolchainOf } from '../toolchain/detect.ts';
import { type Folder, noCommands, type Toolchain } from '../toolchain/toolchain.ts';
import type { Configuration } from './schema.ts';
import type { Service } from './schema-service.ts';
import type { Tests } from './schema-tests.ts';

/** How one service is checked, as the inputs of ci.yml; lists are one a line. */
export type Check = {
  readonly name: string;
  readonly directory: string;
  readonly 'node-version': string;
  readonly setup: string;
  readonly lint: string;
  readonly types: string;
  readonly test: string;
  readonly integration: string;
  readonly e2e: string;
  readonly coverage: string;
  readonly reports: string;
  readonly 'minimum-coverage': string;
  readonly 'minimum-changed-coverage': string;
  readonly exclude: string;
  readonly 'postgres-image': string;
  readonly 'redis-image': string;
};

/** A command that asks about known vulnerabilities, and the folder in which it runs. */
export type Audit = { readonly directory: string; readonly command: string };

export type Checks = {
  readonly checks: readonly Check[];
  /** What is not checked, and why. */
  readonly notes: readonly string[];
};

/** The folder in which the tests of a service run; undefined when it has none. */
export function testFolder(service: Service | null): string | undefined {
  if (service?.tests === null) return undefined;
  return service?.tests?.directory ?? service?.image?.context ?? '.';
}

/** What npm and pnpm call the severities. */
const SEVERITIES = { critical: 'critical', high: 'high', medium: 'moderate', low: 'low' } as const;

/** The audits of the given services, each folder once. @throws TOOLCHAIN_UNCLEAR, TOOLCHAIN_UNREADABLE */
export function auditsOf(
  names: readonly string[],
  { services, scan }: Configuration,
  folderAt: (path: string) => Folder,
): readonly Audit[] {
  if (scan?.audit === false) return [];
  const folders = new Set(
    names.map((name) => services[name]?.tests?.directory ?? services[name]?.image?.context ?? '.'),
  );
  return [...folders].flatMap((directory) => {
    const audit = toolchainOf(folderAt(directory))?.audit ?? '';
    const command = audit.replace('$SEVERITY', SEVERITIES[scan?.fail_on ?? 'critical']);
    return command === '' ? [] : [{ directory, command }];
  });
}

/**
 * How the given services are checked: by what the file says, else by the files in their folder. Services that are
 * checked by the same commands in the same folder are checked once.
 * @throws TOOLCHAIN_UNCLEAR, TOOLCHAIN_UNREADABLE
 */
export function checksOf(
  names: readonly string[],
  { services }: Configuration,
  folderAt: (path: string) => Folder,
): Checks {
  const notes: string[] = [];
  const checks = new Map<string, Check>();
  for (const name of names) {
    const service = services[name] ?? null;
    const directory = testFolder(service);
    const check =
      directory === undefined
        ? undefined
        : checkOf(name, directory, service?.tests ?? {}, folderAt(directory));
    if (!check) {
      notes.push(`${name}: not checked, because ${whyNot(directory)}.`);
      continue;
    }
    const { name: _, ...same } = check;
    const key = JSON.stringify(same);
    const known = checks.get(key);
    checks.set(key, known ? { ...known, name: `${known.name}, ${name}` } : check);
  }
  return { checks: [...checks.values()], notes };
}

const whyNot = (directory: string | undefined): string =>
  directory === undefined
    ? '`tests` is null'
    : `no language is known in ${directory === '.' ? 'the repository' : directory}, and \`tests\` gives no command`;

function checkOf(name: string, directory: string, tests: Tests, folder: Folder): Check | undefined {
  const found = toolchainOf(folder);
  const commands = commandsOf(tests, found);
  const { setup, ...judging } = commands;
  if (Object.values(judging).every((command) => command === '')) return undefined;
  const below = (path: string) => (directory === '.' ? path : `${directory}/${path}`);
  return {
    name,
    directory,
    'node-version': tests.node ?? (found?.language === 'node' ? '24' : ''),
    setup,
    ...judging,
    coverage: linesOf(tests.coverage, found?.coverage.map(below)),
    reports: linesOf(tests.reports, found?.reports.map(below)),
    ...demandsOf(tests),
  };
}

function commandsOf(tests: Tests, found: Omit<Toolchain, 'language'> = noCommands) {
  return {
    setup: given(tests.setup, found.setup),
    lint: given(tests.lint, found.lint),
    types: given(tests.types, found.types),
    test: given(tests.unit, found.unit),
    integration: given(tests.integration, found.integration),
    e2e: given(tests.e2e, found.e2e),
  };
}

/** What the file says; null is nothing, and nothing is what was found. */
const given = (command: string | null | undefined, found: string): string =>
  command === undefined ? found : (command ?? '');

const demandsOf = (tests: Tests) => ({
  'minimum-coverage': tests.minimum ?? '80%',
  'minimum-changed-coverage': tests.minimum_changed ?? '80%',
  exclude: (tests.exclude ?? []).join('\n'),
  'postgres-image': tests.postgres ?? '',
  'redis-image': tests.redis ?? '',
});

const linesOf = (
  given: string | readonly string[] | null | undefined,
  found: readonly string[] = [],
): string => (given === undefined || given === null ? found : [given].flat()).join('\n');
