// Releases that fail, and releases that only look as if: seconds until each tool says so, and whether it is right.
// Ours and `kubectl rollout status` on the same cluster, one after the other. ROWS=crash,slow runs only some.
import { execFile } from 'node:child_process';
import { openCloud } from '../local/cloud/client.ts';
import { deployment, openSite, pushMisbehave, type Site, type Wish } from '../test/e2e/k8s-deploy-site.ts';
import { report } from './measure.ts';

/** kubectl would wait for 600 s; what it has not said by then it says no sooner. */
const PEER_TIMEOUT_S = 60;

type Row = {
  readonly name: string;
  readonly wish: Partial<Wish>;
  readonly good: boolean;
  readonly cause: RegExp;
};
type Answer = { readonly seconds: number; readonly right: boolean; readonly named: boolean };

const secret =
  '            - { name: PASSWORD, valueFrom: { secretKeyRef: { name: absent, key: password } } }\n';
const ROWS: readonly Row[] = [
  { name: 'image-missing', wish: { image: 'MISSING' }, good: false, cause: /not found/i },
  { name: 'crash', wish: { env: { MODE: 'crash' } }, good: false, cause: /exit code 1|CrashLoopBackOff/ },
  {
    name: 'crash-no-probe',
    wish: { env: { MODE: 'crash' }, probe: false },
    good: false,
    cause: /exit code 1/,
  },
  { name: 'secret-missing', wish: { container: secret }, good: false, cause: /"absent" not found/ },
  { name: 'command', wish: { container: '          command: [/nope]\n' }, good: false, cause: /\/nope/ },
  {
    name: 'out-of-memory',
    wish: { env: { MODE: 'memory' }, container: '          resources: { limits: { memory: 24Mi } }\n' },
    good: false,
    cause: /memory/,
  },
  {
    name: 'unschedulable',
    wish: { container: '          resources: { requests: { cpu: "900" } }\n' },
    good: false,
    cause: /Insufficient cpu/,
  },
  { name: 'good', wish: {}, good: true, cause: /./ },
  { name: 'slow', wish: { env: { READY_AFTER: '20' } }, good: true, cause: /./ },
  {
    name: 'crashes-twice',
    wish: {
      env: { MODE: 'crash-twice' },
      container: '          volumeMounts: [{ name: state, mountPath: /state }]\n',
      pod: '      volumes: [{ name: state, emptyDir: {} }]\n',
    },
    good: true,
    cause: /./,
  },
];

const cloud = await openCloud();
const image = await pushMisbehave(cloud);
const wanted = process.env['ROWS']?.split(',');
const results: { readonly row: Row; readonly ours: Answer; readonly kubectl: Answer }[] = [];
for (const row of ROWS.filter(({ name }) => !wanted || wanted.includes(name))) {
  const [ours, kubectl] = [await inFreshSite(row, deployOurs), await inFreshSite(row, deployWithKubectl)];
  results.push({ row, ours, kubectl });
  process.stdout.write(`${row.name.padEnd(16)} ours ${said(ours)}   kubectl ${said(kubectl)}\n`);
}

const all = (of: (one: (typeof results)[number]) => Answer) => ({
  right: results.filter((one) => of(one).right).length,
  named: results.filter((one) => !one.row.good && of(one).named).length,
  seconds: Object.fromEntries(results.map((one) => [one.row.name, of(one).seconds])),
});
const failing = results.filter(({ row }) => !row.good).length;
const ours = all((one) => one.ours);
report({
  bench: 'rollout',
  ours,
  peers: { 'kubectl rollout status': all((one) => one.kubectl) },
  goal: { right: results.length, named: failing },
  met: ours.right === results.length && ours.named === failing,
});

function said({ seconds, right, named }: Answer): string {
  return `${seconds.toFixed(1).padStart(5)} s ${right ? 'right' : 'WRONG'} ${named ? 'named' : '-    '}`;
}

/** A namespace with a healthy first release, and then the release of the row. */
async function inFreshSite(
  row: Row,
  act: (site: Site, manifest: string, row: Row) => Promise<Answer>,
): Promise<Answer> {
  const site = await openSite(cloud, `bench-rollout-${row.name}`, image);
  try {
    await site.deploy(deployment({ image, version: '1' }));
    const wish = { image, version: '2', ...row.wish };
    const named = wish.image === 'MISSING' ? { ...wish, image: image.replace(/:[^:]+$/, ':missing') } : wish;
    return await act(site, deployment(named), row);
  } finally {
    await site.kubectl(['delete', 'namespace', site.namespace]);
    await site.close().catch(() => undefined); // The namespace is gone already.
  }
}

async function deployOurs(site: Site, manifest: string, { good, cause }: Row): Promise<Answer> {
  const run = await site.deploy(manifest);
  const seconds = run.durationMs / 1000;
  return { seconds, right: (run.exitCode === 0) === good, named: cause.test(run.outputs['cause'] ?? '') };
}

async function deployWithKubectl(site: Site, manifest: string, { good, cause }: Row): Promise<Answer> {
  const started = Date.now();
  await site.kubectl(['apply', '--server-side', '--force-conflicts', '--filename', '-'], manifest);
  const args = [
    '--namespace',
    site.namespace,
    'rollout',
    'status',
    'deployment/app',
    `--timeout=${PEER_TIMEOUT_S}s`,
  ];
  const { output, code } = await new Promise<{ output: string; code: number }>((done) => {
    execFile('kubectl', args, { env: cloud.env }, (error, stdout, stderr) =>
      done({ output: stdout + stderr, code: error ? 1 : 0 }),
    );
  });
  return { seconds: (Date.now() - started) / 1000, right: (code === 0) === good, named: cause.test(output) };
}
