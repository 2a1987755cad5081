import type { FileChange, HistoryProblem } from '../../lib/migrate/changes.ts';
import type { MigrationTool } from '../../tools/migrate/tool.ts';
import type { Inputs, Ports } from './ports.ts';

/** One migration of a tool: the file it is in, and what this change does to it. */
export type Place = {
  readonly id: string;
  readonly path: string;
  readonly change: 'new' | 'edited' | 'none';
};

export type Base = { readonly commit: string; readonly changed: readonly FileChange[] };

/** Finds the files of migrations that are written as code. What is not found counts as there before. */
export async function migrationPlaces(
  ids: readonly string[],
  tool: MigrationTool,
  base: Base,
  inputs: Inputs,
  { git, read }: Ports,
): Promise<readonly Place[]> {
  const kinds = new Map(base.changed.map(({ kind, path }) => [path, kind]));
  const paths = (await git.files(inputs.directory)).filter((path) => CODE.test(path));
  const touched = paths.filter((path) => kinds.has(path));
  const texts = new Map(await Promise.all(touched.map(async (path) => [path, await read(path)] as const)));
  const places = ids.map(async (id): Promise<Place> => {
    const path = fileOf(id, tool, paths, texts) ?? inputs.directory;
    const kind = kinds.get(path);
    if (kind === undefined) return { id, path, change: 'none' };
    if (kind === 'A') return { id, path, change: 'new' };
    if (!tool.isInText) return { id, path, change: 'edited' };
    const there = tool.isInText((await git.read(base.commit, path)) ?? '', id);
    return { id, path, change: there ? 'none' : 'new' };
  });
  return Promise.all(places);
}

const CODE = /\.(js|cjs|mjs|ts|cts|mts|py|sql|rb|xml|ya?ml|json)$/;

/** By the tool's own way to name files, by the identifier in the file's name, or by the revision that the text gives. */
function fileOf(
  id: string,
  { isFileOf }: MigrationTool,
  paths: readonly string[],
  texts: ReadonlyMap<string, string>,
): string | undefined {
  if (isFileOf) return paths.find((path) => isFileOf(path, id));
  const named = paths.find((path) => {
    const name = path.split('/').at(-1) ?? path;
    return name === id || name.startsWith(`${id}_`) || name.startsWith(`${id}.`);
  });
  const says = new RegExp(`^revision\\b[^=]*=\\s*['"]${id}['"]`, 'm');
  return named ?? [...texts].find(([, text]) => says.test(text))?.[0];
}

/** What was applied somewhere must not change: edited, deleted and slipped in between are errors. */
export function historyProblems(
  places: readonly Place[],
  tool: MigrationTool,
  { changed }: Base,
): readonly HistoryProblem[] {
  const folders = new Set(places.map(({ path }) => folderOf(path)));
  const gone = changed.filter(
    ({ kind, path }) =>
      kind === 'D' && CODE.test(path) && !/__init__/.test(path) && folders.has(folderOf(path)),
  );
  const last = places.findLastIndex(({ change }) => change !== 'new');
  const between = tool.graph ? [] : places.filter(({ change }, at) => change === 'new' && at < last);
  return [
    ...places
      .filter(({ change }) => change === 'edited')
      .map(({ path }) => ({
        path,
        message: `${path} was edited. Where it was applied, the edit never arrives: make a new migration.`,
      })),
    ...gone.map(({ path }) => ({
      path,
      message: `${path} was deleted. Where it was applied, its changes stay: make a migration that takes them back.`,
    })),
    ...between.map(({ path }) => ({
      path,
      message: `${path} comes before ${places[last]?.id}, which is applied already: tools skip it or refuse. Give it a later number.`,
    })),
  ];
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');
