/** Where an answer says which version gave it. */
export type VersionSource =
  | { readonly kind: 'json'; readonly path: string }
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'text' };

/** Reads `json:$.version`, `header:x-version` or `text`. @throws Error that says what is allowed */
export function parseVersionSource(raw: string): VersionSource {
  if (raw === 'text') return { kind: 'text' };
  const match = /^(json|header):(.+)$/.exec(raw);
  if (match?.[1] === 'json' && match[2]?.startsWith('$')) return { kind: 'json', path: match[2] };
  if (match?.[1] === 'header' && match[2]) return { kind: 'header', name: match[2].toLowerCase() };
  throw new Error(`expected json:$.version, header:x-version or text, got "${raw}"`);
}

const SEMVER = /^v?(\d+\.\d+\.\d+(?:[-+].*)?)$/;
const SHA = /^[0-9a-f]{7,64}$/i;

/** What counts as the same version; `auto` is all that may be. */
export const NORMALIZATIONS = ['auto', 'semver', 'sha-prefix', 'exact'] as const;
export type Normalization = (typeof NORMALIZATIONS)[number];

/**
 * Whether an answered version is the expected one. A leading `v` of a semantic version does not count, and a commit
 * may be given or answered by its first 7 or more digits; anything else must be the same text.
 */
export function sameVersion(expected: string, answered: string, how: Normalization = 'auto'): boolean {
  const [a, b] = [expected.trim(), answered.trim()];
  if (a === b) return true;
  const is = (one: Normalization) => how === 'auto' || how === one;
  return (is('semver') && sameSemver(a, b)) || (is('sha-prefix') && sameCommit(a, b));
}

function sameSemver(a: string, b: string): boolean {
  const [plainA, plainB] = [SEMVER.exec(a)?.[1], SEMVER.exec(b)?.[1]];
  return plainA !== undefined && plainA === plainB;
}

function sameCommit(a: string, b: string): boolean {
  if (!SHA.test(a) || !SHA.test(b)) return false;
  const [short = '', long = ''] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length);
  return long.startsWith(short);
}
