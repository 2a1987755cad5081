import { setTimeout as sleep } from 'node:timers/promises';
import type { Kubectl } from '../../local/shop/environment.ts';
import type { KnownPod } from '../../src/lib/kubernetes/objects.ts';
import type { Site } from './k8s-deploy-site.ts';

const POLL_MS = 500;

/** Waits for a pod of version 2 of which something is true, and does something to it; nothing when the release ends first. */
export async function whenPod(
  { kubectl }: Site,
  ended: AbortSignal,
  isDue: (pod: KnownPod) => boolean,
  act: (pod: KnownPod) => Promise<unknown>,
): Promise<void> {
  while (!ended.aborted) {
    const { items } = JSON.parse(await kubectl(['get', 'pods', '--output=json'])) as { items: KnownPod[] };
    const due = items.find((one) => isSecond(one) && isDue(one));
    if (due) return void (await act(due));
    await sleep(POLL_MS);
  }
}

const isSecond = ({ spec }: KnownPod): boolean =>
  spec?.containers[0]?.env?.some(({ name, value }) => name === 'VERSION' && value === '2') ?? false;

/** What can be asked of a pod, and done to it. */
export const pod = {
  isRunning: ({ status, metadata }: KnownPod): boolean =>
    status?.phase === 'Running' && metadata.deletionTimestamp === undefined,
  isPending: ({ status }: KnownPod): boolean =>
    status?.conditions?.some(({ type, reason }) => type === 'PodScheduled' && reason === 'Unschedulable') ??
    false,

  /** As the kubelet does it when its node runs out of disk. */
  evictByKubelet:
    ({ kubectl }: Site) =>
    ({ metadata }: KnownPod) =>
      kubectl([
        'patch',
        'pod',
        metadata.name,
        '--subresource=status',
        '--type=merge',
        '--patch={"status":{"phase":"Failed","reason":"Evicted","message":"The node was low on resource: ephemeral-storage."}}',
      ]),
  /** As `kubectl drain` does it, for this pod only. */
  drain:
    ({ kubectl, namespace }: Site) =>
    ({ metadata }: KnownPod) =>
      kubectl(
        [
          'create',
          '--raw',
          `/api/v1/namespaces/${namespace}/pods/${metadata.name}/eviction`,
          '--filename',
          '-',
        ],
        JSON.stringify({
          apiVersion: 'policy/v1',
          kind: 'Eviction',
          metadata: { name: metadata.name, namespace },
        }),
      ),
  /** The event of the cluster autoscaler. */
  announceNode:
    ({ kubectl, namespace }: Site) =>
    ({ metadata }: KnownPod) => {
      const now = new Date().toISOString();
      return kubectl(
        ['create', '--filename', '-'],
        JSON.stringify({
          apiVersion: 'v1',
          kind: 'Event',
          metadata: { generateName: 'scale-up-', namespace },
          involvedObject: {
            apiVersion: 'v1',
            kind: 'Pod',
            namespace,
            name: metadata.name,
            uid: metadata.uid,
          },
          type: 'Normal',
          reason: 'TriggeredScaleUp',
          message: 'pod triggered scale-up: [{workers 1->2 (max: 5)}]',
          source: { component: 'cluster-autoscaler' },
          firstTimestamp: now,
          lastTimestamp: now,
          count: 1,
        }),
      );
    },
};

/** The object that tells that an operator is about to make a Secret; the definition stays, for others may use it too. */
export async function makeExternalSecret(kubectl: Kubectl, name: string): Promise<void> {
  const group = 'external-secrets.io';
  const schema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
  const definition = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `externalsecrets.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { kind: 'ExternalSecret', plural: 'externalsecrets', singular: 'externalsecret' },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema } }],
    },
  };
  const apply = (object: object) =>
    kubectl(['apply', '--server-side', '--filename', '-'], JSON.stringify(object));
  await apply(definition);
  await kubectl(['wait', '--for=condition=Established', `crd/externalsecrets.${group}`, '--timeout=30s']);
  await apply({
    apiVersion: `${group}/v1`,
    kind: 'ExternalSecret',
    metadata: { name },
    spec: { target: { name } },
  });
}
