import type { InputsOf, OutputsOf, ResultOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Exec } from '../../runtime/exec.ts';
import type { Files } from '../../runtime/files.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Cluster, ClusterPlace } from '../../tools/kubernetes-cluster.ts';
import type { k8sDeploy } from './spec.ts';

export type Inputs = InputsOf<typeof k8sDeploy>;
export type Outputs = OutputsOf<typeof k8sDeploy>;
export type Result = ResultOf<typeof k8sDeploy>;

/** How the inputs name a cluster. */
export type ClusterWish = Pick<Inputs, 'kubeconfig' | 'cluster' | 'region'>;

/** What the action does to the world. */
export type Ports = {
  readonly workflow: Workflow;
  readonly clock: Clock;
  readonly files: Files;
  readonly signal: AbortSignal;
  /** The kubeconfig that the inputs mean: a path, one made for an EKS cluster, or undefined for kubectl's default. */
  readonly kubeconfig: (wish: ClusterWish) => Promise<string | undefined>;
  readonly openCluster: (place: ClusterPlace) => Cluster;
  /** The YAML that the kustomization in a folder builds. */
  readonly kustomize: (absoluteFolder: string) => Promise<string>;
  /** Runs the command of an analysis. */
  readonly exec: Exec;
  /** The action analyze-release as a program, and its secret inputs by name, from variables such as `ANALYZE_TOKEN`. */
  readonly analysis: {
    readonly command: readonly [file: string, ...args: string[]];
    readonly secrets: ReadonlyMap<string, string>;
  };
  readonly sha256: (text: string) => string;
  /** A folder that lives as long as the job, for the report. */
  readonly reportFolder: string;
  /** Where this release comes from, for the record: repository, commit and run. */
  readonly origin: string;
};
