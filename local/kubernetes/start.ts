import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { asRoot } from '../debian.ts';
import { type Progress, toStderr } from '../install.ts';
import type { Server } from '../process.ts';
import { containerdSocket, layoutOf, network } from './layout.ts';
import { reserveMachine } from './owner.ts';
import { clusterPrograms } from './programs.ts';
import type { RegistryRoute } from './registry-route.ts';
import { asRootTask } from './root.ts';

export type KubernetesOptions = {
  /** Folder for logs, certificates and data; not below a folder that other users cannot enter if they shall use it. */
  readonly dir: string;
  readonly registry?: RegistryRoute;
  readonly progress?: Progress;
};

/** A cluster; `endpoint` is the URL of its API server. */
export type Kubernetes = Server & {
  /** Path of a kubeconfig of its administrator. */
  readonly kubeconfig: string;
  /** The address at which a pod reaches TCP ports of the host's loopback. */
  readonly hostAddress: string;
};

/**
 * The cluster that `DEPLOY_ACTIONS_KUBECONFIG` names, if it does: nothing is started or stopped then.
 * `DEPLOY_ACTIONS_HOST_ADDRESS` says how its pods reach this machine, else its first address that is not loopback.
 */
export function givenKubernetes(): Kubernetes | undefined {
  const kubeconfig = process.env['DEPLOY_ACTIONS_KUBECONFIG'];
  if (!kubeconfig) return undefined;
  const hostAddress = process.env['DEPLOY_ACTIONS_HOST_ADDRESS'] || outerAddress();
  return {
    endpoint: serverOf(kubeconfig),
    kubeconfig: resolve(kubeconfig),
    hostAddress,
    stop: () => Promise.resolve(),
  };
}

/**
 * Starts a one-node Kubernetes of real parts, or returns the given one. Seconds; minutes the first time on a machine.
 * Waits while another process of this machine has one. Remains of a crashed one are removed first.
 */
export async function startKubernetes(options: KubernetesOptions): Promise<Kubernetes> {
  const given = givenKubernetes();
  if (given !== undefined) return given;
  const { registry, progress = toStderr } = options;
  const dir = resolve(options.dir);
  const release = await reserveMachine(progress);
  try {
    mkdirSync(dir, { recursive: true });
    const programs = await clusterPrograms(progress);
    const port = await asRootTask({ task: 'launch', options: { dir, programs, registry } }, progress);
    const stop = async () => {
      await asRootTask({ task: 'stop', dir, kubernetes: programs.kubernetes }, progress);
      release();
    };
    const { kubeconfig } = layoutOf(dir);
    return { endpoint: `https://127.0.0.1:${port}`, kubeconfig, hostAddress: network.hostAddress, stop };
  } catch (error) {
    release();
    throw error;
  }
}

/** Stops the cluster that was started in `dir` by a process that is gone. */
export async function stopKubernetes(dir: string, progress: Progress = toStderr): Promise<void> {
  if (givenKubernetes() !== undefined || !existsSync(dir)) return;
  const { kubernetes } = await clusterPrograms(progress);
  await asRootTask({ task: 'stop', dir: resolve(dir), kubernetes }, progress);
}

/** Puts an image archive of `docker save` or `writeArchive` into the local cluster's node, as if it had been pulled. */
export async function importImage(archive: string, progress: Progress = toStderr): Promise<void> {
  const { debian } = await clusterPrograms(progress);
  const ctr = join(debian, 'usr/bin/ctr');
  await asRoot(ctr, ['-a', containerdSocket, '-n', 'k8s.io', 'images', 'import', resolve(archive)]);
}

type Kubeconfig = {
  readonly 'current-context'?: string;
  readonly contexts?: readonly { readonly name: string; readonly context: { readonly cluster: string } }[];
  readonly clusters?: readonly { readonly name: string; readonly cluster: { readonly server: string } }[];
};

function serverOf(path: string): string {
  const config = parse(readFileSync(path, 'utf8')) as Kubeconfig;
  const context = config.contexts?.find(({ name }) => name === config['current-context'])?.context;
  const server = config.clusters?.find(({ name }) => name === context?.cluster)?.cluster.server;
  if (server === undefined) throw new Error(`${path}: its current context names no cluster`);
  return server;
}

function outerAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  const outer = addresses.find(({ family, internal }) => family === 'IPv4' && !internal);
  if (outer === undefined)
    throw new Error('this machine has no address but loopback; set DEPLOY_ACTIONS_HOST_ADDRESS');
  return outer.address;
}
