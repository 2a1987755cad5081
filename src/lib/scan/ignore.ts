import { defineFailures } from '../../failure.ts';
import type { Finding } from './finding.ts';
import { isObject } from './shape.ts';

/** One finding that somebody decided to live with, for a while. */
export type IgnoreEntry = {
  readonly id: string;
  /** Only in this package. */
  readonly package?: string;
  /** Only in this file, or below this folder. */
  readonly path?: string;
  readonly owner: string;
  readonly reason: string;
  /** `2026-12-31`: the last day on which it holds, in UTC. */
  readonly expires: string;
};

export const ignoreFailures = defineFailures({
  SCAN_IGNORE_INVALID: {
    meaning: 'The ignore file cannot be read; the message names every entry that is wrong.',
    remedy:
      'Write a YAML list of entries with `id`, `owner`, `reason` and `expires: YYYY-MM-DD`, and, to narrow them, `package` and `path`.',
  },
});

const DAY_MS = 86_400_000;
/** An entry is announced this long before it expires. */
const WARN_DAYS = 14;
const REQUIRED = ['id', 'owner', 'reason', 'expires'] as const;
const KNOWN: readonly string[] = [...REQUIRED, 'package', 'path'];

/** Reads an ignore file. @throws SCAN_IGNORE_INVALID with every problem at once. */
export async function parseIgnores(text: string, file: string): Promise<readonly IgnoreEntry[]> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { uniqueKeys: true, schema: 'core' });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) throw ignoreFailures.SCAN_IGNORE_INVALID(`${file}: ${problem.message}`);
  const value: unknown = document.toJS() ?? [];
  if (!Array.isArray(value)) throw ignoreFailures.SCAN_IGNORE_INVALID(`${file}: expected a list of entries`);
  const problems = value.flatMap((entry, at) =>
    problemsOf(entry).map((found) => `entry ${at + 1}: ${found}`),
  );
  if (problems.length > 0) throw ignoreFailures.SCAN_IGNORE_INVALID(`${file}:\n${problems.join('\n')}`);
  return value as readonly IgnoreEntry[];
}

function problemsOf(entry: unknown): readonly string[] {
  if (!isObject(entry)) return ['expected a mapping with id, owner, reason and expires'];
  const missing = REQUIRED.filter((name) => entry[name] === undefined).map((name) => `${name} is missing`);
  const wrong = Object.entries(entry).flatMap(([name, value]) => problemOf(name, value));
  return [...missing, ...wrong];
}

function problemOf(name: string, value: unknown): readonly string[] {
  if (!KNOWN.includes(name)) return [`${name} is not known; an entry has ${KNOWN.join(', ')}`];
  if (typeof value !== 'string' || value.trim() === '') return [`${name} must be a text`];
  return name === 'expires' && Number.isNaN(endOf(value))
    ? [`expires must be a day such as 2026-12-31, is "${value}"`]
    : [];
}

/** The first moment at which an entry no longer holds, in ms since 1970; NaN for what is not a day. */
function endOf(day: string): number {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 2026-02-30 for the 2nd of March in some engines: such a day is no day.
  return new Date(start || 0).toISOString().startsWith(day) ? start + DAY_MS : Number.NaN;
}

export const isExpired = ({ expires }: IgnoreEntry, now: number): boolean => now >= endOf(expires);

/** Whether it is time to warn: it still holds, for 14 days at most. */
export const expiresSoon = (entry: IgnoreEntry, now: number): boolean =>
  !isExpired(entry, now) && now >= endOf(entry.expires) - WARN_DAYS * DAY_MS;

/** The entry that holds for a finding, and one that would have held before it expired. */
export function ignoreFor(
  finding: Finding,
  entries: readonly IgnoreEntry[],
  now: number,
): { readonly active: IgnoreEntry | undefined; readonly expired: IgnoreEntry | undefined } {
  const fitting = entries.filter((entry) => fits(entry, finding));
  return {
    active: fitting.find((entry) => !isExpired(entry, now)),
    expired: fitting.find((entry) => isExpired(entry, now)),
  };
}

const fits = ({ id, package: name, path }: IgnoreEntry, finding: Finding): boolean =>
  id === finding.id &&
  (name === undefined || name === finding.package?.name) &&
  (path === undefined || isBelow(finding.place.path, path));

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** Entries that fit nothing any more, and can be deleted. */
export const unusedEntries = (
  entries: readonly IgnoreEntry[],
  findings: readonly Finding[],
): readonly IgnoreEntry[] => entries.filter((entry) => !findings.some((finding) => fits(entry, finding)));
