import type { Path } from './problem.ts';
import type { Environment } from './schema-environment.ts';

/** What starts a deployment, and what belongs to one place only, would be wrong if it came along unseen. */
export const NEVER_INHERITED = ['extends', 'branch', 'tag', 'promote', 'freeze', 'hotfix', 'domain'] as const;

/** The values of an environment with those that it inherits, and which environment each one comes from. */
export type Inherited = {
  readonly environment: Environment;
  /** The name of the environment in which the value at a path was written. */
  readonly origin: (path: Path) => string;
};

/** The environments from the given one to the last that it extends. A cycle ends where it would begin again. */
export function chainOf(
  name: string,
  environments: Readonly<Record<string, Environment>>,
): readonly string[] {
  const chain: string[] = [];
  let next: string | undefined = name;
  while (next !== undefined && Object.hasOwn(environments, next) && !chain.includes(next)) {
    chain.push(next);
    next = environments[next]?.extends;
  }
  return chain;
}

/** Lays an environment over those that it extends: maps merge, lists and scalars replace, `null` removes. */
export function inherit(name: string, environments: Readonly<Record<string, Environment>>): Inherited {
  const origins = new Map<string, string>();
  const chain = chainOf(name, environments);
  const merged = chain.toReversed().reduce<Tree>((below, each) => {
    const own = (environments[each] ?? {}) as Tree;
    const kept = each === name ? own : without(own, NEVER_INHERITED);
    return mergeTrees(below, kept, [], (path) => void origins.set(JSON.stringify(path), each));
  }, {});
  return {
    environment: merged as Environment,
    origin: (path) => nearestOrigin(path, origins) ?? name,
  };
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mergeTrees(below: Tree, above: Tree, path: Path, mark: (path: Path) => void): Tree {
  const result: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const at = [...path, key];
    if (value === undefined) continue;
    // A map merges even with nothing, so that every value in it gets its own origin.
    if (isTree(value)) result[key] = mergeTrees(isTree(below[key]) ? below[key] : {}, value, at, mark);
    else result[key] = value;
    mark(at);
  }
  return result;
}

const without = (tree: Tree, keys: readonly string[]): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([key]) => !keys.includes(key)));

function nearestOrigin(path: Path, origins: ReadonlyMap<string, string>): string | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const found = origins.get(JSON.stringify(path.slice(0, length)));
    if (found !== undefined) return found;
  }
  return undefined;
}
