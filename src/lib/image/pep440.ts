/** A version of Python's packaging world, as https://peps.python.org/pep-0440/ defines it. */
export type PythonVersion = {
  readonly release: readonly number[];
  /** Normalised, without the local part after "+": that is illegal in a tag. */
  readonly public: string;
  /** Neither a pre-, post- nor development release. */
  readonly isFinal: boolean;
};

/** The scheme of the PEP's appendix B, with the spellings that it wants understood. */
const VERSION =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\d*))?(-(\d+)|[-_.]?(?:post|rev|r)[-_.]?(\d*))?([-_.]?dev[-_.]?(\d*))?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?$/i;
const SPELLED: Readonly<Record<string, string>> = {
  alpha: 'a',
  beta: 'b',
  c: 'rc',
  pre: 'rc',
  preview: 'rc',
};

/** Reads a version; undefined when it is none. An import of the usual library takes 180 ms, this nothing. */
export function parsePep440(text: string): PythonVersion | undefined {
  const match = VERSION.exec(text.trim());
  if (!match) return undefined;
  const [, epoch, release = '', pre, preNumber, post, dashPost, postNumber, dev, devNumber] = match;
  const letter = pre?.toLowerCase();
  const spelled = letter === undefined ? undefined : (SPELLED[letter] ?? letter);
  const parts = [
    Number(epoch ?? 0) === 0 ? '' : `${Number(epoch)}!`,
    release.split('.').map(Number).join('.'),
    part(spelled, spelled, preNumber),
    part(post, '.post', dashPost || postNumber),
    part(dev, '.dev', devNumber),
  ];
  return {
    release: release.split('.').map(Number),
    public: parts.join(''),
    isFinal: [letter, post, dev].every((written) => written === undefined),
  };
}

/** A part that was written, in its normal spelling; a number that was left out is 0. */
const part = (
  written: string | undefined,
  spelled: string | undefined,
  number: string | undefined,
): string => (written === undefined ? '' : `${spelled ?? ''}${Number(number || 0)}`);
