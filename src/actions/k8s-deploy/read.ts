import { isManifestFile, type Parsed, parseManifests } from '../../lib/manifests/parse.ts';
import type { Ports } from './ports.ts';

const KUSTOMIZATION = /^(kustomization\.ya?ml|Kustomization)$/;

/**
 * Reads files, folders and kustomizations. A folder with a kustomization is built, any other is read file by file.
 * @throws PATH_MISSING, PATH_OUTSIDE, KUBECTL_KUSTOMIZE
 */
export async function readManifests(
  paths: readonly string[],
  { files, kustomize }: Pick<Ports, 'files' | 'kustomize'>,
): Promise<readonly Parsed[]> {
  const read = await Promise.all(
    paths.map(async (path) => {
      const folder = await files.inside(path);
      const listed = await files.list(path);
      const kustomized = listed.some((file) => KUSTOMIZATION.test(nameIn(file, path)));
      if (kustomized) return [parseManifests(path, await kustomize(folder))];
      const wanted = listed.length === 1 ? listed : listed.filter(isManifestFile);
      if (wanted.length === 0) return [nothingIn(path)];
      return Promise.all(wanted.map(async (file) => parseManifests(file, await files.read(file))));
    }),
  );
  return read.flat();
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
