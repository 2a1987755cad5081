import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LEVELS } from '../../src/lib/kubernetes/pod-security.ts';
import { CASES, specOf } from '../lib/kubernetes/pod-security-cases.ts';
import { cloud as openCloud } from './cloud.ts';
import { openSite, type Site } from './k8s-deploy-site.ts';

const STRICT = ['baseline', 'restricted'] as const;
let sites: readonly Site[];
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  const cloud = await openCloud();
  env = cloud.env;
  sites = await Promise.all(STRICT.map((level) => openSite(cloud, `k8s-deploy-${level}`, '')));
  for (const [at, level] of STRICT.entries())
    await sites[at]?.kubectl([
      'label',
      'namespace',
      `k8s-deploy-${level}`,
      `pod-security.kubernetes.io/enforce=${level}`,
    ]);
}, 45 * 60_000);
afterAll(async () => {
  await Promise.all(sites.map((site) => site.close()));
}, 60_000);

test('the levels that we report are those that the server enforces', async () => {
  const pods = CASES.map((one, at) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `case-${at}` },
    spec: specOf(one),
  }));
  const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: pods });
  const admitted = await Promise.all(sites.map((site) => admittedBy(site, list)));
  const levels = CASES.map((_, at) => LEVELS[admitted.filter((names) => names.has(`case-${at}`)).length]);
  const named = (values: readonly (string | undefined)[]) =>
    CASES.map(({ name }, at) => `${name}: ${values[at]}`);
  expect(named(levels)).toEqual(named(CASES.map(({ level }) => level)));
}, 60_000);

/** The names of the pods that the server would take; kubectl fails where it refuses one, and names the others. */
function admittedBy({ namespace }: Site, list: string): Promise<ReadonlySet<string>> {
  const args = ['--namespace', namespace, 'create', '--dry-run=server', '--output=name', '--filename', '-'];
  return new Promise((resolve) => {
    const child = execFile('kubectl', args, { env }, (_, stdout) =>
      resolve(new Set([...stdout.matchAll(/pod\/(case-\d+)/g)].map(([, name = '']) => name))),
    );
    child.stdin?.end(list);
  });
}
