import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { goBuild } from '../../local/go.ts';
import { makeImage } from '../../local/kubernetes/image.ts';
import { containerdSocket, network, stateDir } from '../../local/kubernetes/layout.ts';
import { kubernetesPrograms } from '../../local/kubernetes/programs.ts';
import { type Kubernetes, startKubernetes } from '../../local/kubernetes/start.ts';
import { startPostgres } from '../../local/postgres/postgres.ts';
import { waitFor } from '../../local/process.ts';
import { startRegistry } from '../../local/registry/registry.ts';
import { freePort } from '../../local/sockets.ts';
import { createAuthority } from '../../local/tls.ts';
import { pushImage } from './push-image.ts';

const host = '123456789012.dkr.ecr.us-east-1.amazonaws.com';
const image = `${host}/probe:1`;
const password = 'correct horse';
const dir = mkdtempSync(join(tmpdir(), 'kubernetes-'));

let cluster: Kubernetes;
let programs: string;
const stops: (() => Promise<void>)[] = [];

const kubectl = async (...args: string[]): Promise<string> => {
  const env = { PATH: process.env['PATH'], HOME: dir, KUBECONFIG: cluster.kubeconfig };
  return (await promisify(execFile)(join(programs, 'kubectl'), args, { env })).stdout;
};

const probe = (path: string): Promise<string> =>
  kubectl('get', '--raw', `/api/v1/namespaces/default/services/probe:80/proxy${path}`);

beforeAll(async () => {
  const authority = await createAuthority(join(dir, 'authority'));
  const certificate = await authority.issue('registry', ['127.0.0.1', host]);
  const registry = await startRegistry({ dir: join(dir, 'registry'), certificate, users: { AWS: password } });
  stops.push(registry.stop);
  const { endpoint } = registry;
  const binary = await goBuild('probe', '1', join(import.meta.dirname, 'probe'));
  const push = { endpoint, caFile: authority.ca, user: 'AWS', password, repository: 'probe', tag: '1' };
  await pushImage(push, makeImage({ '/probe': readFileSync(binary) }, ['/probe']));
  programs = await kubernetesPrograms();
  cluster = await startKubernetes({
    dir: join(dir, 'cluster'),
    registry: { host, endpoint, caFile: authority.ca },
  });
  stops.push(cluster.stop);
}, 900_000);

afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

describe('a local cluster', () => {
  test('has one node that is ready, and answers where it says', async () => {
    expect(await kubectl('get', 'nodes', '-o', 'jsonpath={.items[*].metadata.name}')).toBe('node-1');
    expect(await kubectl('config', 'view', '-o', 'jsonpath={.clusters[0].cluster.server}')).toBe(
      cluster.endpoint,
    );
  });

  test('pulls images under the name of a registry only with its password', async () => {
    await kubectl('run', 'anonymous', `--image=${image}`);
    const reason = 'jsonpath={.status.containerStatuses[0].state.waiting.message}';
    await waitFor('the refusal', async () => {
      expect(await kubectl('get', 'pod', 'anonymous', '-o', reason)).toContain('401 Unauthorized');
    });
    const login = [`--docker-server=${host}`, '--docker-username=AWS', `--docker-password=${password}`];
    await kubectl('create', 'secret', 'docker-registry', 'pull', ...login);
    await kubectl('patch', 'serviceaccount', 'default', '-p', '{"imagePullSecrets":[{"name":"pull"}]}');
    await kubectl('create', 'deployment', 'probe', `--image=${image}`, '--replicas=2');
    await kubectl('rollout', 'status', 'deployment/probe', '--timeout=60s');
  }, 90_000);

  test('leads to pods by Service, API server and port-forward, and shows their logs', async () => {
    await kubectl('expose', 'deployment', 'probe', '--port=80', '--target-port=8080');
    await waitFor('the Service', async () => expect(await probe('/by-api')).toBe('hello'));
    const address = await kubectl('get', 'service', 'probe', '-o', 'jsonpath={.spec.clusterIP}');
    await waitFor('the address of the Service', async () => {
      expect(await (await fetch(`http://${address}/by-address`)).text()).toBe('hello');
    });
    const port = await freePort();
    const forward = spawn(join(programs, 'kubectl'), ['port-forward', 'deployment/probe', `${port}:8080`], {
      env: { PATH: process.env['PATH'], HOME: dir, KUBECONFIG: cluster.kubeconfig },
      stdio: 'ignore',
    });
    try {
      await waitFor('port-forward', async () => {
        expect(await (await fetch(`http://127.0.0.1:${port}/by-forward`)).text()).toBe('hello');
      });
    } finally {
      forward.kill();
    }
    const logs = await kubectl('logs', '-l', 'app=probe', '--tail=-1');
    expect(logs).toContain('GET /by-address');
    expect(logs).toContain('GET /by-forward');
  }, 60_000);

  test('lets pods reach the host, the API server and each other', async () => {
    const postgres = await startPostgres({ dir: join(dir, 'postgres') });
    stops.push(postgres.stop);
    const { port } = new URL(postgres.endpoint);
    const address = await kubectl('get', 'service', 'probe', '-o', 'jsonpath={.spec.clusterIP}');
    for (const to of [`${cluster.hostAddress}:${port}`, `${network.apiService}:443`, `${address}:80`]) {
      expect([to, await probe(`/dial?to=${to}`)]).toEqual([to, 'reached']);
    }
  });

  test('leaves nothing behind when it is stopped', async () => {
    await cluster.stop();
    const commands = readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid))
      .map(commandOf);
    expect(commands.filter((command) => command.includes(join(dir, 'cluster')))).toEqual([]);
    expect(commands.filter((command) => command.includes(containerdSocket))).toEqual([]);
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    expect(mounts.filter((line) => line.includes(dir) || line.includes(stateDir))).toEqual([]);
    expect(existsSync(`/sys/class/net/${network.bridge}`)).toBe(false);
    expect(existsSync(stateDir)).toBe(false);
    expect(readdirSync(join(dir, 'cluster'))).toEqual(['logs']);
  }, 60_000);
});

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
