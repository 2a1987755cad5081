import { recordFailures } from '../lib/record/failures.ts';
import type { Head } from '../lib/record/record.ts';
import type { Files } from '../runtime/files.ts';
import { HEAD_NAME, RECORD_NAME, type RecordStore } from './record-store.ts';

type FolderFiles = Pick<Files, 'read' | 'readAll' | 'write' | 'exists' | 'entries' | 'join'>;

/**
 * Records in a folder: a copy of the bucket, to be verified offline, or a first try. Nothing keeps two writers apart
 * there, so an environment that releases in parallel needs S3.
 */
export function createFolderStore(
  folder: string,
  files: FolderFiles,
  sha256: (text: string) => string,
): RecordStore {
  const at = (name: string) => files.join(folder, name);
  const read = async (name: string) => {
    if (files.exists(at(name))) return files.read(at(name));
    throw recordFailures.RECORD_STORE_REFUSED(`There is no ${name} in ${folder}.`);
  };
  const headText = async () => (files.exists(at(HEAD_NAME)) ? read(HEAD_NAME) : '');
  const tagOf = (text: string) => (text === '' ? '' : sha256(text));
  return {
    name: folder,
    read,
    readAll: async (names) => files.readAll(names.map(at)),
    head: async () => {
      const text = await headText();
      return text === '' ? undefined : { head: JSON.parse(text) as Head, tag: tagOf(text) };
    },
    has: async (name) => files.exists(at(name)),
    put: async (name, text) => {
      if (files.exists(at(name))) return 'taken';
      await files.write(at(name), text);
      return 'written';
    },
    move: async (head, tag) => {
      if (tagOf(await headText()) !== tag) return 'taken';
      await files.write(at(HEAD_NAME), `${JSON.stringify(head, undefined, 1)}\n`);
      return 'written';
    },
    list: async () => (await files.entries(folder)).filter((name) => RECORD_NAME.test(name)),
  };
}
