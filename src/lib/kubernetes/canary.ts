import type { KnownDeployment, KubernetesObject } from './objects.ts';

/** One step of a canary: a share of the pods, or a time in which nothing may go wrong. */
export type Step =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'pause'; readonly ms: number };

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** `10%` or `5m`. @throws Error that says what is allowed */
export function parseStep(text: string): Step {
  const share = /^(\d{1,2}|100)%$/.exec(text)?.[1];
  if (share !== undefined && Number(share) > 0) return { kind: 'share', share: Number(share) / 100 };
  const [, count, unit = ''] = /^(\d{1,6})(s|m|h)$/.exec(text) ?? [];
  if (count !== undefined) return { kind: 'pause', ms: Number(count) * (UNITS[unit] ?? 0) };
  throw new Error(`expected steps such as 10%, 5m, 50%, 10m, 100%, got "${text}"`);
}

/** Steps must rise, and begin with a share. @throws Error */
export function parseSteps(texts: readonly string[]): readonly Step[] {
  const steps = texts.map(parseStep);
  if (steps.length > 0 && steps[0]?.kind !== 'share')
    throw new Error('the first step must be a share such as 10%');
  const shares = steps.flatMap((step) => (step.kind === 'share' ? [step.share] : []));
  if (shares.some((share, at) => at > 0 && share <= (shares[at - 1] ?? 0)))
    throw new Error('each share must be larger than the one before');
  return steps;
}

export const CANARY_LABEL = 'deploy-actions/canary-of';

/** How many canary pods beside `stable` old ones make that share; never more than there are old ones. */
export function canaryReplicas(stable: number, share: number): number {
  const exact = share >= 1 ? stable : (stable * share) / (1 - share);
  return Math.max(1, Math.min(stable, Math.round(exact)));
}

/**
 * The new version as a Deployment of its own beside the old one. Its pods have all labels that Services select by,
 * and one more, so that each Deployment knows its own.
 */
export function canaryOf(deployment: KubernetesObject, release: string, replicas: number): KubernetesObject {
  const { spec, metadata } = deployment as KnownDeployment;
  const mark = { [CANARY_LABEL]: release };
  const template = spec?.template;
  return {
    apiVersion: deployment.apiVersion,
    kind: deployment.kind,
    metadata: { name: canaryName(metadata.name), labels: { ...metadata.labels, ...mark } },
    spec: {
      ...spec,
      replicas,
      selector: { ...spec?.selector, matchLabels: { ...spec?.selector.matchLabels, ...mark } },
      template: {
        ...template,
        metadata: { ...template?.metadata, labels: { ...template?.metadata?.labels, ...mark } },
      },
    },
  };
}

export const canaryName = (name: string): string => `${name.slice(0, 240)}-canary`;
