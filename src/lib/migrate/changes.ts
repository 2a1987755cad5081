import type { SqlFormat } from './sql-format.ts';

/** A file that differs between two commits, by git's own letters: added, modified, deleted, type changed. */
export type FileChange = { readonly kind: 'A' | 'M' | 'D' | 'T'; readonly path: string };

export type MigrationFile = { readonly id: string; readonly path: string };

/** Something about the history of migrations that is wrong before anything is run. */
export type HistoryProblem = { readonly path: string; readonly message: string };

export type Changes = {
  /** Those of the base that are still there, in their order. */
  readonly earlier: readonly MigrationFile[];
  readonly added: readonly MigrationFile[];
  readonly problems: readonly HistoryProblem[];
};

/**
 * Sorts migrations into those that were there at the base and those that are new. What was applied somewhere must not
 * change: edited, deleted and slipped in between are errors.
 * @param now paths in the directory now; @param changed against the base
 */
export function sortChanges(
  format: SqlFormat,
  now: readonly string[],
  changed: readonly FileChange[],
): Changes {
  const kinds = new Map(changed.map(({ kind, path }) => [path, kind]));
  const files = now.flatMap((path) => {
    const id = format.idOf(path);
    return id === undefined ? [] : [{ id, path }];
  });
  files.sort((one, other) => format.order(one.id, other.id));
  const added = files.filter(({ path }) => kinds.get(path) === 'A');
  const earlier = files.filter(({ path }) => kinds.get(path) !== 'A');
  const last = earlier.at(-1);
  const between = last ? added.filter(({ id }) => format.order(id, last.id) < 0) : [];
  const gone = changed.filter(({ kind, path }) => kind === 'D' && format.idOf(path) !== undefined);
  const edited = earlier.filter(({ path }) => kinds.has(path));
  return {
    earlier,
    added,
    problems: [
      ...edited.map(({ path }) => ({
        path,
        message: `${path} was edited. Where it was applied, the edit never arrives: make a new migration.`,
      })),
      ...gone.map(({ path }) => ({
        path,
        message: `${path} was deleted. Where it was applied, its changes stay: make a migration that takes them back.`,
      })),
      ...between.map(({ path }) => ({
        path,
        message: `${path} comes before ${last?.id}, which is applied already: tools skip it or refuse. Give it a later number.`,
      })),
    ],
  };
}
