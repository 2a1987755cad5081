import { ecrFailures } from '../../lib/ecr/explain-error.ts';
import { type EcrHost, parseEcrHost } from '../../lib/ecr/host.ts';
import type { Process } from '../../runtime/start.ts';
import { createDockerLogins } from '../../tools/docker-logins.ts';
import type { Aftermath } from '../../tools/ecr/aftermath.ts';
import type { Ecr, EcrToken } from '../../tools/ecr/ecr.ts';
import type { EcrPublic } from '../../tools/ecr/ecr-public.ts';
import { openEcr } from '../../tools/ecr/open-ecr.ts';
import { openEcrPublic } from '../../tools/ecr/open-ecr-public.ts';
import { createRegistry, type Registry } from '../../tools/registry/registry.ts';
import type { Credentials } from '../../tools/registry/session.ts';
import type { Inputs } from './run.ts';

/** A registry that we are logged in to. */
export type Access = {
  readonly registry: Registry;
  readonly credentials: Credentials | undefined;
  readonly expiresAt: number | undefined;
  readonly ecr: Ecr | undefined;
  readonly aftermath: Aftermath | undefined;
  readonly ecrPublic: EcrPublic | undefined;
};

const PLAIN = { expiresAt: undefined, ecr: undefined, aftermath: undefined, ecrPublic: undefined } as const;

/** Logs in to registries, each once. */
export type Registries = (host: string) => Promise<Access>;

export function createRegistries(inputs: Inputs, process: Process): Registries {
  const known = new Map<string, Promise<Access>>();
  return (host) => {
    const access = known.get(host) ?? open(host, inputs, process);
    known.set(host, access);
    return access;
  };
}

async function open(host: string, inputs: Inputs, process: Process): Promise<Access> {
  const { http, clock, signal, workflow } = process;
  const context = { http, clock, signal, onRetry: workflow.info };
  const place = parseEcrHost(host);
  if (place?.kind === 'private' && inputs.username === undefined) {
    const { ecr, aftermath, token, login } = await openEcr(place, { ...process, ...workflow });
    checkAccount(place, token, inputs);
    const registry = createRegistry(context, host, login);
    return { ...PLAIN, registry, credentials: token, expiresAt: token.expiresAt, ecr, aftermath };
  }
  // Who only pulls from ECR Public needs no role.
  if (place?.kind === 'public' && inputs.username === undefined && isTarget(host, inputs)) {
    const { api, token } = await openEcrPublic({ ...process, ...workflow });
    const registry = createRegistry(context, host, token);
    return { ...PLAIN, registry, credentials: token, expiresAt: token.expiresAt, ecrPublic: api };
  }
  const credentials = await loginOf(host, inputs, process);
  return { ...PLAIN, registry: createRegistry(context, host, credentials), credentials };
}

function isTarget(host: string, { tags, repository, image }: Inputs): boolean {
  const targets = tags.map((line) => (line.repository ?? repository ?? image).registry);
  return targets.length === 0 || targets.includes(host);
}

/** The inputs are for the registry that is pushed to; the source has the login of an earlier step. */
async function loginOf(host: string, inputs: Inputs, process: Process): Promise<Credentials | undefined> {
  const { exec, files, variable, workflow } = process;
  const { username, password = '' } = inputs;
  if (username !== undefined && isTarget(host, inputs)) return { username, password };
  return createDockerLogins({ exec, files, variable, mask: workflow.mask })(host);
}

function checkAccount(
  { account }: Extract<EcrHost, { kind: 'private' }>,
  token: EcrToken,
  inputs: Inputs,
): void {
  if (inputs['cross-account'] || token.account === '' || token.account === account) return;
  throw ecrFailures.ECR_WRONG_ACCOUNT(
    `The registry belongs to the account ${account}, the credentials to ${token.account}.`,
  );
}
