import type { FileHandle } from 'node:fs/promises';

/** A file inside an archive: where its bytes begin, and how many there are. */
export type TarEntry = { readonly offset: number; readonly size: number };

/** An uncompressed tar archive on disk, of which only headers were read. */
export type Archive = {
  readonly path: string;
  readonly entries: ReadonlyMap<string, TarEntry>;
  /** A small file of it as UTF-8; undefined when it is not in there. */
  readonly text: (name: string) => Promise<string | undefined>;
};

/** Rejects what is not a tar archive. */
export type OpenArchive = (path: string) => Promise<Archive>;

const BLOCK = 512;

/** Jumps from header to header: an archive of gigabytes is listed in milliseconds. */
export const openArchive: OpenArchive = async (path) => {
  const { open } = await import('node:fs/promises');
  const reading = async <T>(work: (file: FileHandle) => Promise<T>): Promise<T> => {
    const file = await open(path);
    return work(file).finally(() => file.close());
  };
  const entries = await reading(readEntries);
  return {
    path,
    entries,
    text: async (name) => {
      const entry = entries.get(name);
      return entry && reading(async (file) => (await part(file, entry.offset, entry.size)).toString('utf8'));
    },
  };
};

/** https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html: a header of 512 bytes, then the file in whole blocks. */
async function readEntries(file: FileHandle): Promise<ReadonlyMap<string, TarEntry>> {
  const entries = new Map<string, TarEntry>();
  let extended: ReadonlyMap<string, string> = new Map();
  let at = 0;
  for (let header = await headerAt(file, at); header; header = await headerAt(file, at)) {
    const size = Number(extended.get('size') ?? readSize(header));
    const entry = { offset: at + BLOCK, size };
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === '0' || type === '\0') entries.set(extended.get('path') ?? readName(header), entry);
    // What an extended header says is about the file after it.
    extended = type === 'x' ? readExtended(await part(file, entry.offset, size)) : new Map();
    at = entry.offset + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

/** Undefined at the end, which is a block of zeros. */
async function headerAt(file: FileHandle, at: number): Promise<Buffer | undefined> {
  const header = await part(file, at, BLOCK);
  if (header.length < BLOCK || header.every((byte) => byte === 0)) return undefined;
  if (!isHeader(header)) throw new Error(`there is no tar header at byte ${at}`);
  return header;
}

async function part(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The sum of all bytes, those of the sum itself counted as spaces. */
function isHeader(header: Buffer): boolean {
  const sum = header.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0);
  return sum === Number.parseInt(field(header, 148, 8), 8);
}

const field = (header: Buffer, at: number, length: number): string =>
  header.toString('utf8', at, at + length).replace(/\0[\s\S]*$/, '');

function readName(header: Buffer): string {
  const prefix = field(header, 345, 155);
  return prefix === '' ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`;
}

/** Octal; more than 8 GiB as a number of 95 bits with the first bit set, which is GNU's way. */
function readSize(header: Buffer): number {
  if ((header[124] ?? 0) < 0x80) return Number.parseInt(field(header, 124, 12).trim() || '0', 8);
  return header.subarray(125, 136).reduce((size, byte) => size * 256 + byte, 0);
}

/** Records of the form `<length> <key>=<value>\n`. */
function readExtended(records: Buffer): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < records.length; ) {
    const space = records.indexOf(' ', at);
    const length = Number(records.toString('utf8', at, space));
    if (space < 0 || !(length > 0)) return found;
    const [key = '', ...value] = records.toString('utf8', space + 1, at + length - 1).split('=');
    found.set(key, value.join('='));
    at += length;
  }
  return found;
}
