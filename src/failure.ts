/** A failure the user can act on. Anything else that is thrown is a bug in this repository, and says so. */
export class Failure extends Error {
  override name = 'Failure';
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }
}

/** What a failure code means and what to do about it; both are printed in the README of each action that has it. */
export type FailureEntry = { readonly meaning: string; readonly remedy: string };

type Details = ErrorOptions & { readonly remedy?: string };

/** Makes the Failure of one code: the meaning is the message unless a more exact one is given. */
export type FailureMaker = (message?: string, details?: Details) => Failure;

/** Marks a catalogue, so that the generator finds it among the exports of a file. */
export const FAILURE_CATALOGUE = Symbol.for('deploy-actions.failures');

export type FailureCatalogue<Code extends string = string> = { readonly [C in Code]: FailureMaker } & {
  readonly [FAILURE_CATALOGUE]: Readonly<Record<Code, FailureEntry>>;
};

/**
 * Declares failure codes once, next to what throws them. A code is public: it stands in the README and in
 * people's searches, so it is never reused for something else.
 */
export function defineFailures<const Code extends string>(
  entries: Readonly<Record<Code, FailureEntry>>,
): FailureCatalogue<Code> {
  const makers = Object.entries<FailureEntry>(entries).map(([code, { meaning, remedy }]) => {
    const make: FailureMaker = (message = meaning, details = {}) =>
      new Failure(code, message, details.remedy ?? remedy, details);
    return [code, make];
  });
  return { ...Object.fromEntries(makers), [FAILURE_CATALOGUE]: entries };
}
