import picomatch from 'picomatch';
import type { Configuration } from './schema.ts';
import type { Service } from './schema-service.ts';

/** What differs from a commit before; an unknown one means everything, and `why` says so to people. */
export type Changes =
  | { readonly kind: 'everything'; readonly why: string }
  | {
      readonly kind: 'files';
      /** What it is compared with, for people. */
      readonly base: string;
      readonly files: readonly string[];
    };

/** Files that decide how everything is built and deployed; the configuration file is added to them. */
const ALWAYS = [
  '.github/workflows/**',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'uv.lock',
  'poetry.lock',
  'go.work.sum',
];

/**
 * The services that some of the files belong to: by their `paths`, or by what they are built and deployed from. A
 * shared file changes every one.
 * @param files paths below the repository, as git prints them
 * @param configPath the configuration file, which counts as shared
 */
export function changedServices(
  configuration: Configuration,
  files: readonly string[],
  configPath: string,
): ReadonlySet<string> {
  const names = Object.keys(configuration.services);
  const shared = indexOf(
    [[configPath, ...ALWAYS, ...(configuration.shared ?? [])].map((each) => ['*', each] as const)].flat(),
  );
  if (files.some((file) => ownersOf(file, shared).length > 0)) return new Set(names);
  const index = indexOf(
    names.flatMap((name) =>
      pathsOf(configuration.services[name] ?? null).map((path) => [name, path] as const),
    ),
  );
  const changed = new Set<string>();
  for (const file of files) for (const owner of ownersOf(file, index)) changed.add(owner);
  return changed;
}

/** What makes a service changed when it does not say so itself. */
function pathsOf(service: Service | null): readonly string[] {
  if (service?.paths) return service.paths;
  const { context = '.', file, build_contexts = {} } = service?.image ?? {};
  const { directory } = service?.migrate ?? {};
  const contexts = Object.values(build_contexts).filter((path) => path !== null && !path.includes(':'));
  const all = [
    context,
    file,
    ...contexts,
    ...(service?.manifests ?? ['k8s']),
    service?.migrate ? (directory ?? '.') : undefined,
  ];
  return all.filter((path) => path !== null && path !== undefined);
}

type Pattern = { readonly owner: string; readonly matches: (path: string) => boolean };
/** Patterns by the folder that they begin with, so that a file is held against few of them: 200 services are usual. */
type Index = ReadonlyMap<string, readonly Pattern[]>;

function indexOf(patterns: readonly (readonly [string, string])[]): Index {
  const index = new Map<string, Pattern[]>();
  for (const [owner, path] of patterns) {
    const plain = path.replace(/^\.\//, '').replace(/\/+$/, '');
    const { base, isGlob } = picomatch.scan(plain);
    const folder = plain === '.' ? '' : base;
    const matches = isGlob ? picomatch(plain, { dot: true }) : () => true;
    index.set(folder, [...(index.get(folder) ?? []), { owner, matches }]);
  }
  return index;
}

function ownersOf(file: string, index: Index): readonly string[] {
  const parts = file.split('/');
  const folders = parts.map((_, length) => parts.slice(0, length).join('/'));
  return [...folders, file].flatMap((folder) =>
    (index.get(folder) ?? []).filter(({ matches }) => matches(file)).map(({ owner }) => owner),
  );
}
