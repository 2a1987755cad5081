/** A part of a file; shorter at its end. */
export type ReadPart = (offset: number, length: number) => Promise<Uint8Array>;

/** Where bbolt keeps things, https://github.com/etcd-io/bbolt/blob/main/internal/common/page.go and meta.go; little endian. */
const MAGIC = 0xed0cdaed;
const META = 16;
const PAGE_HEADER = 16;
const ELEMENT = 16;
const LEAF = 0x02;
const META_BYTES = 64;
/** A root that is larger than this is not empty. */
const MOST_PAGE = 1024 * 1024;

type Meta = { readonly pageSize: number; readonly root: number; readonly transaction: bigint };

/**
 * Whether a bucket at the top of a bbolt file has nothing in it, or is not there. A file that is no bbolt file, or is
 * damaged, is not called empty: its reader says what is wrong with it.
 */
export async function isEmptyBucket(read: ReadPart, name: string): Promise<boolean> {
  const first = readMeta(await read(META, META_BYTES));
  if (!first) return false;
  const second = readMeta(await read(first.pageSize + META, META_BYTES));
  const { pageSize, root } = second && second.transaction > first.transaction ? second : first;
  const page = await read(root * pageSize, MOST_PAGE);
  const { isLeaf, count } = header(page);
  if (!isLeaf) return false; // So many buckets that they need several pages.
  const value = bucketOf(page, count, name);
  if (!value) return true;
  const { root: own, inline } = readBucket(value);
  const { isLeaf: isSmall, count: entries } = header(
    own === 0 ? inline : await read(own * pageSize, PAGE_HEADER),
  );
  return isSmall && entries === 0;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function readMeta(bytes: Uint8Array): Meta | undefined {
  if (bytes.length < META_BYTES) return undefined;
  const at = view(bytes);
  if (at.getUint32(0, true) !== MAGIC) return undefined;
  return {
    pageSize: at.getUint32(8, true),
    root: Number(at.getBigUint64(16, true)),
    transaction: at.getBigUint64(48, true),
  };
}

function header(page: Uint8Array): { readonly isLeaf: boolean; readonly count: number } {
  if (page.length < PAGE_HEADER) return { isLeaf: false, count: 0 };
  return { isLeaf: (view(page).getUint16(8, true) & LEAF) !== 0, count: view(page).getUint16(10, true) };
}

/** An element of a leaf: flags, where key and value begin from the element on, and how long each is. */
function bucketOf(page: Uint8Array, count: number, name: string): Uint8Array | undefined {
  for (let index = 0; index < count; index += 1) {
    const at = PAGE_HEADER + index * ELEMENT;
    if (at + ELEMENT > page.length) return undefined;
    const element = view(page.subarray(at, at + ELEMENT));
    const [position, keySize, valueSize] = [4, 8, 12].map((field) => element.getUint32(field, true)) as [
      number,
      number,
      number,
    ];
    const from = at + position;
    if (new TextDecoder().decode(page.subarray(from, from + keySize)) === name)
      return page.subarray(from + keySize, from + keySize + valueSize);
  }
  return undefined;
}

/** A bucket is the number of its own root page, or 0 and a page right here while it is small. */
const readBucket = (value: Uint8Array): { readonly root: number; readonly inline: Uint8Array } =>
  value.length < 16
    ? { root: 0, inline: new Uint8Array() }
    : { root: Number(view(value).getBigUint64(0, true)), inline: value.subarray(16) };
