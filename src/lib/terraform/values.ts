import { secretKind } from '../pipeline/secrets.ts';
import type { Change, PlanJson } from './plan-json.ts';

/** One attribute that a change touches, in words that may be shown. */
export type Attribute = {
  /** `tags.Name`, `ingress[0].cidr_blocks`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** It is why the resource is replaced. */
  readonly forcesReplacement: boolean;
};

const SENSITIVE = '(sensitive)';
const UNKNOWN = '(known after apply)';
const HIDDEN = '(hidden: looks like a secret)';
const LONGEST = 80;

/**
 * The attributes that differ, with values that may be shown: what the plan marks sensitive and what looks like a secret
 * is not. A subtree that is sensitive as a whole is one attribute.
 */
export function attributesOf(change: Change): readonly Attribute[] {
  const forcing = (change.replace_paths ?? []).map(pathText);
  return leavesOf([], change).map(({ path, before, after }) => {
    const text = pathText(path);
    return { path: text, before, after, forcesReplacement: forcing.some((one) => isAtOrBelow(text, one)) };
  });
}

type Path = readonly (string | number)[];
type Leaf = { readonly path: Path; readonly before: string; readonly after: string };
type Pair = Omit<Change, 'actions'>;

const isAtOrBelow = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);

/** Two values side by side, down to where neither has anything below it, or all of it is sensitive or not known yet. */
function leavesOf(path: Path, pair: Pair): readonly Leaf[] {
  const { before, after, after_unknown: unknown } = pair;
  if (isSensitive(pair) || unknown === true || !(isTree(before) || isTree(after))) return leafOf(path, pair);
  return keysOf(before, after, unknown).flatMap((key) => leavesOf([...path, key], below(pair, key)));
}

const isSensitive = ({ before_sensitive, after_sensitive }: Pair): boolean =>
  before_sensitive === true || after_sensitive === true;

const below = (pair: Pair, key: string | number): Pair => ({
  before: childOf(pair.before, key),
  after: childOf(pair.after, key),
  after_unknown: childOf(pair.after_unknown, key),
  before_sensitive: childOf(pair.before_sensitive, key),
  after_sensitive: childOf(pair.after_sensitive, key),
});

function leafOf(path: Path, pair: Pair): readonly Leaf[] {
  const { before, after, after_unknown: unknown } = pair;
  const same = unknown !== true && JSON.stringify(before ?? null) === JSON.stringify(after ?? null);
  if (same && pair.before_sensitive === pair.after_sensitive) return [];
  if (isSensitive(pair)) return [{ path, before: SENSITIVE, after: SENSITIVE }];
  const key = String(path.at(-1) ?? '');
  return [{ path, before: show(before, key), after: unknown === true ? UNKNOWN : show(after, key) }];
}

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

function keysOf(...trees: readonly unknown[]): readonly (string | number)[] {
  const keys = new Set(trees.filter(isTree).flatMap((tree) => Object.keys(tree)));
  const all = [...keys];
  return trees.some(Array.isArray) ? all.map(Number).sort((a, b) => a - b) : all.sort();
}

const childOf = (tree: unknown, key: string | number): unknown =>
  isTree(tree) ? (tree as Readonly<Record<string, unknown>>)[key] : undefined;

function show(value: unknown, key: string): string {
  if (value === undefined || value === null) return 'null';
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? '');
  if (looksSecret(typeof value === 'string' ? value : text, key)) return HIDDEN;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A password inside a longer text, such as a script for a new machine: `PASSWORD=…`, `"password": "…"`. */
const ASSIGNED =
  /(pass(word|wd)?|secret|token|api_?key|private_?key|credentials?)["']?\s*[=:]\s*["']?[^\s"',;]{3,}/i;
/** A name that says so, whatever its value looks like: a short password is one too. */
const NAMED =
  /^(.*_)?(password|passwd|secret|secret_key|private_key|api_key|auth_token|access_token|master_user_password)$/i;

/** Errs on the side of hiding: what is hidden can be looked up, what is shown cannot be taken back. A name is no secret. */
export const looksSecret = (value: string, key: string): boolean =>
  !/^"?arn:/.test(value) &&
  ((NAMED.test(key) && !['', '{}', '[]'].includes(value)) ||
    ASSIGNED.test(value) ||
    secretKind(value, key) !== undefined);

/** Every text that a plan marks as sensitive, for masking. Shorter ones would hide half of a log and nothing of a secret. */
export function sensitiveTexts(plan: PlanJson): ReadonlySet<string> {
  const found = new Set<string>();
  const resources = [...plan.resource_changes, ...plan.resource_drift].map(({ change }) => change);
  for (const change of [...resources, ...Object.values(plan.output_changes)]) {
    collectMarked(change.before, change.before_sensitive, found);
    collectMarked(change.after, change.after_sensitive, found);
  }
  return found;
}

const SHORTEST_MASKED = 4;

function collectMarked(value: unknown, marks: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (marks === true && value.length >= SHORTEST_MASKED) found.add(value);
    return;
  }
  if (!isTree(value) || (marks !== true && !isTree(marks))) return;
  for (const key of Object.keys(value))
    collectMarked(childOf(value, key), marks === true ? true : childOf(marks, key), found);
}

function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}
