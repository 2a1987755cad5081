import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Files that are too large to be held in memory. Relative paths are below the workspace. */
export type LargeFiles = {
  /** In bytes; 0 when there is no such file. */
  readonly size: (path: string) => Promise<number>;
  /** Part of a file; shorter than `length` only at its end. */
  readonly slice: (path: string, offset: number, length: number) => Promise<Uint8Array>;
  /** SHA-256 of the whole, in hexadecimal. */
  readonly sha256: (path: string) => Promise<string>;
  /** Writes what comes, piece by piece, to a file that only this user can read. */
  readonly write: (path: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>;
};

export function createLargeFiles(workspace: string): LargeFiles {
  const at = (path: string) => resolve(workspace, path);
  return {
    size: async (path) => {
      try {
        return (await stat(at(path))).size;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
        throw error;
      }
    },
    slice: async (path, offset, length) => {
      const file = await open(at(path));
      try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    sha256: async (path) => {
      const hash = createHash('sha256');
      await pipeline(createReadStream(at(path)), hash);
      return hash.digest('hex');
    },
    write: (path, pieces) => pipeline(pieces, createWriteStream(at(path), { mode: 0o600 })),
  };
}
