import semver from 'semver';
import type { Flavor } from './flavor.ts';
import type { Tag } from './names.ts';

/** The tags a repository has, or why that is not known. */
export type KnownTags = { readonly tags: readonly string[] } | { readonly unknown: string };

export type Allowed = {
  readonly tags: readonly string[];
  /** Why a tag stays where it is, one sentence each. */
  readonly notes: readonly string[];
};

/** Whether any tag depends on what the registry has; if not, there is no need to ask. */
export const mayMove = (tags: readonly Tag[]): boolean => tags.some(({ follows }) => follows !== undefined);

/**
 * Of the tags of a release, those that may be set in a repository: a tag that follows releases never moves to a
 * lower version than one that is there, and where that cannot be known it does not move.
 */
export function forwardOnly(tags: readonly Tag[], known: KnownTags, flavor: Flavor): Allowed {
  const notes: string[] = [];
  const allowed = tags.filter(({ name, follows }) => {
    if (follows === undefined) return true;
    if ('unknown' in known) {
      notes.push(
        `\`${name}\` is not set: whether ${follows} is the highest version is not known (${known.unknown})`,
      );
      return false;
    }
    const higher = highest(known.tags, flavor, scopeOf(name, follows, flavor));
    if (higher === undefined || !semver.gt(higher, follows)) return true;
    notes.push(
      `\`${name}\` stays where it is: the registry already has ${higher}, which is higher than ${follows}`,
    );
    return false;
  });
  return { tags: allowed.map(({ name }) => name), notes };
}

/** The range of releases that a tag stands for: `1` for 1.x.x, `1.2` for 1.2.x, any other name for all. */
function scopeOf(name: string, follows: string, flavor: Flavor): string {
  const bare = stripped(name, flavor).replace(/^v/, '');
  const { major, minor } = semver.parse(follows) ?? { major: 0, minor: 0 };
  if (bare === `${major}.${minor}`) return `${major}.${minor}.x`;
  return bare === `${major}` ? `${major}.x.x` : '*';
}

function highest(tags: readonly string[], flavor: Flavor, range: string): string | undefined {
  const versions = tags.flatMap((tag) => {
    const version = semver.parse(stripped(tag, flavor));
    return version && version.prerelease.length === 0 ? [version.version] : [];
  });
  return semver.maxSatisfying(versions, range) ?? undefined;
}

/** `1.2.3-alpine` is a release of the flavour `-alpine`, not a pre-release; without the suffix it is another image. */
function stripped(tag: string, { prefix, suffix }: Flavor): string {
  if (suffix !== '' && !tag.endsWith(suffix)) return '';
  const end = suffix === '' ? tag : tag.slice(0, -suffix.length);
  return prefix !== '' && end.startsWith(prefix) ? end.slice(prefix.length) : end;
}
