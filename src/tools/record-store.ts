import type { Head } from '../lib/record/record.ts';

/** What became of a write that must not replace anything. */
export type Written = 'written' | 'taken';

/** Where the records of one environment are kept. All throw RECORD_STORE_REFUSED. */
export type RecordStore = {
  /** For people. */
  readonly name: string;
  /** The end of the chain with what must still be true of it when it is moved; undefined before the first record. */
  readonly head: () => Promise<{ readonly head: Head; readonly tag: string } | undefined>;
  readonly has: (name: string) => Promise<boolean>;
  readonly read: (name: string) => Promise<string>;
  /** The texts of these, in their order. */
  readonly readAll: (names: readonly string[]) => Promise<readonly string[]>;
  /** Never replaces: a name is for one record, for ever. */
  readonly put: (name: string, text: string) => Promise<Written>;
  /** Only while the head is the one that was read; an empty tag means while there is none. */
  readonly move: (head: Head, tag: string) => Promise<Written>;
  /** Names of all records. */
  readonly list: () => Promise<readonly string[]>;
};

export const HEAD_NAME = 'HEAD.json';
export const RECORD_NAME = /^\d{10}\.json$/;
