import type { CoveredFile } from './coverage.ts';

/** Where the files of a report are. */
export type Place = {
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** Folder in which the tests ran, below the checkout; `.` for all of it. */
  readonly directory: string;
  /** Every file of the repository. */
  readonly tracked: ReadonlySet<string>;
};

export type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'several'; readonly paths: readonly string[] };

const file = (path: string): Found => ({ kind: 'file', path });

/**
 * The file of the repository that a path in a report means. Tests run in a folder, in a container, in a module with a
 * name of its own, so the path is looked for as it stands, then by its end; two that would do are as bad as none.
 */
export function fileOf({ path, sources }: Pick<CoveredFile, 'path' | 'sources'>, place: Place): Found {
  const plain = normal(path);
  for (const candidate of [plain, ...sources.map((source) => `${normal(source)}/${plain}`)]) {
    const below = belowWorkspace(candidate, place.workspace);
    const exact = [inDirectory(below, place), below].find((each) => place.tracked.has(each));
    if (exact !== undefined) return file(exact);
  }
  return byItsEnd(belowWorkspace(plain, place.workspace), place);
}

const normal = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');

const belowWorkspace = (path: string, workspace: string): string =>
  path.startsWith(`${normal(workspace)}/`) ? path.slice(normal(workspace).length + 1) : path;

const inDirectory = (path: string, { directory }: Place): string =>
  directory === '.' ? path : `${normal(directory)}/${path}`;

/** The longest end of the path that is a file, or the end of one only. */
function byItsEnd(path: string, place: Place): Found {
  const parts = path.replace(/^\//, '').split('/');
  for (const from of parts.keys()) {
    const found = endingWith(parts.slice(from), place, parts.length === 1);
    if (found) return found;
  }
  return { kind: 'unknown' };
}

/** A name without a folder counts only where the tests ran, unless the report has nothing else. */
function endingWith(parts: readonly string[], place: Place, whole: boolean): Found | undefined {
  const end = parts.join('/');
  const exact = [inDirectory(end, place), end].find((each) => place.tracked.has(each));
  if (exact !== undefined) return file(exact);
  if (parts.length < 2 && !whole) return undefined;
  const paths = [...place.tracked].filter((each) => each.endsWith(`/${end}`));
  if (paths.length > 1) return { kind: 'several', paths };
  return paths[0] === undefined ? undefined : file(paths[0]);
}
