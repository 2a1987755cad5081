import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudAddresses } from '../../local/cloud/cloud.ts';
import { goBuild } from '../../local/go.ts';
import { runProgram } from '../../local/install.ts';
import { makeImage, writeArchive } from '../../local/kubernetes/image.ts';
import { createRepository, type Kubectl, prepareNamespace } from '../../local/shop/environment.ts';
import { type BundleOptions, type BundleRun, runBundle } from '../bundle/run-bundle.ts';

export type Line = { readonly at: number; readonly text: string };
export type TimedRun = BundleRun & { readonly lines: readonly Line[] };

/** A namespace with a healthy v1 of a small program, and the action pointed at it. */
export type Site = {
  readonly namespace: string;
  readonly kubectl: Kubectl;
  readonly image: string;
  /** Runs the bundle on manifests written to a file; every line with the ms since 1970 at which it came. */
  readonly deploy: (
    manifest: string,
    inputs?: Readonly<Record<string, string>>,
    options?: BundleOptions,
  ) => Promise<TimedRun>;
  readonly close: () => Promise<void>;
};

const REPOSITORY = 'tests/misbehave';

/** The image of `misbehave`, pushed to the registry of the local cloud. */
export async function pushMisbehave(cloud: CloudAddresses): Promise<string> {
  const binary = await goBuild('misbehave', '1', join(import.meta.dirname, 'misbehave'));
  const content = readFileSync(binary);
  const tag = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const image = `${cloud.registry.host}/${REPOSITORY}:${tag}`;
  const folder = mkdtempSync(join(tmpdir(), 'misbehave-'));
  try {
    await createRepository(cloud, REPOSITORY);
    const archive = join(folder, 'image.tar');
    writeArchive(archive, image, makeImage({ '/misbehave': content }, ['/misbehave']));
    const { host, username, password } = cloud.registry;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
    const env = { ...cloud.env, DOCKER_CONFIG: folder };
    await runProgram('docker', ['load', '--input', archive], { env });
    await runProgram('docker', ['push', image], { env });
    return image;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function openSite(cloud: CloudAddresses, namespace: string, image: string): Promise<Site> {
  const kubectl = await prepareNamespace(cloud, namespace);
  const folder = mkdtempSync(join(tmpdir(), 'k8s-deploy-'));
  const deploy: Site['deploy'] = async (manifest, inputs = {}, options = {}) => {
    mkdirSync(join(folder, 'k8s'), { recursive: true });
    writeFileSync(join(folder, 'k8s/app.yaml'), manifest);
    const lines: Line[] = [];
    const run = await runBundle(
      'k8s-deploy',
      { manifests: 'k8s', namespace, soak: '3s', ...inputs },
      {
        cwd: folder,
        timeoutMs: 150_000,
        ...options,
        env: { PATH: cloud.env['PATH'] ?? '', KUBECONFIG: cloud.kubernetes.kubeconfig, ...options.env },
        onLine: (text) => {
          lines.push({ at: Date.now(), text });
          options.onLine?.(text);
        },
      },
    );
    return { ...run, lines };
  };
  const close = async () => {
    await kubectl(['delete', 'namespace', namespace, '--wait=false']);
    rmSync(folder, { recursive: true, force: true });
  };
  return { namespace, kubectl, image, deploy, close };
}

export type Wish = {
  readonly image: string;
  readonly version?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly replicas?: number;
  /** YAML put into the container, indented by ten spaces. */
  readonly container?: string;
  /** YAML put into the pod's spec, indented by six spaces. */
  readonly pod?: string;
  readonly probe?: boolean;
  readonly spec?: string;
};

/** A Deployment that never takes away the old before the new is ready. */
export function deployment({
  image,
  version = '1',
  env = {},
  replicas = 2,
  container = '',
  pod = '',
  probe = true,
  spec = '',
}: Wish): string {
  const variables = Object.entries({ VERSION: version, ...env }).map(
    ([name, value]) => `            - { name: ${name}, value: "${value}" }`,
  );
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: app }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: app } }
  strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }
${spec}  template:
    metadata: { labels: { app: app } }
    spec:
      terminationGracePeriodSeconds: 5
${pod}      containers:
        - name: app
          image: ${image}
          env:
${variables.join('\n')}
${container}${probe ? '          readinessProbe: { httpGet: { path: /ready, port: 8080 }, periodSeconds: 1 }\n' : ''}`;
}
