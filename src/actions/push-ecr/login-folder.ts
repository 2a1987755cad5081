import type { Process, SavedState } from '../../runtime/start.ts';

const FOLDER = 'login-folder';

/**
 * Makes the folder that Docker keeps the login of this run in, instead of the user's. Plugins and the address of the
 * engine are found through that folder, so what says where they are goes along. The login ends with the step; the
 * post step removes the folder where a killed step left it.
 */
export async function prepareLogins({ files, variable, workflow }: Process, folder: string): Promise<void> {
  workflow.state(FOLDER, folder);
  const usual = variable('DOCKER_CONFIG') ?? files.join(variable('HOME') ?? '/', '.docker');
  const path = files.join(usual, 'config.json');
  const { currentContext, proxies } = files.exists(path)
    ? (JSON.parse(await files.read(path)) as { currentContext?: unknown; proxies?: unknown })
    : {};
  const kept = { currentContext, proxies, cliPluginsExtraDirs: [files.join(usual, 'cli-plugins')] };
  await files.write(files.join(folder, 'config.json'), JSON.stringify(kept), 0o600);
  // A context is a folder of files; none of them is secret to this user.
  await files.link(files.join(usual, 'contexts'), files.join(folder, 'contexts'));
}

export async function removeLogins({ files }: Process, saved: SavedState): Promise<void> {
  const folder = saved(FOLDER);
  if (folder) await files.remove(folder);
}
