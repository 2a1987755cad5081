import { type Advice, adviseContainer } from '../../lib/resources/advice.ts';
import {
  budgetFindings,
  hpaFindings,
  kedaFindings,
  requestOf,
  targetOf,
} from '../../lib/resources/autoscalers.ts';
import { resourcesFailures } from '../../lib/resources/failures.ts';
import type { Finding } from '../../lib/resources/finding.ts';
import { parseQuantity } from '../../lib/resources/quantity.ts';
import { readKrr, readVpa } from '../../lib/resources/read-sources.ts';
import type { ContainerUsage } from '../../lib/resources/usage.ts';
import { factsOf } from '../../lib/resources/workload-facts.ts';
import type { NamespaceObjects } from '../../tools/resource-objects.ts';
import type { Inputs, Ports } from './ports.ts';

export type Seen = { readonly advice: readonly Advice[]; readonly findings: readonly Finding[] };

/** Everything about one namespace. */
export async function lookAt(
  namespace: string,
  objects: NamespaceObjects,
  krr: readonly ContainerUsage[],
  inputs: Inputs,
  ports: Ports,
): Promise<Seen> {
  const usages = await usagesOf(namespace, objects, krr, inputs, ports);
  const now = ports.clock.now();
  const advice = usages.flatMap((usage) => {
    const workload = objects.workloads.find(({ metadata }) => metadata.name === usage.workload);
    return adviseContainer(usage, { facts: workload && factsOf(workload, objects), now });
  });
  return { advice, findings: findingsOf(objects) };
}

/** The use of containers, by the source that was chosen; requests are those of the workload where it does not say. */
async function usagesOf(
  namespace: string,
  { workloads, verticals }: NamespaceObjects,
  krr: readonly ContainerUsage[],
  { usage }: Inputs,
  { usageIn }: Ports,
): Promise<readonly ContainerUsage[]> {
  const requested = (workload: string, container: string, resource: 'cpu' | 'memory') => {
    const found = workloads.find(({ metadata }) => metadata.name === workload);
    return found && parseQuantity(requestOf(found, container, resource));
  };
  if (usage === 'krr') return krr.filter((each) => each.namespace === namespace);
  if (usage === 'vpa') return verticals.flatMap((vpa) => readVpa(vpa, requested));
  return usage === 'prometheus' ? usageIn(namespace) : [];
}

function findingsOf({
  autoscalers,
  workloads,
  scaledObjects,
  budgets,
}: NamespaceObjects): readonly Finding[] {
  const ofHpa = autoscalers.flatMap((hpa) => {
    const workload = workloads.find(({ metadata }) => metadata.name === targetOf(hpa));
    const labels = workload?.metadata.labels ?? {};
    const own = budgets.filter((budget) => selects(budget, labels));
    return [...hpaFindings(hpa, workload), ...own.flatMap((budget) => budgetFindings(hpa, budget))];
  });
  return [...ofHpa, ...scaledObjects.flatMap(kedaFindings)];
}

/** By the labels of the workload, which by custom are those of its pods. */
function selects(
  budget: NamespaceObjects['budgets'][number],
  labels: Readonly<Record<string, string>>,
): boolean {
  const { selector } = (budget['spec'] ?? {}) as {
    readonly selector?: { readonly matchLabels?: Readonly<Record<string, string>> };
  };
  const wanted = Object.entries(selector?.matchLabels ?? {});
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}

/** @throws RESOURCES_INPUT_MISSING, RESOURCES_USAGE_INVALID */
export async function krrUsage(
  { usage, 'krr-report': path }: Inputs,
  { files }: Ports,
): Promise<readonly ContainerUsage[]> {
  if (usage !== 'krr' || path === undefined) return [];
  if (!files.exists(path)) throw resourcesFailures.RESOURCES_USAGE_INVALID(`There is no file ${path}.`);
  const read = readKrr(await files.read(path));
  if (!read)
    throw resourcesFailures.RESOURCES_USAGE_INVALID(`${path} has no "scans", so it is no JSON of KRR.`);
  return read;
}
