import { type KubernetesObject, nameOf } from './objects.ts';
import { BASELINE, type Check, type JudgedPod, RESTRICTED } from './pod-security-checks.ts';
import { templateOf } from './template.ts';

/** The levels of the Pod Security Standards, the freest first. */
export const LEVELS = ['privileged', 'baseline', 'restricted'] as const;
export type Level = (typeof LEVELS)[number];

/** The highest level that pods of a workload meet, and what keeps them from the ones above. */
export type PodSecurity = {
  readonly workload: string;
  readonly level: Level;
  readonly againstBaseline: readonly string[];
  readonly againstRestricted: readonly string[];
};

/** Judges the pod template of an object; undefined when it has none. The same rules as the server's own admission. */
export function podSecurityOf(object: KubernetesObject): PodSecurity | undefined {
  const template = templateOf(object);
  if (!template?.spec) return undefined;
  const pod: JudgedPod = { spec: template.spec, annotations: template.metadata?.annotations ?? {} };
  const againstBaseline = found(BASELINE, pod);
  const againstRestricted = found(RESTRICTED, pod);
  const level =
    againstBaseline.length > 0 ? 'privileged' : againstRestricted.length > 0 ? 'baseline' : 'restricted';
  return { workload: nameOf(object), level, againstBaseline, againstRestricted };
}

const found = (checks: readonly Check[], pod: JudgedPod): readonly string[] => [
  ...new Set(checks.flatMap((check) => check(pod))),
];

export const isBelow = (level: Level, wanted: Level): boolean =>
  LEVELS.indexOf(level) < LEVELS.indexOf(wanted);

/** What keeps pods from a level. */
export const against = (security: PodSecurity, wanted: Level): readonly string[] => [
  ...(wanted === 'privileged' ? [] : security.againstBaseline),
  ...(wanted === 'restricted' ? security.againstRestricted : []),
];

const ENFORCE = 'pod-security.kubernetes.io/enforce';

/** The level that a namespace enforces; without a label it lets everything in. */
export const enforcedBy = ({ metadata }: KubernetesObject): Level =>
  LEVELS.find((level) => level === metadata.labels?.[ENFORCE]) ?? 'privileged';

type Selector = {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
};

/** The names of the NetworkPolicies that select the pods of a workload; without one every pod may reach them. */
export function policiesFor(
  object: KubernetesObject,
  policies: readonly KubernetesObject[],
): readonly string[] {
  const labels = templateOf(object)?.metadata?.labels ?? {};
  return policies
    .filter((policy) =>
      selects((policy['spec'] as { podSelector?: Selector } | undefined)?.podSelector ?? {}, labels),
    )
    .map(({ metadata }) => metadata.name);
}

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors; an empty one selects all. */
function selects(
  { matchLabels = {}, matchExpressions = [] }: Selector,
  labels: Readonly<Record<string, string>>,
): boolean {
  const equal = Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
  return (
    equal &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = labels[key];
      if (operator === 'Exists') return value !== undefined;
      if (operator === 'DoesNotExist') return value === undefined;
      const among = value !== undefined && values.includes(value);
      return operator === 'In' ? among : !among;
    })
  );
}
