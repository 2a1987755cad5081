import { type KubernetesObject, nameOf } from '../kubernetes/objects.ts';
import type { Manifest, Problem } from './manifest.ts';
import { type Changed, nothingNamed } from './nothing-named.ts';
import type { ScaleValue } from './values.ts';

type Metric = {
  readonly type?: string;
  readonly resource?: { readonly name?: string; readonly target?: object };
};
type Spec = {
  readonly scaleTargetRef?: { readonly name?: string };
  readonly minReplicas?: number;
  readonly maxReplicas?: number;
  readonly minReplicaCount?: number;
  readonly maxReplicaCount?: number;
  readonly metrics?: readonly Metric[];
};

const AUTOSCALERS = ['HorizontalPodAutoscaler', 'ScaledObject'];
const specOf = (object: KubernetesObject) => (object['spec'] ?? {}) as Spec;

/** Sets limits and target of the autoscaler of a workload, named by the workload or by its own name. */
export function setAutoscale(
  manifests: readonly Manifest[],
  wanted: readonly ScaleValue[],
  principal: string,
): Changed {
  const scalers = manifests.filter(({ object }) => AUTOSCALERS.includes(object.kind));
  const means = ({ workload }: ScaleValue, { object }: Manifest) =>
    [object.metadata.name, specOf(object).scaleTargetRef?.name].includes(workload || principal);
  const lost = new Set(
    wanted
      .filter((value) => !scalers.some((one) => means(value, one)))
      .map(({ workload }) => workload || principal),
  );
  const problems: Problem[] = [...lost].map((name) => nothingNamed('autoscale', name, manifests, scalers));
  const changed = manifests.map((manifest) => {
    const own = scalers.includes(manifest) ? wanted.filter((value) => means(value, manifest)) : [];
    if (own.length === 0) return manifest;
    const { object, problem } = scaled(manifest.object, own);
    if (problem)
      problems.push({ file: manifest.file, line: manifest.line, message: `${nameOf(object)}: ${problem}` });
    return { ...manifest, object };
  });
  return { manifests: changed, problems };
}

function scaled(object: KubernetesObject, own: readonly ScaleValue[]) {
  const of = (field: ScaleValue['field']) => own.find((one) => one.field === field)?.value;
  const spec = specOf(object);
  const keda = object.kind === 'ScaledObject';
  const [least, most] = keda
    ? (['minReplicaCount', 'maxReplicaCount'] as const)
    : (['minReplicas', 'maxReplicas'] as const);
  const min = of('min') ?? spec[least];
  const max = of('max') ?? spec[most];
  const cpu = of('cpu');
  const after = {
    ...spec,
    ...(min === undefined ? {} : { [least]: min }),
    ...(max === undefined ? {} : { [most]: max }),
    ...(cpu === undefined || keda ? {} : { metrics: withCpu(spec.metrics ?? [], cpu) }),
  };
  return { object: { ...object, spec: after }, problem: problemOf(min, max, keda && cpu !== undefined) };
}

function problemOf(min = 1, max = 0, kedaCpu: boolean): string | undefined {
  if (kedaCpu) return '`autoscale` cannot set cpu of a ScaledObject; its triggers are in the manifest';
  return max > 0 && min > max ? `\`autoscale\` gives a least of ${min} and a most of ${max}` : undefined;
}

function withCpu(metrics: readonly Metric[], percent: number): readonly Metric[] {
  const target = { type: 'Utilization', averageUtilization: percent };
  const cpu: Metric = { type: 'Resource', resource: { name: 'cpu', target } };
  const isCpu = ({ type, resource }: Metric) => type === 'Resource' && resource?.name === 'cpu';
  return metrics.some(isCpu) ? metrics.map((one) => (isCpu(one) ? cpu : one)) : [...metrics, cpu];
}
