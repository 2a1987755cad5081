import type { KubernetesObject } from './objects.ts';

/** One thing the identity must be allowed to do. */
export type Need = {
  readonly group: string;
  /** With its subresource: `pods/log`. */
  readonly resource: string;
  readonly verb: string;
  /** Empty for what has no namespace. */
  readonly namespace: string;
};

const WATCH = ['list', 'watch'];

/** What recording, watching and explaining need beside the objects themselves, by the kinds there are. */
export function standingNeeds(namespace: string, kinds: ReadonlySet<string>): readonly Need[] {
  const need = (group: string, resource: string, verbs: readonly string[]) =>
    verbs.map((verb) => ({ group, resource, verb, namespace }));
  const has = (...some: readonly string[]) => some.some((kind) => kinds.has(kind));
  return [
    ...need('', 'secrets', ['list', 'create', 'delete']),
    ...(has('Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'Rollout')
      ? [...need('', 'pods', WATCH), ...need('', 'pods/log', ['get']), ...need('', 'events', WATCH)]
      : []),
    ...(has('Deployment', 'Rollout') ? need('apps', 'replicasets', WATCH) : []),
    ...(has('Deployment', 'StatefulSet') ? need('autoscaling', 'horizontalpodautoscalers', ['list']) : []),
    // A rollback of an ordered StatefulSet deletes the pod that it is stuck at.
    ...(has('StatefulSet') ? need('', 'pods', ['delete']) : []),
  ];
}

/** What applying objects at a path such as `/apis/apps/v1/namespaces/shop/deployments` needs. */
export function applyNeeds(path: string, watched: boolean): readonly Need[] {
  const parts = path.split('/').filter(Boolean);
  const group = parts[0] === 'apis' ? (parts[1] ?? '') : '';
  const at = parts.indexOf('namespaces');
  const namespaced = at >= 0 && parts.length > at + 2;
  const namespace = namespaced ? (parts[at + 1] ?? '') : '';
  const verbs = ['get', 'create', 'patch', ...(watched ? WATCH : [])];
  return verbs.map((verb) => ({ group, resource: parts.at(-1) ?? '', verb, namespace }));
}

/** The question whether the identity may do it: https://kubernetes.io/docs/reference/access-authn-authz/authorization/ */
export function accessReview({ group, resource, verb, namespace }: Need): KubernetesObject {
  const [name = '', subresource] = resource.split('/');
  const attributes = { group, resource: name, verb, namespace, ...(subresource ? { subresource } : {}) };
  return {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    metadata: { name: '' }, // The API refuses a review with metadata.
    spec: { resourceAttributes: attributes },
  };
}

/** A Role and a ClusterRole that grant what is missing, to paste. */
export function roleFor(missing: readonly Need[], namespace: string): string {
  const [inside, outside] = [
    missing.filter((need) => need.namespace),
    missing.filter((need) => !need.namespace),
  ];
  const role = (kind: string, metadata: string, needs: readonly Need[]) =>
    needs.length === 0
      ? []
      : [
          `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: { ${metadata} }\nrules:\n${rulesFor(needs)}`,
        ];
  return [
    ...role('Role', `name: deploy-actions, namespace: ${namespace}`, inside),
    ...role('ClusterRole', 'name: deploy-actions', outside),
  ].join('\n---\n');
}

function rulesFor(needs: readonly Need[]): string {
  const byResource = Map.groupBy(needs, ({ group, resource }) => `${group}|${resource}`);
  const rules = [...byResource].map(([key, all]) => {
    const [group = '', resource = ''] = key.split('|');
    const verbs = [...new Set(all.map(({ verb }) => verb))].join(', ');
    return `  - { apiGroups: ["${group}"], resources: [${resource}], verbs: [${verbs}] }`;
  });
  return rules.join('\n');
}
