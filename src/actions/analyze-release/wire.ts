import { analysisFailures } from '../../lib/analysis/failures.ts';
import { yaml } from '../../runtime/input-kinds.ts';
import type { Process } from '../../runtime/start.ts';
import { createCloudWatch } from '../../tools/cloudwatch.ts';
import { kubeconfigOf } from '../../tools/cluster-config.ts';
import { createDatadog } from '../../tools/datadog.ts';
import { createJsonMetrics } from '../../tools/json-metrics.ts';
import { createApiProxy } from '../../tools/kubectl.ts';
import type { MetricSource } from '../../tools/metric-source.ts';
import { createPods } from '../../tools/pods.ts';
import { createPodsApi } from '../../tools/pods-api.ts';
import { askAddress, askPods } from '../../tools/probe-health.ts';
import { createPrometheus } from '../../tools/prometheus.ts';
import type { Health, Inputs, Ports } from './run.ts';

/** The real ports of the action. */
export const realPorts = (process: Process): Ports => ({
  ...process,
  openHealth: (inputs, asksPods) => openHealth(inputs, asksPods, process),
  openSource: (inputs) => openSource(inputs, process),
  readYaml: (given) => readYaml(given, process),
  keep: async (text, file) => {
    const { files, variable, clock } = process;
    const path =
      file ??
      files.join(variable('RUNNER_TEMP') ?? '.', `analyze-release-${clock.now()}`, 'analyze-release.json');
    await files.write(path, text);
    return path;
  },
});

/** The proxy to the API server begins with the first question to a pod. */
async function openHealth(inputs: Inputs, asksPods: boolean, process: Process): Promise<Health> {
  const { http, network, supervise, temporaryFolder, signal } = process;
  const { namespace, port, path } = inputs;
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(temporaryFolder());
  const site = { ...process, folder: folder.path };
  const kubeconfig = asksPods ? await kubeconfigOf(inputs, site) : undefined;
  const { socket } = stack.use(createApiProxy(supervise, folder.path, kubeconfig));
  const api = createPodsApi({ http, socket, namespace, signal });
  const opened = stack.move();
  return {
    ask: (where) =>
      where.kind === 'url'
        ? askAddress(network.exchange, where.url, signal)
        : askPods(network.exchange, createPods(api, where.service, port), path, signal),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

async function readYaml(given: string, { files }: Process): Promise<unknown> {
  const isPath = /^[^\n:]+\.ya?ml$/.test(given);
  const source = isPath ? await files.read(await files.inside(given)) : given;
  try {
    return await yaml.required({ description: '' }).parse(source);
  } catch (error) {
    throw analysisFailures.ANALYSIS_CONFIG_INVALID(`conditions: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function openSource(inputs: Inputs, { http, variable, signal }: Process): MetricSource {
  const { provider, url, token } = inputs;
  switch (provider) {
    case 'prometheus':
      return createPrometheus({ http, url: needed(url, 'url'), token, signal });
    case 'json':
      return createJsonMetrics({ http, url, token, signal });
    case 'datadog': {
      const keys = {
        apiKey: needed(inputs['api-key'], 'api-key'),
        appKey: needed(inputs['app-key'], 'app-key'),
      };
      return createDatadog({ http, url: url ?? 'https://api.datadoghq.com', ...keys, signal });
    }
    case 'cloudwatch': {
      const region = needed(
        inputs.region ?? variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION'),
        'region',
      );
      return createCloudWatch({ region, endpoint: url ?? variable('AWS_ENDPOINT_URL'), signal });
    }
  }
}

function needed(value: string | undefined, input: string): string {
  if (value === undefined) throw analysisFailures.ANALYSIS_CONFIG_INVALID(`${input}: this provider needs it`);
  return value;
}
