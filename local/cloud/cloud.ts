import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type Aws, startAws } from '../aws.ts';
import { startDocker } from '../docker.ts';
import { type Progress, runProgram, toStderr } from '../install.ts';
import { clusterPrograms } from '../kubernetes/programs.ts';
import { startKubernetes } from '../kubernetes/start.ts';
import { givenPostgres, startPostgres } from '../postgres/postgres.ts';
import type { Server } from '../process.ts';
import { startProxy } from '../proxy.ts';
import { ecrGate } from '../registry/ecr-gate.ts';
import { startRegistry } from '../registry/registry.ts';
import { type Slack, startSlack } from '../slack/slack.ts';
import { createAuthority } from '../tls.ts';
import { startTlsFront } from '../tls-front.ts';
import { type Trivy, trivyPrograms } from '../trivy.ts';

/** Where everything of a running local cloud is; plain data, so that other processes can be told. */
export type CloudAddresses = {
  /** What a job on this cloud's runner has in its environment; secrets of the services are not in it. */
  readonly env: Readonly<Record<string, string>>;
  readonly registry: { readonly host: string; readonly username: string; readonly password: string };
  readonly aws: { readonly endpoint: string; readonly region: string; readonly account: string };
  readonly kubernetes: { readonly kubeconfig: string; readonly hostAddress: string };
  /** URLs of the superuser: from this machine, and from inside a pod. */
  readonly postgres: { readonly url: string; readonly podUrl: string };
  readonly trivy: Trivy;
  readonly slack: {
    readonly endpoint: string;
    readonly webhook: string;
    readonly token: string;
    readonly channel: string;
  };
};

export type Cloud = {
  readonly addresses: CloudAddresses;
  readonly slack: Slack;
  readonly stop: () => Promise<void>;
};

/** A user of the registry that is not ECR's, for actions that sign in by name and password. */
const PLAIN_USER = { name: 'shop', password: 'registry-pass/word+1' };

/**
 * Starts every part of the local cloud in this process and below it, in parallel where they do not need each other.
 * What was started is stopped again when one of them cannot start.
 */
export async function startCloud(dir: string, progress: Progress = toStderr): Promise<Cloud> {
  mkdirSync(dir, { recursive: true });
  const started: Server[] = [];
  const keep = <T extends Server>(server: T): T => {
    started.push(server);
    return server;
  };
  const stop = async () => {
    // The newest first: Docker and Kubernetes still talk to the registry while they end.
    for (const server of started.reverse()) await server.stop();
  };
  try {
    return { ...(await startParts(dir, keep, progress)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Keep = <T extends Server>(server: T) => T;

async function startParts(dir: string, keep: Keep, progress: Progress): Promise<Omit<Cloud, 'stop'>> {
  const services = await startServices(dir, keep, progress);
  const { authority, aws, registry, slack, proxy } = services;
  // The bundle for Node as well: it does not look into the machine's own authorities, where a company's proxy has its own.
  const trust = { SSL_CERT_FILE: authority.bundle, NODE_EXTRA_CA_CERTS: authority.bundle };
  const route = { host: aws.registryHost, endpoint: registry.endpoint, caFile: authority.ca };
  const [docker, kubernetes, postgres, trivy, programs] = await Promise.all([
    startDocker({ dir, env: { ...proxy.env, ...trust }, progress }).then(keep),
    startKubernetes({ dir: join(dir, 'kubernetes'), registry: route, progress }).then(keep),
    startPostgres({ dir }).then(keep),
    trivyPrograms(progress),
    clusterPrograms(progress),
  ]);
  const path = [dirname(process.execPath), programs.kubernetes, dirname(trivy.bin), docker.env.PATH];
  const env = {
    ...docker.env,
    ...proxy.env,
    ...trust,
    ...aws.env,
    PATH: path.join(delimiter),
    KUBECONFIG: kubernetes.kubeconfig,
    ...trivy.env,
    TRIVY_CACHE_DIR: trivy.cacheDir,
  };
  return { slack, addresses: addressesOf({ env, aws, kubernetes, postgres, trivy, slack }) };
}

/** The services that a job and Docker reach by their real names, and the proxy that leads there. */
async function startServices(dir: string, keep: Keep, progress: Progress) {
  const [authority, aws] = await Promise.all([
    createAuthority(join(dir, 'tls')),
    startAws({ dir, progress }).then(keep),
  ]);
  const host = aws.registryHost;
  const registry = keep(
    await startRegistry({
      dir,
      certificate: await authority.issue('registry', [host, '127.0.0.1']),
      users: { [aws.registryUser.name]: aws.registryUser.password, [PLAIN_USER.name]: PLAIN_USER.password },
      gate: ecrGate(aws),
      progress,
    }),
  );
  const slack = keep(await startSlack());
  const slackFront = keep(
    await startTlsFront(await authority.issue('slack', ['slack.com', 'hooks.slack.com']), slack.endpoint),
  );
  const routes = {
    [`${host}:443`]: registry.address,
    'slack.com:443': slackFront.address,
    'hooks.slack.com:443': slackFront.address,
    ...(await packageRegistry()),
  };
  return { authority, aws, registry, slack, proxy: keep(await startProxy(routes)) };
}

type Parts = Pick<CloudAddresses, 'env' | 'kubernetes' | 'trivy'> & {
  readonly aws: Aws;
  readonly postgres: Server;
  readonly slack: Slack;
};

function addressesOf({ env, aws, kubernetes, postgres, trivy, slack }: Parts): CloudAddresses {
  const { endpoint, region, account } = aws;
  const { kubeconfig, hostAddress } = kubernetes;
  const inPod = new URL(postgres.endpoint);
  if (!givenPostgres()) inPod.hostname = hostAddress;
  return {
    env,
    registry: { host: aws.registryHost, username: PLAIN_USER.name, password: PLAIN_USER.password },
    aws: { endpoint, region, account },
    kubernetes: { kubeconfig, hostAddress },
    postgres: { url: postgres.endpoint, podUrl: inPod.href },
    trivy,
    slack: {
      endpoint: slack.apiUrl,
      webhook: slack.webhookUrl('C0DEPLOYS'),
      token: slack.token,
      channel: 'C0DEPLOYS',
    },
  };
}

/** The one place outside that a job may reach: a service's own packages come from npm's registry. */
async function packageRegistry(): Promise<Record<string, { host: string; port: number }>> {
  const { protocol, hostname, port } = new URL(
    (await runProgram('npm', ['config', 'get', 'registry'])).trim(),
  );
  if (protocol !== 'https:') return {};
  const address = { host: hostname, port: Number(port || 443) };
  return { [`${hostname}:${address.port}`]: address };
}
