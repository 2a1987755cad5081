/** Bytes of a file from an offset on; fewer at its end. `path` is absolute. */
export type ReadFilePart = (path: string, offset: number, length: number) => Promise<Uint8Array>;

export const readFilePart: ReadFilePart = async (path, offset, length) => {
  const { open } = await import('node:fs/promises');
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};
