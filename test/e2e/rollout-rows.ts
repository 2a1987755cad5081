import { setTimeout as sleep } from 'node:timers/promises';
import { deployment, type Site, type Wish } from './k8s-deploy-site.ts';
import { makeExternalSecret, pod, whenPod } from './rollout-around.ts';
import type { UnsteadyRegistry } from './unsteady-registry.ts';

/** Where a row is played: a namespace in which version 1 is healthy. */
export type Stage = { readonly site: Site; readonly image: string; readonly registry: UnsteadyRegistry };

/** One release, what it is worth, and what happens around it. */
export type Row = {
  readonly name: string;
  /** Failure code, or `good` for a release that becomes healthy if one waits. */
  readonly expected: string;
  /** What the cause must say. */
  readonly cause?: RegExp;
  readonly manifest: (stage: Stage) => string;
  readonly first?: Partial<Wish>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Between version 1 and 2. */
  readonly before?: (stage: Stage) => Promise<unknown>;
  /** Begins with the release; ends when the signal says that the release has ended. */
  readonly during?: (stage: Stage, ended: AbortSignal) => Promise<unknown>;
};

type Make = Partial<Wish> | ((stage: Stage) => Partial<Wish>);
const release =
  (wish: Make): Row['manifest'] =>
  (stage) =>
    deployment({ image: stage.image, version: '2', ...(typeof wish === 'function' ? wish(stage) : wish) });
const bad = (name: string, expected: string, cause: RegExp, wish: Make, more: Partial<Row> = {}): Row => ({
  name,
  expected: `ROLLOUT_${expected}`,
  cause,
  manifest: release(wish),
  ...more,
});
export const good = (name: string, wish: Make, more: Partial<Row> = {}): Row => ({
  name,
  expected: 'good',
  manifest: release(wish),
  ...more,
});
const from = (behaviour: string) => (stage: Stage) => ({ image: stage.registry.image(behaviour) });

/** YAML of an init container with the program of the test; a sidecar when it restarts. */
const helper = (image: string, mode: string, more = '') =>
  `      initContainers:\n        - { name: helper, image: "${image}", env: [{ name: MODE, value: ${mode} }]${more} }\n`;
const state = '      volumes: [{ name: state, emptyDir: {} }]\n';
const mount = ', volumeMounts: [{ name: state, mountPath: /state }]';
const secretEnv =
  '            - { name: PASSWORD, valueFrom: { secretKeyRef: { name: absent, key: password } } }\n';
const apply = ({ site }: Stage, object: object) =>
  site.kubectl(['apply', '--filename', '-'], JSON.stringify(object));
const quota = (pods: number) => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'quota' },
  spec: { hard: { pods: String(pods) } },
});
const level = (value: string) => (stage: Stage) =>
  stage.site.kubectl([
    'label',
    'namespace',
    stage.site.namespace,
    '--overwrite',
    `pod-security.kubernetes.io/enforce=${value}`,
  ]);

