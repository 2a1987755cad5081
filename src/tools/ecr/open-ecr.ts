import type { EcrHost } from '../../lib/ecr/host.ts';
import type { Agents } from '../../runtime/agents.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { RenewedLogin } from '../registry/session.ts';
import { type Aftermath, createAftermath } from './aftermath.ts';
import { createAwsCall } from './call.ts';
import { createEcr, type Ecr, type EcrToken } from './ecr.ts';
import { renewedLogin } from './renewed-login.ts';

export type PrivateHost = Extract<EcrHost, { kind: 'private' }>;

export type EcrAccessPorts = {
  readonly agents: () => Promise<Agents>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly info: (message: string) => void;
  readonly mask: (secret: string) => void;
};

/** A registry of ECR with the role of this job: its API, and a login that is renewed before it ends. */
export type EcrAccess = {
  readonly ecr: Ecr;
  readonly aftermath: Aftermath;
  readonly token: EcrToken;
  readonly login: RenewedLogin;
};

/** @throws the failures of `ecrFailures` */
export async function openEcr(host: PrivateHost, ports: EcrAccessPorts): Promise<EcrAccess> {
  const { clock, signal, info, mask } = ports;
  const api = { host, client: clientOf(host, ports), call: createAwsCall({ clock, signal, onRetry: info }) };
  const ecr = createEcr(api);
  const ask = async () => {
    const token = await ecr.token();
    mask(token.password);
    return token;
  };
  const renew = async () => {
    const token = await ask();
    info('the login of ECR was renewed before its end');
    return token;
  };
  const token = await ask();
  const aftermath = createAftermath({ ...api, clock, signal, info });
  return { ecr, aftermath, token, login: renewedLogin(token, renew, clock) };
}

function clientOf(host: PrivateHost, { agents }: EcrAccessPorts) {
  const make = async () => {
    const { ECRClient } = await import('@aws-sdk/client-ecr');
    // Our own retry knows what may pass; the one of the library would come on top of it.
    return new ECRClient({
      region: host.region,
      maxAttempts: 1,
      requestHandler: { ...(await agents()), requestTimeout: 15_000, connectionTimeout: 5_000 },
    });
  };
  let shared: ReturnType<typeof make> | undefined;
  return () => {
    shared ??= make();
    return shared;
  };
}
