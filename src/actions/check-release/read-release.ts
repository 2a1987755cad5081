import { digestIn } from '../../lib/checks/judge-image.ts';
import { readConfiguration } from '../../lib/pipeline/configuration.ts';
import { planFailures } from '../../lib/pipeline/failures.ts';
import { inherit } from '../../lib/pipeline/inherit.ts';
import { nearestWord } from '../../lib/pipeline/nearest-word.ts';
import type { Configuration } from '../../lib/pipeline/schema.ts';
import { readVariables } from '../../lib/pipeline/variables.ts';
import type { EvidenceName } from './kinds.ts';
import type { Evidence, Inputs, Ports, Release } from './ports.ts';

const FILES: readonly EvidenceName[] = [
  'coverage',
  'scan',
  'sbom',
  'migration',
  'backup',
  'drill',
  'load-test',
  'secrets',
  'flags',
  'deploy',
  'smoke-test',
  'analysis',
];

/** Reads the file and all evidence. @throws PLAN_CONFIG_MISSING, PLAN_CONFIG_INVALID, PLAN_ENVIRONMENT_UNKNOWN */
export async function readRelease(inputs: Inputs, ports: Ports): Promise<Release> {
  const configuration = await readFile(inputs, ports);
  const { environment } = inherit(inputs.environment, configuration.environments);
  const texts = new Map<EvidenceName, Evidence>();
  await Promise.all(FILES.map(async (name) => texts.set(name, await readEvidence(name, inputs, ports))));
  const services = Object.entries(configuration.services);
  const released =
    inputs.service === undefined ? services : services.filter(([name]) => name === inputs.service);
  return {
    environment,
    environmentName: inputs.environment,
    namespace: environment.namespace ?? inputs.environment,
    migrates: released.some(([, service]) => service?.migrate !== undefined),
    commit: inputs.commit ?? ports.github.sha,
    image: inputs.image ?? '',
    digest: digestIn(inputs.image ?? ''),
    now: ports.clock.now(),
    evidence: (name) => texts.get(name) ?? { path: '', text: undefined },
    value: (name) => inputs.evidence.get(name),
  };
}

async function readEvidence(name: EvidenceName, { evidence }: Inputs, { files }: Ports): Promise<Evidence> {
  const path = evidence.get(name) ?? '';
  return { path, text: path !== '' && files.exists(path) ? await files.read(path) : undefined };
}

async function readFile(inputs: Inputs, { files, workflow }: Ports): Promise<Configuration> {
  const { config, environment, service } = inputs;
  if (!files.exists(config))
    throw planFailures.PLAN_CONFIG_MISSING(`There is no file ${config} in the checkout.`);
  const options = { variables: readVariables(inputs.variables), keepUnknownVariables: true };
  const result = readConfiguration(await files.read(config), options);
  if (!result.ok) {
    for (const { message, line, column } of result.problems)
      workflow.error(message, { file: config, line, column });
    const list = result.problems.map(({ message, line, column }) => `${config}:${line}:${column} ${message}`);
    throw planFailures.PLAN_CONFIG_INVALID(list.join('\n'));
  }
  const { configuration } = result.read;
  requireName('environment', environment, Object.keys(configuration.environments));
  if (service !== undefined) requireName('service', service, Object.keys(configuration.services));
  return configuration;
}

function requireName(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const nearest = nearestWord(name, known);
  const hint = nearest ? `did you mean "${nearest}"?` : `there are ${known.join(', ')}`;
  throw planFailures.PLAN_ENVIRONMENT_UNKNOWN(`There is no ${what} "${name}" in the file; ${hint}`);
}
