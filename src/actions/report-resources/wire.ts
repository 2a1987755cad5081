import { checkFailures } from '../../lib/checks/failures.ts';
import { Sha256Checksum } from '../../runtime/hash.ts';
import type { Process } from '../../runtime/start.ts';
import { createAwsJson } from '../../tools/aws-json.ts';
import { eksKubeconfig } from '../../tools/eks.ts';
import { createApiProxy } from '../../tools/kubectl.ts';
import { createTransport } from '../../tools/kubernetes-transport.ts';
import { prometheusUsage } from '../../tools/prometheus-usage.ts';
import { readNamespace } from '../../tools/resource-objects.ts';
import { repositoriesWithoutLifecycle, unboundedLogGroups } from '../../tools/unbounded-storage.ts';
import type { Inputs, Ports } from './ports.ts';

/** The real ports of the action. */
export function realPorts(inputs: Inputs, process: Process): Ports {
  const { files, variable, clock, http, signal } = process;
  const aws = () => {
    const region = inputs.region ?? variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION');
    if (region === undefined)
      throw checkFailures.EVIDENCE_UNREADABLE('The input `region` is needed for AWS.');
    const place = { region, endpoint: variable('AWS_ENDPOINT_URL'), signal };
    return createAwsJson({ http, Checksum: Sha256Checksum }, place);
  };
  const site = { http, url: inputs['prometheus-url'] ?? '', token: inputs['metrics-token'], signal };
  return {
    ...process,
    openCluster: async () => {
      const proxy = createApiProxy(
        process.supervise,
        process.temporaryFolder().path,
        await kubeconfigOf(inputs, process),
      );
      const onWarning = (text: string) => process.workflow.debug(`Kubernetes: ${text}`);
      const transport = createTransport({ http, clock, onWarning, socket: proxy.socket, signal });
      return {
        read: (namespace) => readNamespace(transport, namespace),
        [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
      };
    },
    usageIn: (namespace) => prometheusUsage(site, namespace, inputs.days),
    logGroups: async (prefix) => unboundedLogGroups(aws(), prefix),
    repositories: async (name) => repositoriesWithoutLifecycle(aws(), name),
    keep: async (name, text) => {
      const path = files.join(variable('RUNNER_TEMP') ?? '.', `report-resources-${clock.now()}`, name);
      await files.write(path, text);
      return path;
    },
  };
}

async function kubeconfigOf(
  { kubeconfig, cluster, region }: Inputs,
  process: Process,
): Promise<string | undefined> {
  if (cluster === undefined) return kubeconfig;
  const path = process.files.join(process.temporaryFolder().path, 'kubeconfig');
  await process.files.write(path, await eksKubeconfig(process.exec, { cluster, region }), 0o600);
  return path;
}
