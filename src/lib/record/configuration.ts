import type { ReleaseRecord } from './record.ts';

type Sha256 = (text: string) => string;
type Difference = NonNullable<ReleaseRecord['configuration']>;

/** Names that came, went or have another value since the release before. No value gets into the record. */
export function configurationDifference(
  now: ReadonlyMap<string, string>,
  before: Readonly<Record<string, string>>,
  salt: string,
  sha256: Sha256,
): Difference {
  const prints = [...now].map(
    ([name, value]) => [name, sha256(JSON.stringify([salt, name, value])).slice(0, 4)] as const,
  );
  const fingerprints = Object.fromEntries([...prints].sort(([a], [b]) => (a < b ? -1 : 1)));
  const names = Object.keys(fingerprints);
  return {
    added: names.filter((name) => !Object.hasOwn(before, name)),
    removed: Object.keys(before).filter((name) => !Object.hasOwn(fingerprints, name)),
    changed: names.filter((name) => Object.hasOwn(before, name) && before[name] !== fingerprints[name]),
    fingerprints,
  };
}
