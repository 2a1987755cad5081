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
    plan.notes.map((note) => `- ${text(note)}`).join('\n'),
    Object.keys(plan.deployments).length > 0 && mermaid(diagramOf(plan)),
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
          deployment.manifests,
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

/** What will happen, from left to right. Nodes have numbers for names, so that no name can break the picture. */
function diagramOf({ services, deployments, version }: Plan): string {
  const builds = new Map(services.map(({ name }, index) => [name, `b${index}`]));
  const lines = [
    'flowchart LR',
    `  plan(["${mermaidText(version)}"])`,
    ...[...builds].map(([name, node]) => `  plan --> ${node}["build ${mermaidText(name)}"]`),
  ];
  Object.entries(deployments).forEach(([environment, list], at) => {
    lines.push(`  subgraph e${at}["${mermaidText(environment)}"]`);
    lines.push(...list.map(({ service }, index) => `    d${at}x${index}["${mermaidText(service)}"]`));
    lines.push('  end');
    lines.push(...list.map(({ service }, index) => `  ${builds.get(service) ?? 'plan'} --> d${at}x${index}`));
  });
  return lines.join('\n');
}
