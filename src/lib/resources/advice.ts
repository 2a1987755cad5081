import { age } from '../checks/item.ts';
import type { Amounts, ContainerUsage, Resource, WorkloadFacts } from './usage.ts';

export type Advice = {
  readonly namespace: string;
  readonly workload: string;
  readonly container: string;
  readonly resource: Resource;
  readonly requested: number | undefined;
  readonly used: number | undefined;
  readonly advised: number | undefined;
  /** Why the number is not shown as advice; empty when it is. */
  readonly heldBack: readonly string[];
};

const DAY_MS = 864e5;
const LEAST_DAYS = 7;
const LEAST_POINTS = 100;
/** A recommender that has no data says 100 T or 0. */
const MOST: Readonly<Record<Resource, number>> = { cpu: 1_024, memory: 24 * 2 ** 40 };
/** A change smaller than this is not worth a rollout. */
const WORTH = 0.1;

type Situation = { readonly facts: WorkloadFacts | undefined; readonly now: number };

/** Numbers with their guards: followed blindly they end pods for want of memory, and lose rare peaks. */
export function adviseContainer(usage: ContainerUsage, situation: Situation): readonly Advice[] {
  const { namespace, workload, container } = usage;
  return (['cpu', 'memory'] as const).flatMap((resource) => {
    const amounts = usage[resource];
    if (amounts.advised === undefined && amounts.requested === undefined) return [];
    const about = { namespace, workload, container, resource, ...amounts };
    return [{ ...about, heldBack: guardsOf(resource, amounts, usage, situation) }];
  });
}

function guardsOf(
  resource: Resource,
  { advised }: Amounts,
  usage: ContainerUsage,
  { facts, now }: Situation,
): readonly string[] {
  if (advised === undefined) return ['the source has no number'];
  const { points, peakMemory } = usage;
  const guards: (string | false | undefined)[] = [
    !(advised > 0 && advised < MOST[resource]) && 'the number makes no sense',
    facts === undefined ? 'the workload is not in the cluster' : tooYoung(facts, now),
    points !== undefined && points < LEAST_POINTS && `only ${points} values of ${LEAST_POINTS}`,
    resource === 'memory' && starved(facts, now),
    resource === 'memory' &&
      peakMemory !== undefined &&
      advised < peakMemory &&
      'it was above that at a peak',
    facts?.scaledBy.includes(resource) &&
      `an autoscaler goes by ${resource}: change its target, not the request`,
  ];
  return guards.filter((guard): guard is string => typeof guard === 'string');
}

/** Only the current release counts: a new version begins a new history. */
function tooYoung({ since }: WorkloadFacts, now: number): string | undefined {
  if (since === undefined) return 'it is not known since when this release runs';
  return now - since < LEAST_DAYS * DAY_MS
    ? `this release runs for ${age(now - since)} of ${LEAST_DAYS} d`
    : undefined;
}

function starved(facts: WorkloadFacts | undefined, now: number): string | undefined {
  const at = facts?.outOfMemory;
  return at !== undefined && now - at < LEAST_DAYS * DAY_MS
    ? `a pod ran out of memory ${age(now - at)} ago`
    : undefined;
}

/** Whether somebody should change the manifest. */
export function isWorthwhile({ requested, advised, heldBack }: Advice): boolean {
  if (heldBack.length > 0 || advised === undefined) return false;
  return requested === undefined || Math.abs(advised - requested) / requested > WORTH;
}
