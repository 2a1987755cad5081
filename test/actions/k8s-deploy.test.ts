import { describe, expect, test } from '@jest/globals';
import { readManifests } from '../../src/actions/k8s-deploy/read.ts';
import type { Files } from '../../src/runtime/files.ts';

/** A checkout that is only names and texts. */
function checkout(texts: Readonly<Record<string, string>>): Pick<Files, 'read' | 'list' | 'inside'> {
  const below = (path: string) =>
    Object.keys(texts).filter((name) => path === '.' || name === path || name.startsWith(`${path}/`));
  return {
    read: async (path) => texts[path] ?? '',
    list: async (path) => below(path.replace(/^\.\//, '')),
    inside: async (path) => `/checkout/${path}`,
  };
}
const config = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;
const texts = {
  'k8s/a.yaml': config('a'),
  'k8s/sub/b.yml': config('b'),
  'k8s/notes.md': '# not a manifest',
  'overlay/kustomization.yaml': 'resources: [../k8s]',
  'overlay/patch.yaml': 'not: an object',
  'chart/values.yaml': 'not: an object',
};
const read = async (...paths: string[]) => {
  const built: string[] = [];
  const kustomize = async (folder: string) => {
    built.push(folder);
    return config('built');
  };
  const parsed = await readManifests(paths, { files: checkout(texts), kustomize });
  const names = parsed.flatMap(({ manifests }) => manifests.map(({ object }) => object.metadata.name));
  return { names, built, problems: parsed.flatMap(({ problems }) => problems.map(({ message }) => message)) };
};

describe('manifests', () => {
  test('of a file are read whatever it is called', async () => {
    expect((await read('k8s/notes.md')).problems).toEqual([]);
    expect((await read('./k8s/a.yaml')).names).toEqual(['a']);
  });
  test('of a folder are its YAML and JSON files, those below it too', async () => {
    expect(await read('k8s')).toEqual({ names: ['a', 'b'], built: [], problems: [] });
  });
  test('of a pattern are the files that it means', async () => {
    expect((await read('k8s/*.yaml')).names).toEqual(['a']);
  });
  test('of a folder with a kustomization are what kubectl builds of it', async () => {
    expect(await read('overlay')).toEqual({ names: ['built'], built: ['/checkout/overlay'], problems: [] });
  });
  test.each(['chart', 'k8s/*.json'])('of %s, which has none, are a problem', async (path) => {
    expect((await read(path)).problems).toEqual(['has no .yaml, .yml or .json file']);
  });
});
