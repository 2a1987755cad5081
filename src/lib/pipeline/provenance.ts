import type { Read } from './configuration.ts';
import { inherit } from './inherit.ts';
import { type Path, pathText } from './problem.ts';

/** One value of an environment as it holds in the end, and where it was written. */
export type Origin = {
  readonly key: string;
  readonly value: string;
  /** The environment under which it stands in the file. */
  readonly from: string;
  readonly line: number;
};

/** Every value of an environment with its origin, so that nobody has to work out inheritance by reading. */
export function originsOf(name: string, { configuration, lineOf }: Read): readonly Origin[] {
  const { environment, origin } = inherit(name, configuration.environments);
  return leavesOf(environment, []).map(({ path, value }) => {
    const from = origin(path);
    return { key: pathText(path), value, from, line: lineOf(['environments', from, ...path]) };
  });
}

/** Lists count as one value, because they are replaced as a whole. */
function leavesOf(value: unknown, path: Path): readonly { readonly path: Path; readonly value: string }[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return [{ path, value: JSON.stringify(value) }];
  if (typeof value !== 'object' || value === null)
    return [{ path, value: value === null ? 'removed' : String(value) }];
  return Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, [...path, key]));
}
