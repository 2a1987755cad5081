import type { Exec } from '../runtime/exec.ts';
import type { Files } from '../runtime/files.ts';
import type { Credentials } from './registry/session.ts';

export type LoginPorts = {
  readonly exec: Exec;
  readonly files: Pick<Files, 'read' | 'exists' | 'join'>;
  readonly variable: (name: string) => string | undefined;
  readonly mask: (secret: string) => void;
};

type Config = {
  readonly auths?: Readonly<Record<string, { readonly auth?: string }>>;
  readonly credsStore?: string;
  readonly credHelpers?: Readonly<Record<string, string>>;
};

const HELPER_MS = 30_000;
const HUB = 'https://index.docker.io/v1/';

/** The login that an earlier step left in Docker's settings for a registry; undefined when there is none. */
export const createDockerLogins =
  (ports: LoginPorts) =>
  async (host: string): Promise<Credentials | undefined> => {
    const config = await readConfig(ports);
    const server = host === 'docker.io' ? HUB : host;
    const helper = config.credHelpers?.[server] ?? config.credsStore;
    const { auths = {} } = config;
    const found = helper
      ? await fromHelper(ports.exec, helper, server)
      : fromFile((auths[server] ?? auths[`https://${server}`])?.auth);
    if (found) ports.mask(found.password);
    return found;
  };

async function readConfig({ files, variable }: LoginPorts): Promise<Config> {
  const folder = variable('DOCKER_CONFIG') ?? files.join(variable('HOME') ?? '/', '.docker');
  const path = files.join(folder, 'config.json');
  return files.exists(path) ? (JSON.parse(await files.read(path)) as Config) : {};
}

function fromFile(auth: string | undefined): Credentials | undefined {
  if (!auth) return undefined;
  const plain = atob(auth);
  const at = plain.indexOf(':');
  return at < 0
    ? undefined
    : { username: plain.slice(0, at), password: plain.slice(at + 1).replace(/\0+$/, '') };
}

/** https://github.com/docker/docker-credential-helpers: the server's name on standard input, JSON as the answer. */
async function fromHelper(exec: Exec, helper: string, server: string): Promise<Credentials | undefined> {
  try {
    const said = await exec(`docker-credential-${helper}`, ['get'], {
      input: server,
      timeoutMs: HELPER_MS,
      inherit: ['AWS_*', 'DOCKER_*', 'GOOGLE_*', 'CLOUDSDK_*'],
    });
    const { Username, Secret } = JSON.parse(said.stdout) as { Username?: string; Secret?: string };
    return Username && Secret ? { username: Username, password: Secret } : undefined;
  } catch (error) {
    if ((error as Error).name !== 'ExecError') throw error;
    return undefined; // The helper has no login for this registry, or is not installed: the registry will say so.
  }
}
