/**
 * What a provider said when it was asked for one number. Everything that is not one finite number about the whole
 * window is a state of its own: none of them may ever count as a good value.
 */
export type Reading =
  | { readonly state: 'value'; readonly value: number }
  | { readonly state: NoValue; readonly said: string };

export type NoValue =
  /** The query is right, but nothing was recorded. */
  | 'no-data'
  | 'not-a-number'
  | 'infinite'
  /** More than one series: which of them is meant is for a person to say. */
  | 'several'
  /** The provider itself says that the answer is not complete. */
  | 'partial'
  /** No answer, or one that is an error. */
  | 'provider-error';

/** One number as a reading. */
export function readingOf(value: number): Reading {
  if (Number.isNaN(value)) return { state: 'not-a-number', said: 'NaN' };
  if (!Number.isFinite(value)) return { state: 'infinite', said: String(value) };
  return { state: 'value', value };
}
