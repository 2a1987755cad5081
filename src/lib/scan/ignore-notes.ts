import type { Judged } from './gate.ts';
import { expiresSoon, type IgnoreEntry, isExpired, unusedEntries } from './ignore.ts';

/** What is to be said about the ignore file: warnings for what counts again or soon will, notes for the rest. */
export function ignoreWords(
  entries: readonly IgnoreEntry[],
  judged: readonly Judged[],
  now: number,
): { readonly warnings: readonly string[]; readonly notes: readonly string[] } {
  const unused = unusedEntries(
    entries,
    judged.map(({ finding }) => finding),
  );
  const used = entries.filter((entry) => !unused.includes(entry));
  const expired = used.filter((entry) => isExpired(entry, now));
  const soon = used.filter((entry) => expiresSoon(entry, now));
  return {
    warnings: [
      ...expired.map((entry) => `${nameOf(entry)} counts again: its entry expired on ${entry.expires}`),
      ...soon.map((entry) => `${nameOf(entry)} is ignored only until ${entry.expires}`),
    ],
    notes: unused.map(
      (entry) => `The entry for ${nameOf(entry)} fits no finding any more and can be deleted.`,
    ),
  };
}

const nameOf = ({ id, package: name, path, owner }: IgnoreEntry): string =>
  `${id}${name ? ` in ${name}` : ''}${path ? ` at ${path}` : ''} (owner ${owner})`;
