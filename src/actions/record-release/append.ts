import { recordFailures } from '../../lib/record/failures.ts';
import {
  EMPTY_HEAD,
  type Head,
  headAfter,
  parseRecord,
  type ReleaseRecord,
  recordName,
  recordText,
} from '../../lib/record/record.ts';
import type { RecordStore } from '../../tools/record-store.ts';
import type { Ports } from './ports.ts';

export type Appended = { readonly record: ReleaseRecord; readonly text: string; readonly sha256: string };

/** Fifty writers at once have each lost at most this often. */
const ATTEMPTS = 200;
const LONGEST_PAUSE_MS = 2_500;

/**
 * Puts a record at the end of the chain. The name of a record is its number and is given once, so of two writers one
 * begins again behind the other. `make` is asked anew each time: what was live before may have changed.
 * @throws RECORD_STORE_REFUSED, RECORD_STORE_BUSY
 */
export async function append(
  store: RecordStore,
  make: (head: Head) => Promise<ReleaseRecord>,
  { sha256, clock, signal, chance }: Pick<Ports, 'sha256' | 'clock' | 'signal' | 'chance'>,
): Promise<Appended> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { head, tag } = await endOf(store, sha256);
    const record = await make(head);
    const text = recordText(record);
    if ((await store.put(recordName(record.sequence), text)) === 'written') {
      const hash = sha256(text);
      // Taken: somebody who came after us has moved it further, over our record.
      await store.move(headAfter(head, record, hash), tag);
      return { record, text, sha256: hash };
    }
    await clock.sleep(chance() * Math.min(LONGEST_PAUSE_MS, 150 * attempt), signal);
  }
  throw recordFailures.RECORD_STORE_BUSY();
}

/** The end of the chain. A writer that was stopped between its two writes left records that no head names yet. */
export async function endOf(
  store: RecordStore,
  sha256: Ports['sha256'],
): Promise<{ readonly head: Head; readonly tag: string }> {
  const known = await store.head();
  const tag = known?.tag ?? '';
  let head = known?.head ?? EMPTY_HEAD;
  while (await store.has(recordName(head.sequence + 1))) {
    const text = await store.read(recordName(head.sequence + 1));
    const record = parseRecord(text);
    if (!record) throw recordFailures.RECORD_CHAIN_BROKEN(`${recordName(head.sequence + 1)} is no record.`);
    head = headAfter(head, record, sha256(text));
  }
  return { head, tag };
}
