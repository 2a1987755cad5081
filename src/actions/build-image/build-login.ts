import { ecrHostsOf } from '../../lib/image/build-hosts.ts';
import type { BuildPlan } from '../../lib/image/build-plan.ts';
import type { Process } from '../../runtime/start.ts';
import { dockerFolder } from '../../tools/docker-engine.ts';
import { createDockerLogins } from '../../tools/docker-logins.ts';
import { roleLogin } from './registries.ts';

/** Variables for buildx; empty where it is logged in already, or needs no login. */
export type LoginBuild = (plan: BuildPlan) => Promise<Readonly<Record<string, string>>>;

/**
 * Logs buildx in to the registries of ECR that a build uses, with the AWS role of the job, in Docker settings of this
 * run alone: the user's, with a login more. The builders stay where they are.
 */
export const createLoginBuild =
  (process: Process, folder: string, dockerfile: string): LoginBuild =>
  async (plan) => {
    const { files, variable } = process;
    const text = files.exists(dockerfile) ? await files.read(dockerfile) : '';
    const auths = await authsFor(ecrHostsOf(plan, text), process);
    if (Object.keys(auths).length === 0) return {};
    const usual = dockerFolder(process);
    const own = files.join(folder, 'docker');
    const settings = await readSettings(files.join(usual, 'config.json'), process);
    const plugins = [files.join(usual, 'cli-plugins'), ...(settings.cliPluginsExtraDirs ?? [])];
    const merged = { ...settings, auths: { ...settings.auths, ...auths }, cliPluginsExtraDirs: plugins };
    await files.write(files.join(own, 'config.json'), JSON.stringify(merged), 0o600);
    await files.link(files.join(usual, 'contexts'), files.join(own, 'contexts'));
    return { DOCKER_CONFIG: own, BUILDX_CONFIG: variable('BUILDX_CONFIG') ?? files.join(usual, 'buildx') };
  };

type Auths = Record<string, { readonly auth: string }>;

async function authsFor(hosts: readonly string[], process: Process): Promise<Auths> {
  const { exec, files, variable, workflow } = process;
  const logins = createDockerLogins({ exec, files, variable, mask: workflow.mask });
  const auths: Auths = {};
  for (const host of hosts) {
    const login = (await logins(host)) ? undefined : await roleLogin(host, process);
    if (!login) continue;
    const { username, password } = await login();
    const auth = btoa(`${username}:${password}`);
    workflow.mask(auth);
    auths[host] = { auth };
  }
  return auths;
}

type Settings = {
  readonly auths?: Readonly<Record<string, unknown>>;
  readonly cliPluginsExtraDirs?: readonly string[];
};

async function readSettings(path: string, { files }: Process): Promise<Settings> {
  return files.exists(path) ? (JSON.parse(await files.read(path)) as Settings) : {};
}
