import { defineFailures } from '../failure.ts';
import type { Exec } from '../runtime/exec.ts';
import type { Files } from '../runtime/files.ts';
import { eksKubeconfig } from './eks.ts';

export const clusterConfigFailures = defineFailures({
  CLUSTER_GIVEN_TWICE: {
    meaning: 'Both `cluster` and `kubeconfig` are given.',
    remedy: 'Give one of them.',
  },
});

/** How inputs name a cluster. */
export type ClusterInputs = {
  readonly kubeconfig: string | undefined;
  /** Name of an EKS cluster. */
  readonly cluster: string | undefined;
  readonly region: string | undefined;
};
type Site = {
  readonly exec: Exec;
  readonly files: Pick<Files, 'join' | 'write'>;
  /** Where a kubeconfig that is made may be kept. */
  readonly folder: string;
};

/**
 * The path of the kubeconfig that the inputs mean; undefined for kubectl's own default.
 * @throws CLUSTER_GIVEN_TWICE and those of eks.ts
 */
export async function kubeconfigOf(
  { kubeconfig, cluster, region }: ClusterInputs,
  { exec, files, folder }: Site,
): Promise<string | undefined> {
  if (cluster === undefined) return kubeconfig;
  if (kubeconfig !== undefined) throw clusterConfigFailures.CLUSTER_GIVEN_TWICE();
  const path = files.join(folder, 'kubeconfig');
  await files.write(path, await eksKubeconfig(exec, { cluster, region }), 0o600);
  return path;
}
