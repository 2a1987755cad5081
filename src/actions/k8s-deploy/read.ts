import { folderOf, isGlob, matching } from '../../lib/manifests/globs.ts';
import { isManifestFile, type Parsed, parseManifests } from '../../lib/manifests/parse.ts';
import type { Ports } from './ports.ts';

type Reader = Pick<Ports['files'], 'inside' | 'list' | 'read'>;

const KUSTOMIZATION = /^(kustomization\.ya?ml|Kustomization)$/;

/**
 * Reads files, folders and kustomizations. A folder with a kustomization is built, any other is read file by file.
 * @throws PATH_MISSING, PATH_OUTSIDE, KUBECTL_KUSTOMIZE
 */
export async function readManifests(
  paths: readonly string[],
  { files, kustomize }: { readonly files: Reader } & Pick<Ports, 'kustomize'>,
): Promise<readonly Parsed[]> {
  const read = await Promise.all(
    paths.map(async (path) => {
      if (isGlob(path)) return readGlob(path, files);
      const folder = await files.inside(path);
      const listed = await files.list(path);
      const kustomized = listed.some((file) => KUSTOMIZATION.test(nameIn(file, path)));
      if (kustomized) return [parseManifests(path, await kustomize(folder))];
      // A file that is named is read whatever it is called; a folder may hold other things too.
      const named = listed.length === 1 && nameIn(listed[0] ?? '', path) === path.replace(/^\.\//, '');
      const wanted = named ? listed : listed.filter(isManifestFile);
      if (wanted.length === 0) return [nothingIn(path)];
      return Promise.all(wanted.map(async (file) => parseManifests(file, await files.read(file))));
    }),
  );
  return read.flat();
}

/** Files by a pattern; one that matches nothing is most likely a mistake. */
async function readGlob(glob: string, files: Reader): Promise<readonly Parsed[]> {
  const wanted = matching(glob, await files.list(folderOf(glob))).filter(isManifestFile);
  if (wanted.length === 0) return [nothingIn(glob)];
  return Promise.all(wanted.map(async (file) => parseManifests(file, await files.read(file))));
}

/** The file's name where it is directly in the folder that was asked for, else its longer path. */
const nameIn = (file: string, path: string): string => {
  const folder = path.replace(/^\.\//, '').replace(/\/+$/, '');
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
};

const nothingIn = (path: string): Parsed => ({
  manifests: [],
  problems: [{ file: path, line: 1, message: 'has no .yaml, .yml or .json file' }],
});
