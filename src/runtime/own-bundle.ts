import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The program that runs now, as a few files: its name → its content, compressed by gzip. */
export type OwnBundle = () => ReadonlyMap<string, Uint8Array>;

/** Reads the JavaScript of the bundle that Node was started with, so that it can be run elsewhere. */
export const readOwnBundle: OwnBundle = () => {
  const folder = dirname(process.argv[1] ?? '.');
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, gzipSync(readFileSync(join(folder, name)))]));
};
