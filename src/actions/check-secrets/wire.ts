import { checkFailures } from '../../lib/checks/failures.ts';
import { secretsFailures } from '../../lib/secrets/failures.ts';
import { Sha256Checksum, sha256 } from '../../runtime/hash.ts';
import type { Process } from '../../runtime/start.ts';
import { createAwsJson } from '../../tools/aws-json.ts';
import { eksKubeconfig } from '../../tools/eks.ts';
import { createApiProxy } from '../../tools/kubectl.ts';
import { createTransport } from '../../tools/kubernetes-transport.ts';
import { describeSecret } from '../../tools/rotating-secrets.ts';
import { createSecretObjects } from '../../tools/secret-objects.ts';
import type { Inputs, Ports } from './ports.ts';

/** The real ports of the action. */
export function realPorts(inputs: Inputs, process: Process): Ports {
  const { files, variable, clock, http, signal, github } = process;
  return {
    ...process,
    runUrl: github.runUrl,
    sha256,
    openObjects: async (namespace) => {
      const kubeconfig = await kubeconfigOf(inputs, process);
      const proxy = createApiProxy(process.supervise, process.temporaryFolder().path, kubeconfig);
      const onWarning = (text: string) => process.workflow.debug(`Kubernetes: ${text}`);
      const transport = createTransport({ http, clock, onWarning, socket: proxy.socket, signal });
      return {
        objects: createSecretObjects(transport, namespace, clock.now),
        [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
      };
    },
    describeSecret: (id) => {
      const region = inputs.region ?? variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION');
      if (region === undefined)
        throw checkFailures.EVIDENCE_UNREADABLE('The input `region` is needed for `secret-ids`.');
      const place = { region, endpoint: variable('AWS_ENDPOINT_URL'), signal };
      return describeSecret(createAwsJson({ http, Checksum: Sha256Checksum }, place), id);
    },
    keep: async (name, text) => {
      const path = files.join(variable('RUNNER_TEMP') ?? '.', `check-secrets-${clock.now()}`, name);
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
  if (kubeconfig !== undefined) throw secretsFailures.SECRETS_TWO_CLUSTERS();
  const path = process.files.join(process.temporaryFolder().path, 'kubeconfig');
  await process.files.write(path, await eksKubeconfig(process.exec, { cluster, region }), 0o600);
  return path;
}
