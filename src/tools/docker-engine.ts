import type { Files } from '../runtime/files.ts';
import type { Http } from '../runtime/http.ts';
import { HttpError } from '../runtime/http-error.ts';

export type EnginePorts = {
  readonly http: Http;
  readonly files: Pick<Files, 'read' | 'exists' | 'join'>;
  readonly variable: (name: string) => string | undefined;
};

/**
 * Asks the Docker engine itself, by its socket: milliseconds, where the program `docker` takes 50 to 400. Undefined
 * when the engine is not to be reached that way; the program then knows how, or says what is wrong.
 * https://docs.docker.com/reference/api/engine/
 */
export type AskEngine = (
  path: string,
) => Promise<{ readonly status: number; readonly body: string } | undefined>;

export const DEFAULT_ENGINE = 'unix:///var/run/docker.sock';
const QUICK_MS = 15_000;

export const createAskEngine =
  (ports: EnginePorts): AskEngine =>
  async (path) => {
    const socketPath = await socketOf(ports);
    if (socketPath === undefined) return undefined;
    try {
      const answer = await ports.http.request({
        url: `http://docker${path}`,
        socketPath,
        timeoutMs: QUICK_MS,
      });
      return answer.status === 200 || answer.status === 404 ? answer : undefined;
    } catch (error) {
      if (error instanceof HttpError) return undefined;
      throw error;
    }
  };

/** Folder of Docker's settings. */
export const dockerFolder = ({ variable, files }: Omit<EnginePorts, 'http'>): string =>
  variable('DOCKER_CONFIG') ?? files.join(variable('HOME') ?? '/', '.docker');

/** Contexts and other kinds of addresses are left to the program. */
async function socketOf(ports: EnginePorts): Promise<string | undefined> {
  const { files, variable } = ports;
  const host = variable('DOCKER_HOST');
  if (host !== undefined) return host.startsWith('unix://') ? host.slice('unix://'.length) : undefined;
  if (variable('DOCKER_CONTEXT') !== undefined) return undefined;
  const settings = files.join(dockerFolder(ports), 'config.json');
  const chosen = files.exists(settings) && /"currentContext"\s*:/.test(await files.read(settings));
  return chosen ? undefined : DEFAULT_ENGINE.slice('unix://'.length);
}
