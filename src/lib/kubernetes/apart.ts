import type { Service } from 'kubernetes-types/core/v1.js';
import type { LabelSelector } from 'kubernetes-types/meta/v1.js';
import type { KnownDeployment, KubernetesObject } from './objects.ts';
import { templateOf } from './template.ts';

export type KnownService = KubernetesObject & Pick<Service, 'spec'>;
type Labels = Readonly<Record<string, string>>;

/** What tells the pods of a second Deployment from those of the first: its suffix, and the label that differs. */
export type Apart = { readonly suffix: string; readonly key: string };

const MOST_OF_LABEL = 63;
const MOST_OF_NAME = 253;

const ending = (value: string, suffix: string, most: number): string =>
  `${value.slice(0, most - suffix.length - 1)}-${suffix}`;

export const nameBeside = (name: string, suffix: string): string => ending(name, suffix, MOST_OF_NAME);
/** The value that the label has on the second set of pods; a Service's name is no longer than a label. */
export const valueBeside = (value: string, suffix: string): string => ending(value, suffix, MOST_OF_LABEL);
export const serviceNameBeside = valueBeside;

export const selectorOf = (service: KubernetesObject): Labels =>
  ((service as KnownService).spec?.selector ?? {}) as Labels;
export const podLabelsOf = (workload: KubernetesObject): Labels =>
  templateOf(workload)?.metadata?.labels ?? {};

const matches = (selector: Labels, labels: Labels): boolean =>
  Object.entries(selector).every(([key, value]) => labels[key] === value);

/** The Services that send requests to the pods of a workload. */
export function servicesOf(
  workload: KubernetesObject,
  objects: readonly KubernetesObject[],
): readonly KubernetesObject[] {
  const labels = podLabelsOf(workload);
  return objects.filter((object) => {
    const selector = object.kind === 'Service' ? selectorOf(object) : {};
    return Object.keys(selector).length > 0 && matches(selector, labels);
  });
}

/** Labels with one of them changed, as the second set of pods has them. */
export const labelsBeside = (labels: Labels, { key, suffix }: Apart): Labels =>
  labels[key] === undefined ? labels : { ...labels, [key]: valueBeside(labels[key], suffix) };

/**
 * The label that all Services of a workload select by, and that the second set of pods has another value of. Where
 * several would do, one that no policy looks at. Undefined when the Services have no label in common.
 */
export function apartKey(
  workload: KubernetesObject,
  services: readonly KubernetesObject[],
  policies: readonly KubernetesObject[],
  suffix: string,
): string | undefined {
  const [first, ...others] = services.map(selectorOf);
  const common = Object.keys(first ?? {}).filter((key) => others.every((selector) => key in selector));
  const unseen = common.find((key) => tellsApart(workload, policies, { key, suffix }).length === 0);
  return unseen ?? common[0];
}

/** The network policies that hold for the pods of a workload, or let them through, but not for the second set. */
export function tellsApart(
  workload: KubernetesObject,
  policies: readonly KubernetesObject[],
  apart: Apart,
): readonly KubernetesObject[] {
  const labels = podLabelsOf(workload);
  const beside = labelsBeside(labels, apart);
  return policies.filter((policy) =>
    selectorsIn(policy['spec']).some((selector) => selects(selector, labels) && !selects(selector, beside)),
  );
}

/** Every pod selector anywhere in a policy: of the policy itself and of its rules. */
function selectorsIn(value: unknown): readonly LabelSelector[] {
  if (Array.isArray(value)) return value.flatMap(selectorsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'podSelector' ? [part as LabelSelector] : selectorsIn(part),
  );
}

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements */
export function selects(selector: LabelSelector, labels: Labels): boolean {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  return (
    matches(matchLabels as Labels, labels) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = labels[key];
      if (operator === 'Exists') return value !== undefined;
      if (operator === 'DoesNotExist') return value === undefined;
      return (value !== undefined && values.includes(value)) === (operator === 'In');
    })
  );
}

/** A Deployment as a second one whose pods no Service of the first selects. */
export function deploymentBeside(
  deployment: KubernetesObject,
  apart: Apart,
  marks: Labels = {},
): KubernetesObject {
  const { spec, metadata, ...rest } = deployment as KnownDeployment;
  const template = spec?.template;
  const change = (labels: Labels | undefined) => ({ ...labelsBeside(labels ?? {}, apart), ...marks });
  const own = { [apart.key]: change(podLabelsOf(deployment))[apart.key] };
  return {
    ...rest,
    apiVersion: deployment.apiVersion,
    kind: deployment.kind,
    metadata: {
      ...metadata,
      name: nameBeside(metadata.name, apart.suffix),
      labels: { ...metadata.labels, ...marks },
    },
    spec: {
      ...spec,
      selector: {
        ...spec?.selector,
        matchLabels: { ...change(spec?.selector.matchLabels as Labels), ...own },
      },
      template: {
        ...template,
        metadata: { ...template?.metadata, labels: change(template?.metadata?.labels) },
      },
    },
  };
}

/** A Service for the second set of pods. Addresses and node ports stay with the first. */
export function serviceBeside(service: KubernetesObject, apart: Apart, marks: Labels = {}): KubernetesObject {
  const { ports = [], sessionAffinity } = (service as KnownService).spec ?? {};
  return {
    apiVersion: service.apiVersion,
    kind: service.kind,
    metadata: {
      name: serviceNameBeside(service.metadata.name, apart.suffix),
      labels: { ...service.metadata.labels, ...marks },
    },
    spec: {
      selector: { ...labelsBeside(selectorOf(service), apart), ...marks },
      ports: ports.map(({ nodePort: _, ...port }) => port),
      ...(sessionAffinity ? { sessionAffinity } : {}),
    },
  };
}
