import { gunzip, gzip } from '../../runtime/gzip.ts';
import { sha256 } from '../../runtime/hash.ts';
import type { Process } from '../../runtime/start.ts';
import { eksKubeconfig } from '../../tools/eks.ts';
import { kustomize } from '../../tools/kubectl.ts';
import { openCluster } from '../../tools/kubernetes-cluster.ts';
import { analyzeRelease } from '../analyze-release/spec.ts';
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
    analysis: { command: process.sibling('analyze-release'), secrets: analysisSecrets(process) },
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

/** By variables of the step: what is written into an input of it shows in its log. */
function analysisSecrets({ variable }: Process): ReadonlyMap<string, string> {
  const names = Object.entries(analyzeRelease.inputs).flatMap(([name, { secret }]) => (secret ? [name] : []));
  const values = names.map((name) => [name, variable(`ANALYZE_${variableName(name)}`)] as const);
  return new Map(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

const variableName = (input: string): string => input.toUpperCase().replaceAll('-', '_');
