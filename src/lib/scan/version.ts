/**
 * Compares two versions of any kind of package: numbers by value, words by letters, `~` before everything (Debian),
 * and a pre-release before its release (semver). Enough to order the releases of one package; negative when a < b.
 * https://www.debian.org/doc/debian-policy/ch-controlfields.html#version and https://semver.org/#spec-item-11
 */
export function compareVersions(a: string, b: string): number {
  const [epochA, restA] = splitEpoch(a);
  const [epochB, restB] = splitEpoch(b);
  if (epochA !== epochB) return epochA - epochB;
  const [partsA, partsB] = [partsOf(restA), partsOf(restB)];
  for (let at = 0; at < Math.max(partsA.length, partsB.length); at += 1) {
    const order = compareParts(partsA[at], partsB[at]);
    if (order !== 0) return order;
  }
  return 0;
}

function splitEpoch(version: string): readonly [number, string] {
  const match = /^(\d+):(.*)$/.exec(version);
  return match ? [Number(match[1]), match[2] ?? ''] : [0, version.replace(/^v(?=\d)/, '')];
}

/** Runs of digits, runs of letters, and the signs that have a meaning; build data after `+` counts only as text. */
const partsOf = (version: string): readonly string[] => version.match(/\d+|[a-z]+|~|\+/gi) ?? [];

function compareParts(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA !== rankB) return rankA - rankB;
  if (a === undefined || b === undefined) return 0;
  if (rankA === RANK_NUMBER) return compareNumbers(a, b);
  return a < b ? -1 : 1;
}

const RANK_NUMBER = 3;
const PRE_RELEASE = /^(alpha|beta|rc|pre|preview|dev|snapshot|next|canary)$/i;

/** `~` and the words of pre-releases come before the end of the version, everything else after it. */
function rankOf(part: string | undefined): number {
  if (part === '~') return -1;
  if (part === undefined) return 1;
  if (/^\d/.test(part)) return RANK_NUMBER;
  return PRE_RELEASE.test(part) ? 0 : 2;
}

/** Without Number: a date with a time in it is longer than a double is exact. */
function compareNumbers(a: string, b: string): number {
  const [cleanA, cleanB] = [a.replace(/^0+(?=.)/, ''), b.replace(/^0+(?=.)/, '')];
  if (cleanA.length !== cleanB.length) return cleanA.length - cleanB.length;
  if (cleanA === cleanB) return 0;
  return cleanA < cleanB ? -1 : 1;
}
