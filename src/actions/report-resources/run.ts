import { Failure } from '../../failure.ts';
import { readDocument } from '../../lib/checks/document.ts';
import { age } from '../../lib/checks/item.ts';
import { isWorthwhile } from '../../lib/resources/advice.ts';
import { resourcesFailures } from '../../lib/resources/failures.ts';
import { type ResourcesReport, resourcesSummary } from '../../lib/resources/summary.ts';
import type { ResultOf } from '../../runtime/action.ts';
import { krrUsage, lookAt, type Seen } from './look.ts';
import type { Inputs, Ports } from './ports.ts';
import type { reportResources } from './spec.ts';

/** Looks at everything that is named, and tells; nothing found is no reason to fail. */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof reportResources>> {
  requireInputs(inputs);
  const krr = await krrUsage(inputs, ports);
  const unknown: string[] = [];
  const seen = await Promise.all([
    inNamespaces(inputs, krr, ports, unknown),
    ...inputs['log-groups'].map((prefix) => of(() => ports.logGroups(prefix), unknown)),
    ...inputs['ecr-repositories'].map((name) => of(() => ports.repositories(name), unknown)),
  ]);
  const report: ResourcesReport = {
    version: 1,
    at: new Date(ports.clock.now()).toISOString(),
    advice: seen.flatMap(({ advice }) => advice),
    findings: seen.flatMap(({ findings }) => findings),
    unknown,
    drill: await drillLine(inputs, ports),
  };
  ports.workflow.summary(resourcesSummary(report));
  for (const { what, problem } of report.findings) ports.workflow.info(`${what}: ${problem}`);
  const advice = report.advice.filter(isWorthwhile).length;
  const something = advice + report.findings.length > 0;
  return {
    verdict: unknown.length > 0 ? 'unknown' : something ? 'advice' : 'fine',
    advice,
    findings: report.findings.length,
    report: await ports.keep('report-resources.json', `${JSON.stringify(report, undefined, 2)}\n`),
  };
}

function requireInputs(inputs: Inputs): void {
  const { namespaces, usage } = inputs;
  const nothing = namespaces.length + inputs['log-groups'].length + inputs['ecr-repositories'].length === 0;
  const problems = [
    ...(nothing ? ['namespaces, log-groups or ecr-repositories: one is needed'] : []),
    ...(usage === 'krr' && inputs['krr-report'] === undefined
      ? ['krr-report: is needed for usage: krr']
      : []),
    ...(usage === 'prometheus' && inputs['prometheus-url'] === undefined
      ? ['prometheus-url: is needed for usage: prometheus']
      : []),
    ...(usage !== 'none' && namespaces.length === 0 ? [`namespaces: are needed for usage: ${usage}`] : []),
  ];
  if (problems.length > 0) throw resourcesFailures.RESOURCES_INPUT_MISSING(problems.join('\n'));
}

async function inNamespaces(
  inputs: Inputs,
  krr: Awaited<ReturnType<typeof krrUsage>>,
  ports: Ports,
  unknown: string[],
): Promise<Seen> {
  if (inputs.namespaces.length === 0) return { advice: [], findings: [] };
  await using cluster = await ports.openCluster();
  const all = await Promise.all(
    inputs.namespaces.map((namespace) =>
      orUnknown(
        async () => lookAt(namespace, await cluster.read(namespace), krr, inputs, ports),
        { advice: [], findings: [] },
        unknown,
      ),
    ),
  );
  return { advice: all.flatMap(({ advice }) => advice), findings: all.flatMap(({ findings }) => findings) };
}

const of = async (ask: () => Promise<Seen['findings']>, unknown: string[]): Promise<Seen> => ({
  advice: [],
  findings: await orUnknown(ask, [], unknown),
});

/** What does not answer is said, and the rest is reported all the same. */
async function orUnknown<T>(look: () => Promise<T>, otherwise: T, unknown: string[]): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    unknown.push(error.message);
    return otherwise;
  }
}

async function drillLine({ 'drill-report': path }: Inputs, { files, clock }: Ports): Promise<string> {
  if (path === undefined) return '';
  const drill = files.exists(path) ? readDocument(await files.read(path)) : undefined;
  if (!drill) return 'Nothing is known of a recovery drill.';
  return `The last recovery drill ended with ${drill.outcome} ${age(clock.now() - drill.at)} ago.`;
}