/** Everything of the table of signals that ends by a verdict. */
export const FAILING: readonly Row[] = [
  bad('image-missing', 'IMAGE_NOT_FOUND', /:missing: not found/, ({ image }) => ({
    image: image.replace(/:[^:]+$/, ':missing'),
  })),
  bad('image-refused', 'IMAGE_REFUSED', /401/, from('refused')),
  bad('image-platform', 'IMAGE_PLATFORM', /no match for platform/, from('foreign')),
  bad('registry-down', 'IMAGE_PULL', /503/, from('broken')),
  bad('crash', 'CRASH_LOOP', /crashed 3 times, last with exit code 1/, { env: { MODE: 'crash' } }),
  bad('crash-no-probe', 'CRASH_LOOP', /exit code 1/, { env: { MODE: 'crash' }, probe: false }),
  bad('init-crash', 'CRASH_LOOP', /init container helper/, ({ image }) => ({ pod: helper(image, 'crash') })),
  bad('sidecar-crash', 'CRASH_LOOP', /sidecar helper/, ({ image }) => ({
    pod: helper(image, 'crash', ', restartPolicy: Always'),
  })),
  bad('out-of-memory', 'OUT_OF_MEMORY', /more memory than its limit of 24Mi/, {
    env: { MODE: 'memory' },
    container: '          resources: { limits: { memory: 24Mi } }\n',
  }),
  bad('secret-missing', 'CONFIGURATION_MISSING', /secret "absent" not found/, { container: secretEnv }),
  bad('configmap-volume', 'CONFIGURATION_MISSING', /configmap "absent" not found/, {
    container: '          volumeMounts: [{ name: v, mountPath: /v }]\n',
    pod: '      volumes: [{ name: v, configMap: { name: absent } }]\n',
  }),
  bad('command', 'COMMAND', /\/nope/, { container: '          command: [/nope]\n' }),
  bad('liveness', 'PROBE_KILLS', /liveness probe/, {
    container:
      '          livenessProbe: { httpGet: { path: /ready, port: 8081 }, periodSeconds: 1, failureThreshold: 1 }\n',
  }),
  bad(
    'never-ready',
    'NOT_READY',
    /readiness probe says: HTTP probe failed with statuscode: 503/,
    { env: { MODE: 'never-ready' } },
    { inputs: { 'ready-within': '30s' } },
  ),
  bad('unschedulable', 'UNSCHEDULABLE', /Insufficient cpu/, {
    container: '          resources: { requests: { cpu: "900" } }\n',
  }),
  bad('claim-unbound', 'VOLUME', /storageclass.storage.k8s.io "nothere" not found/, {
    container: '          volumeMounts: [{ name: v, mountPath: /v }]\n',
    pod: '      volumes: [{ name: v, ephemeral: { volumeClaimTemplate: { spec: { storageClassName: nothere, accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } } } }]\n',
  }),
  {
    ...bad('quota', '', /exceeded quota/, {}),
    expected: 'DEPLOY_REFUSED',
    before: (stage) => apply(stage, quota(2)),
  },
  {
    ...bad('pod-security', '', /violates PodSecurity/, {}),
    expected: 'DEPLOY_REFUSED',
    before: level('restricted'),
  },
];

/** What looks bad for a while and becomes healthy: the transient set. */
export const TRANSIENT: readonly Row[] = [
  good('good', {}),
  {
    ...good('slow', {}),
    // All new pods at once: one after the other would be longer than the peers are given.
    manifest: ({ image }) =>
      deployment({ image, version: '2', env: { READY_AFTER: '80' } }).replace('maxSurge: 1', 'maxSurge: 2'),
  },
  good('crashes-twice', {
    env: { MODE: 'crash-twice' },
    container: '          volumeMounts: [{ name: state, mountPath: /state }]\n',
    pod: state,
  }),
  good('sidecar-once', ({ image }) => ({
    pod:
      helper(image, 'crash-once', `, restartPolicy: Always${mount}`).replace(
        '{ name: MODE',
        '{ name: PORT, value: "8082" }, { name: MODE',
      ) + state,
  })),
  good('registry-429', from('limited')),
  good('image-late', from('late')),
  good('readiness-flaps', { env: { MODE: 'flap' } }),
  good(
    'quota-freed',
    { spec: '' },
    {
      manifest: ({ image }) =>
        deployment({ image, version: '2' }).replace(
          'maxSurge: 1, maxUnavailable: 0',
          'maxSurge: 1, maxUnavailable: 1',
        ),
      before: (stage) => apply(stage, quota(3)),
    },
  ),
  good('node-joins', ({ site }) => ({ pod: `      nodeSelector: { joins-${site.namespace}: "yes" }\n` }), {
    during: nodeJoins,
  }),
  good(
    'secret-late',
    { container: secretEnv },
    {
      before: ({ site }) => makeExternalSecret(site.kubectl, 'absent'),
      during: async ({ site }, ended) => {
        await pause(20_000, ended);
        await site.kubectl(['create', 'secret', 'generic', 'absent', '--from-literal=password=x']);
      },
    },
  ),
  good(
    'pod-evicted',
    {},
    { during: ({ site }, ended) => whenPod(site, ended, pod.isRunning, pod.evictByKubelet(site)) },
  ),
  good(
    'pod-drained',
    {},
    { during: ({ site }, ended) => whenPod(site, ended, pod.isRunning, pod.drain(site)) },
  ),
];

/** An autoscaler announces a node within seconds; it is there after a minute and a half. */
async function nodeJoins({ site }: Stage, ended: AbortSignal): Promise<void> {
  await whenPod(site, ended, pod.isPending, pod.announceNode(site));
  await pause(90_000, ended);
  const label = (value: string) => site.kubectl(['label', 'node', '--all', '--overwrite', value]);
  await label(`joins-${site.namespace}=yes`);
  await new Promise((resolve) => ended.addEventListener('abort', resolve));
  await label(`joins-${site.namespace}-`);
}

const pause = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal });
