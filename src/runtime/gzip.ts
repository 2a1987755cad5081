/** Compresses text as UTF-8 by gzip. */
export type Gzip = (text: string) => Promise<Uint8Array>;

export const gzip: Gzip = async (text) => {
  const [{ promisify }, zlib] = await Promise.all([import('node:util'), import('node:zlib')]);
  return promisify<string, Buffer>(zlib.gzip)(text);
};
