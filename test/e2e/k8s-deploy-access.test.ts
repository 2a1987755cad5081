import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { CloudClient } from '../../local/cloud/client.ts';
import { cloud as openCloud } from './cloud.ts';
import { deployment, openSite, pushMisbehave, type Site } from './k8s-deploy-site.ts';

let site: Site;
let cloud: CloudClient;
let image = '';
let folder = '';

beforeAll(async () => {
  cloud = await openCloud();
  image = await pushMisbehave(cloud);
  folder = mkdtempSync(join(tmpdir(), 'access-'));
  site = await openSite(cloud, 'k8s-deploy-access', image);
}, 45 * 60_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
}, 60_000);

const ROUTED = `---
apiVersion: v1
kind: Service
metadata: { name: app }
spec: { selector: { app: app }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: app }
spec:
  ingressClassName: nginx
  defaultBackend: { service: { name: app, port: { number: 80 } } }
  rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: app, port: { number: 80 } } } }] } }]
`;

/** The Role that the README tells people to paste. */
function documentedRole(): { readonly metadata: object } {
  const readme = readFileSync(join(import.meta.dirname, '../../actions/k8s-deploy/README.md'), 'utf8');
  const [, block = ''] = /```yaml\n(apiVersion: rbac[\s\S]*?)```/.exec(readme) ?? [];
  return parse(block) as { readonly metadata: object };
}

/** A kubeconfig for a ServiceAccount of the namespace, by a token of it. */
async function kubeconfigOf(account: string): Promise<string> {
  const admin = parse(readFileSync(cloud.kubernetes.kubeconfig, 'utf8')) as {
    clusters: unknown[];
    contexts: { context: { cluster: string } }[];
  };
  const token = (await site.kubectl(['create', 'token', account])).trim();
  const cluster = admin.contexts[0]?.context.cluster;
  const config = {
    ...admin,
    users: [{ name: account, user: { token } }],
    contexts: [{ name: account, context: { cluster, user: account } }],
    'current-context': account,
  };
  const path = join(folder, account);
  writeFileSync(path, JSON.stringify(config), { mode: 0o600 });
  return path;
}

test('a ServiceAccount with exactly the documented Role deploys, fails, rolls back and prunes', async () => {
  await site.kubectl(['create', 'serviceaccount', 'ci']);
  await site.kubectl(['apply', '--filename', '-'], JSON.stringify(documentedRole()));
  await site.kubectl([
    'create',
    'rolebinding',
    'ci',
    '--role=deploy-actions',
    `--serviceaccount=${site.namespace}:ci`,
  ]);
  const kubeconfig = await kubeconfigOf('ci');
  const extra = '---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: extra }\ndata: { a: b }\n';
  const first = await site.deploy(`${deployment({ image })}${extra}`, { kubeconfig });
  expect([first.exitCode, first.log]).toEqual([0, expect.not.stringContaining('forbidden')]);
  const failing = deployment({ image, version: '2', container: '          command: [/nope]\n' });
  const second = await site.deploy(failing, { kubeconfig });
  expect([second.exitCode, second.outputs['outcome']]).toEqual([1, 'rolled-back']);
  const third = await site.deploy(deployment({ image, version: '3' }), { kubeconfig, prune: 'true' });
  expect([third.exitCode, third.log]).toEqual([0, expect.stringContaining('ConfigMap/extra removed')]);
  for (const strategy of ['canary', 'blue-green']) {
    const wish = { kubeconfig, strategy, steps: '50%', keep: '1s' };
    const run = await site.deploy(`${deployment({ image, version: strategy })}${ROUTED}`, wish);
    expect([run.exitCode, run.log]).toEqual([
      0,
      expect.stringMatching(/50% of its requests|Switching to green/),
    ]);
  }
}, 120_000);

test('one without any is told what to grant, before anything is changed', async () => {
  await site.kubectl(['create', 'serviceaccount', 'nobody']);
  const run = await site.deploy(deployment({ image, version: '9' }), {
    kubeconfig: await kubeconfigOf('nobody'),
  });
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain('KUBERNETES_FORBIDDEN');
  expect(run.log).toContain('resources: [deployments], verbs: [get, create, patch, list, watch]');
}, 60_000);

test('a token that is refused fails at once with the reason', async () => {
  const path = await kubeconfigOf('nobody');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"token":"[^"]+"/, '"token":"wrong"'));
  const run = await site.deploy(deployment({ image }), { kubeconfig: path });
  expect([run.exitCode, run.log]).toEqual([1, expect.stringContaining('KUBERNETES_UNAUTHORIZED')]);
  expect(run.durationMs).toBeLessThan(20_000);
}, 60_000);
