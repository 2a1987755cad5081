import { runProgram } from '../../local/install.ts';

/** Runs git in a folder and returns what it printed, without the last line end. */
export type Git = (...args: readonly string[]) => Promise<string>;

/**
 * `token` signs in to `server` over HTTPS. It is handed over in git's own environment: an argument or a URL would show
 * it to every program on the machine and in every error.
 */
export function createGit(cwd: string, signIn?: { readonly server: string; readonly token: string }): Git {
  const env = { ...process.env, ...(signIn ? authorization(signIn.server, signIn.token) : {}) };
  return async (...args) => (await runProgram('git', args, { cwd, env })).trimEnd();
}

function authorization(server: string, token: string): NodeJS.ProcessEnv {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${credentials}`,
  };
}
