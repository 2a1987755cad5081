/** Keys and indexes from the top of the file: `['services', 'api', 'paths', 0]`. */
export type Path = readonly (string | number)[];

/** Counted from 1, as editors do. */
export type Position = { readonly line: number; readonly column: number };

/** One mistake in the configuration file, before it has a place. */
export type Complaint = {
  readonly path: Path;
  /** Which part of the entry is wrong: its key or its value. */
  readonly part: 'key' | 'value';
  readonly message: string;
};

/** One mistake in the configuration file, where it is. */
export type Problem = Position & { readonly message: string };

export const aboutValue = (path: Path, message: string): Complaint => ({ path, part: 'value', message });
export const aboutKey = (path: Path, message: string): Complaint => ({ path, part: 'key', message });

/** `services.api.paths[0]`: how a place is written in messages. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');

/** Problems in the order of the file, each place and message once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
