import { type Head, parseRecord, type ReleaseRecord, recordName } from './record.ts';

/** One kept object: its name in the store, and its text. */
export type Kept = { readonly name: string; readonly text: string };

export type Chain = {
  /** Every record that could be read, oldest first. */
  readonly records: readonly ReleaseRecord[];
  /** sha256 of the last one, empty without any. */
  readonly last: string;
  /** What is wrong, each in one sentence; empty when the chain is whole. */
  readonly problems: readonly string[];
};

/**
 * Walks the chain from its first record. One that was changed has another sha256 than the next one names, the last one
 * another than the head names; one that was removed leaves a gap, or a head that knows more.
 */
export function walk(kept: readonly Kept[], head: Head | undefined, sha256: (text: string) => string): Chain {
  const problems: string[] = [];
  const records: ReleaseRecord[] = [];
  let last = '';
  for (const { name, text } of [...kept].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const record = parseRecord(text);
    if (record) {
      problems.push(...linkProblems(record, name, last, records.at(-1)));
      records.push(record);
    } else problems.push(`${name} is no record`);
    last = sha256(text);
  }
  problems.push(...headProblems(head, records.at(-1)?.sequence ?? 0, last));
  return { records, last, problems };
}

function linkProblems(
  { sequence, previous }: ReleaseRecord,
  name: string,
  last: string,
  before: ReleaseRecord | undefined,
): readonly string[] {
  const expected = (before?.sequence ?? 0) + 1;
  if (name !== recordName(sequence)) return [`${name} says that it is number ${sequence}`];
  if (sequence !== expected) {
    const missing =
      sequence - expected === 1
        ? recordName(expected)
        : `${recordName(expected)} to ${recordName(sequence - 1)}`;
    return [`${missing} ${sequence - expected === 1 ? 'is' : 'are'} missing before ${name}`];
  }
  if (previous === last) return [];
  return [
    before
      ? `${recordName(expected - 1)} is not what ${name} was put after: one of them was changed`
      : `${name} was not the first record`,
  ];
}

/** A writer that was killed leaves a head that is one behind; one that is ahead, or of other bytes, is a sign. */
function headProblems(head: Head | undefined, sequence: number, last: string): readonly string[] {
  if (head === undefined)
    return sequence === 0 ? [] : ['the head is missing, so a missing last record would not be seen'];
  if (head.sequence > sequence)
    return [`records after ${sequence} are missing: the head names ${head.sequence}`];
  if (head.sequence === sequence && head.sha256 !== last)
    return [`${recordName(sequence)} is not what the head names: it was changed`];
  return [];
}
