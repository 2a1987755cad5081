import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

/** A container image of one layer: its configuration and the layer, an uncompressed tar archive. */
export type Image = { readonly config: Uint8Array; readonly layer: Uint8Array };

/**
 * Makes an image with the given files (absolute path → content, all executable) and a world-writable /tmp, for this
 * machine's architecture. The same files give the same bytes.
 */
export function makeImage(files: Readonly<Record<string, Uint8Array>>, entrypoint: readonly string[]): Image {
  const layer = tar([['tmp/', new Uint8Array(), 0o1777], ...programs(files)]);
  const config = json({
    architecture: process.arch === 'x64' ? 'amd64' : process.arch,
    os: 'linux',
    created: '1970-01-01T00:00:00Z',
    config: { Entrypoint: entrypoint, WorkingDir: '/', Env: ['PATH=/'] },
    rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
    history: [{ created: '1970-01-01T00:00:00Z' }],
  });
  return { config, layer };
}

/** Writes an image as the archive that `ctr images import` and `docker load` read. */
export function writeArchive(path: string, tag: string, { config, layer }: Image): void {
  const name = `${sha256(config)}.json`;
  const manifest = json([{ Config: name, RepoTags: [tag], Layers: ['layer.tar'] }]);
  const parts: Entry[] = [
    [name, config, 0o644],
    ['layer.tar', layer, 0o644],
    ['manifest.json', manifest, 0o644],
  ];
  writeFileSync(path, tar(parts));
}

/** Name without leading slash (a folder ends in one), content, mode. */
type Entry = readonly [string, Uint8Array, number];

const programs = (files: Readonly<Record<string, Uint8Array>>): Entry[] =>
  Object.entries(files).map(([path, content]) => [path.replace(/^\//, ''), content, 0o755]);

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A POSIX tar archive of entries owned by root at the start of the epoch: same files, same bytes. */
function tar(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap(([name, content, mode]) => {
    const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
    return [header(name, content.length, mode), content, padding];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** POSIX.1-1988 ustar header: octal numbers in text fields, the checksum over the block with itself as blanks. */
function header(name: string, size: number, mode: number): Buffer {
  const block = Buffer.alloc(512);
  const octal = (value: number, length: number) => value.toString(8).padStart(length - 1, '0');
  if (Buffer.byteLength(name) > 100) throw new Error(`${name}: too long for a tar header`);
  block.write(name, 0);
  block.write(octal(mode, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  block.write(' '.repeat(8), 148);
  block.write(name.endsWith('/') ? '5' : '0', 156);
  block.write('ustar\u000000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 7)}\0 `, 148);
  return block;
}
