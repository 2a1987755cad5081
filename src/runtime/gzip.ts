/** Compresses text as UTF-8 by gzip. */
export type Gzip = (text: string) => Promise<Uint8Array>;
/** Reads what Gzip made. Rejects what is not gzip. */
export type Gunzip = (bytes: Uint8Array) => Promise<string>;

export const gzip: Gzip = async (text) => {
  const [{ promisify }, zlib] = await Promise.all([import('node:util'), import('node:zlib')]);
  return promisify<string, Buffer>(zlib.gzip)(text);
};

export const gunzip: Gunzip = async (bytes) => {
  const [{ promisify }, zlib] = await Promise.all([import('node:util'), import('node:zlib')]);
  return (await promisify<Uint8Array, Buffer>(zlib.gunzip)(bytes)).toString('utf8');
};
