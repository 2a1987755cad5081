export type Resource = 'cpu' | 'memory';

/** What a source of usage says about one container, in cores and bytes; undefined where it says nothing. */
export type Amounts = {
  readonly requested: number | undefined;
  readonly used: number | undefined;
  readonly advised: number | undefined;
};

export type ContainerUsage = {
  readonly namespace: string;
  /** Kind of the workload, such as `Deployment`; empty where the source does not know it. */
  readonly kind: string;
  readonly workload: string;
  readonly container: string;
  readonly cpu: Amounts;
  readonly memory: Amounts;
  /** Values behind it, for the pod with the fewest; undefined where the source does not say. */
  readonly points: number | undefined;
  /** The most memory that was ever used, at the start of a pod included. */
  readonly peakMemory: number | undefined;
};

/** What the cluster says about a workload. */
export type WorkloadFacts = {
  /** When the release that runs now began, in ms since 1970. */
  readonly since: number | undefined;
  /** When a container of it was last ended for want of memory. */
  readonly outOfMemory: number | undefined;
  /** Resources that an autoscaler goes by. */
  readonly scaledBy: readonly Resource[];
};

export const workloadKey = (namespace: string, workload: string): string => `${namespace}/${workload}`;
