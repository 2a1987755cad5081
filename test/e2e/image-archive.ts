import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type ArchiveLayer = {
  /** The step of the Dockerfile that made it. */
  readonly step: string;
  /** Files by path, without a leading slash. */
  readonly files: Readonly<Record<string, string>>;
  /** Steps after it that change no file, such as CMD. */
  readonly settings?: readonly string[];
};

/** Makes an image as `docker save` would, in a folder: no Docker and no registry is needed for it. Returns its path. */
export function imageArchive(folder: string, layers: readonly ArchiveLayer[]): string {
  const made = layers.map((layer, at) => layerOf(join(folder, `layer-${at}`), layer.files));
  const history = layers.flatMap(({ step, settings = [] }) => [
    { created_by: step },
    ...settings.map((setting) => ({ created_by: setting, empty_layer: true })),
  ]);
  const content = join(folder, 'image');
  mkdirSync(content);
  const config = {
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: made.map(({ digest }) => `sha256:${digest}`) },
    history,
  };
  for (const { file, digest } of made) renameSync(file, join(content, `${digest}.tar`));
  writeFileSync(join(content, 'config.json'), JSON.stringify(config));
  const manifest = {
    Config: 'config.json',
    RepoTags: null,
    Layers: made.map(({ digest }) => `${digest}.tar`),
  };
  writeFileSync(join(content, 'manifest.json'), JSON.stringify([manifest]));
  const path = join(folder, 'image.tar');
  execFileSync('tar', ['-cf', path, '-C', content, ...readdirSync(content)]);
  return path;
}

function layerOf(folder: string, files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const names = Object.keys(files);
  execFileSync('tar', ['-cf', `${folder}.tar`, '-C', folder, ...names]);
  const digest = createHash('sha256')
    .update(readFileSync(`${folder}.tar`))
    .digest('hex');
  return { file: `${folder}.tar`, digest };
}
