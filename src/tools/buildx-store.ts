import type { Files } from '../runtime/files.ts';
import { DEFAULT_ENGINE, dockerFolder, type EnginePorts } from './docker-engine.ts';

type Store = {
  readonly files: Pick<Files, 'read' | 'exists' | 'join' | 'entries'>;
  readonly variable: EnginePorts['variable'];
};

/**
 * The driver of a builder as buildx has it in its files (github.com/docker/buildx, store/), or of the one in use.
 * `docker buildx inspect` says the same after a third of a second; undefined leaves the question to it, wherever the
 * files are not plainly of the form that is known.
 */
export async function storedDriver(store: Store, builder: string | undefined): Promise<string | undefined> {
  try {
    const name = builder ?? store.variable('BUILDX_BUILDER') ?? (await current(store));
    if (name === undefined || /[/\\]/.test(name)) return undefined;
    return name === '' || name === 'default' ? 'docker' : await driverOf(store, name);
  } catch {
    return undefined; // Not the JSON we know; buildx itself will say.
  }
}

const folderOf = ({ variable, files }: Store): string =>
  variable('BUILDX_CONFIG') ?? files.join(dockerFolder({ variable, files }), 'buildx');

/** Empty for the engine itself, which is the builder where none was chosen. */
async function current(store: Store): Promise<string | undefined> {
  const { files, variable } = store;
  const endpoint = variable('DOCKER_HOST') ?? DEFAULT_ENGINE;
  const at = (name: string) => files.join(folderOf(store), name);
  const others = await files.entries(at('defaults'));
  if (variable('DOCKER_CONTEXT') !== undefined || others.length > 0) return undefined;
  if (!files.exists(at('current'))) return '';
  const { Key, Name, Global } = JSON.parse(await files.read(at('current'))) as Record<string, unknown>;
  return typeof Name === 'string' && (Global === true || Key === endpoint) ? Name : undefined;
}

async function driverOf(store: Store, name: string): Promise<string | undefined> {
  const path = store.files.join(folderOf(store), 'instances', name);
  if (!store.files.exists(path)) return undefined;
  const { Driver } = JSON.parse(await store.files.read(path)) as Record<string, unknown>;
  return typeof Driver === 'string' && Driver !== '' ? Driver : undefined;
}
