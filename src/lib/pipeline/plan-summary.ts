import {
  code,
  details,
  heading,
  joined,
  mermaid,
  mermaidText,
  safe,
  table,
  text,
} from '../summary/markdown.ts';
import type { Plan } from './decide.ts';
import type { Origin } from './provenance.ts';

type Origins = readonly { readonly name: string; readonly values: readonly Origin[] }[];

/** What a person reads in the job summary: the picture first, then what is built and what goes where. */
export function planSummary(plan: Plan, origins: Origins = []): string {
  return joined([
    heading('Plan'),
    text(plan.reason),
    plan.hotfix && `**${text('Hotfix')}**: ${text('without the environment before.')}`,
    [...plan.warnings, ...plan.notes].map((note) => `- ${text(note)}`).join('\n'),
    Object.keys(plan.deployments).length > 0 && mermaid(diagramOf(plan)),
    Object.keys(plan.deployments).length === 0 &&
      table(
        ['environment', 'services'],
        Object.entries(plan.outlook).map(([name, services]) => [name, services.join(', ')]),
      ),
    plan.services.length > 0 && `Version ${code(plan.version)}`,
    table(
      ['environment', 'service', 'image', 'namespace', 'migrations', 'manifests'],
      Object.entries(plan.deployments).flatMap(([environment, deployments]) =>
        deployments.map((deployment) => [
          environment,
          deployment.service,
          safe(code(`${deployment.image}:${deployment.tag}`)),
          deployment.namespace,
          deployment['migrate-tool'] || 'none',
          deployment.manifests || 'generated',
        ]),
      ),
    ),
    ...origins.map(({ name, values }) =>
      details(`Values of ${name}, and where they come from`, originTable(values)),
    ),
  ]);
}

const originTable = (values: readonly Origin[]): string =>
  table(
    ['value', 'is', 'from', 'line'],
    values.map(({ key, value, from, line }) => [safe(code(key)), safe(code(value)), from, line]),
  );

/** Mermaid draws at most 500 edges, and nobody reads half as many. */
const MOST_DRAWN = 60;

/** What will happen, from left to right: every service, or only how many there are. */
function diagramOf(plan: Plan): string {
  const drawn = Object.values(plan.deployments).flat().length + plan.services.length;
  const start = ['flowchart LR', `  plan(["${mermaidText(plan.version)}"])`];
  return [...start, ...(drawn > MOST_DRAWN ? counts(plan) : everyService(plan))].join('\n');
}

/** Nodes have numbers for names, so that no name can break the picture. */
function everyService({ services, deployments }: Plan): readonly string[] {
  const builds = new Map(services.map(({ name }, index) => [name, `b${index}`]));
  return [
    ...[...builds].map(([name, node]) => `  plan --> ${node}["build ${mermaidText(name)}"]`),
    ...Object.entries(deployments).flatMap(([environment, list], at) => [
      `  subgraph e${at}["${mermaidText(environment)}"]`,
      ...list.map(({ service }, index) => `    d${at}x${index}["${mermaidText(service)}"]`),
      '  end',
      ...list.map(({ service }, index) => `  ${builds.get(service) ?? 'plan'} --> d${at}x${index}`),
    ]),
  ];
}

function counts({ services, deployments }: Plan): readonly string[] {
  const from = services.length > 0 ? 'build' : 'plan';
  return [
    ...(services.length > 0 ? [`  plan --> build["build ${services.length} services"]`] : []),
    ...Object.entries(deployments).map(
      ([environment, list], at) =>
        `  ${from} --> e${at}["${mermaidText(environment)} ${list.length} services"]`,
    ),
  ];
}
