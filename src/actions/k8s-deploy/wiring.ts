import { gunzip, gzip } from '../../runtime/gzip.ts';
import { sha256 } from '../../runtime/hash.ts';
import type { Process } from '../../runtime/start.ts';
import { eksKubeconfig } from '../../tools/eks.ts';
import { kustomize } from '../../tools/kubectl.ts';
import { openCluster } from '../../tools/kubernetes-cluster.ts';
import { deployFailures } from './failures.ts';
import type { Ports } from './ports.ts';

/** The real ports, from the process. */
export function portsOf(process: Process): Ports {
  const { workflow, clock, files, signal, exec, supervise, http, github } = process;
  const warned = new Set<string>();
  const onWarning = (text: string) => {
    if (warned.has(text)) return;
    warned.add(text);
    workflow.warning(`Kubernetes: ${text}`);
  };
  return {
    workflow,
    clock,
    files,
    signal,
    exec,
    sha256,
    kustomize: (folder) => kustomize(exec, folder),
    reportFolder: process.variable('RUNNER_TEMP') ?? github.workspace,
    origin: [github.repository, github.sha, github.runUrl].filter(Boolean).join(' '),
    kubeconfig: async ({ kubeconfig, cluster, region }) => {
      if (cluster === undefined) return kubeconfig;
      if (kubeconfig !== undefined) throw deployFailures.DEPLOY_TWO_CLUSTERS();
      const path = files.join(process.temporaryFolder().path, 'kubeconfig');
      await files.write(path, await eksKubeconfig(exec, { cluster, region }), 0o600);
      return path;
    },
    openCluster: (place) => {
      const { path: folder } = process.temporaryFolder();
      const debug = workflow.debug;
      return openCluster({ supervise, http, clock, gzip, gunzip, folder, onWarning, debug, signal }, place);
    },
  };
}
