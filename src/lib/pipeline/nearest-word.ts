import { closestMatch } from 'leven';

/** Two slips of the finger; at three, words begin to resemble others that have nothing to do with them. */
const MOST_SLIPS = 2;

/** The word that was probably meant, or undefined when none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const same = known.find((candidate) => normal(candidate) === normal(word));
  return same ?? closestMatch(word, [...known], { maxDistance: Math.min(MOST_SLIPS, word.length - 1) });
}

/** `fail-on`, `failOn` and `fail_on` are one word to a person. */
const normal = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');
