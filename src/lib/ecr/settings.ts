import type { Mutability } from './mutability.ts';

/** What the caller wants of a repository; undefined is left as it is. */
export type WantedSettings = {
  readonly mutability: Mutability | undefined;
  readonly scanOnPush: boolean | undefined;
  /** `AES256`, or the ARN of a KMS key. Fixed when a repository is made. */
  readonly encryption: string | undefined;
  readonly tags: ReadonlyMap<string, string>;
  /** Lifecycle policy, as its JSON. */
  readonly lifecycle: unknown;
};

/** What a repository has. Tags and lifecycle are only read when they are wanted. */
export type RealSettings = {
  readonly mutability: Mutability;
  readonly scanOnPush: boolean;
  readonly encryption: string;
  readonly tags: ReadonlyMap<string, string>;
  readonly lifecycle: unknown;
};

export type Setting = 'tag mutability' | 'scan on push' | 'encryption' | 'tags' | 'lifecycle policy';

/** One setting that is not as wanted, both in words. */
export type Drift = { readonly setting: Setting; readonly wanted: string; readonly real: string };

/** Cache and signatures are written again under the same tag, so an immutable repository excepts them. */
export const DEFAULT_EXCLUSIONS = ['buildcache*', 'sha256-*'];

export function wantedMutability(
  setting: 'mutable' | 'immutable' | undefined,
  exclusions: readonly string[],
): Mutability | undefined {
  if (setting === undefined) return undefined;
  if (setting === 'mutable') return { setting: 'MUTABLE', exclusions: [] };
  return exclusions.length === 0
    ? { setting: 'IMMUTABLE', exclusions: [] }
    : { setting: 'IMMUTABLE_WITH_EXCLUSION', exclusions };
}

/** Compares; nothing is said of what is not wanted. */
export function findDrift(wanted: WantedSettings, real: RealSettings): readonly Drift[] {
  const tags = [...wanted.tags].filter(([key, value]) => real.tags.get(key) !== value);
  const pairs: readonly (readonly [Setting, string | undefined, string])[] = [
    [
      'tag mutability',
      wanted.mutability && mutabilityWords(wanted.mutability),
      mutabilityWords(real.mutability),
    ],
    ['scan on push', wanted.scanOnPush?.toString(), String(real.scanOnPush)],
    ['encryption', wanted.encryption, real.encryption],
    [
      'tags',
      tags.length === 0 ? undefined : words(tags),
      words(tags.map(([key]) => [key, real.tags.get(key) ?? '(none)'])),
    ],
    [
      'lifecycle policy',
      wanted.lifecycle === undefined ? undefined : canonical(wanted.lifecycle),
      canonical(real.lifecycle),
    ],
  ];
  return pairs.flatMap(([setting, want, have]) =>
    want === undefined || want === have ? [] : [{ setting, wanted: want, real: have }],
  );
}

const words = (tags: readonly (readonly [string, string])[]): string =>
  tags.map((pair) => pair.join('=')).join(', ');

const mutabilityWords = ({ setting, exclusions }: Mutability): string =>
  exclusions.length === 0 ? setting : `${setting} ${[...exclusions].sort().join(' ')}`;

/** JSON with sorted keys, so that the same policy written differently is the same. */
function canonical(value: unknown): string {
  if (value === undefined) return '(none)';
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );
}
