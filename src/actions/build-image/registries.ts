import { parseEcrHost } from '../../lib/ecr/host.ts';
import type { Process } from '../../runtime/start.ts';
import { createDockerLogins } from '../../tools/docker-logins.ts';
import { openEcr } from '../../tools/ecr/open-ecr.ts';
import { createRegistry, type Registry } from '../../tools/registry/registry.ts';

/** Opens registries, each once, with the login of an earlier step or the AWS role of this job. */
export function createOpen(process: Process): (host: string) => Promise<Registry> {
  const { exec, files, variable, http, clock, signal, workflow } = process;
  const logins = createDockerLogins({ exec, files, variable, mask: workflow.mask });
  const context = { http, clock, signal, onRetry: workflow.info };
  const known = new Map<string, Promise<Registry>>();
  const open = async (host: string) =>
    createRegistry(context, host, (await logins(host)) ?? (await roleLogin(host, process)));
  return (host) => {
    const registry = known.get(host) ?? open(host);
    known.set(host, registry);
    return registry;
  };
}

/** Without a login of an earlier step, ECR is open to the role of this job. */
export async function roleLogin(host: string, { workflow, variable, ...process }: Process) {
  const place = parseEcrHost(host);
  const hasRole = ['AWS_ACCESS_KEY_ID', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_PROFILE'].some(variable);
  return place?.kind === 'private' && hasRole
    ? (await openEcr(place, { ...process, ...workflow })).login
    : undefined;
}
