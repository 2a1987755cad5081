import { code, heading, joined, mermaid, mermaidText, safe, table, text } from '../summary/markdown.ts';
import type { Plan } from './decide.ts';

/** What a person reads in the job summary: the picture first, then what is built and what goes where. */
export function planSummary(plan: Plan): string {
  return joined([
    heading('Plan'),
    text(plan.reason),
    Object.keys(plan.deployments).length > 0 && mermaid(diagramOf(plan)),
    plan.services.length > 0 && `Version ${code(plan.version)}`,
    table(
      ['environment', 'service', 'image', 'namespace', 'migrations', 'manifests'],
      Object.entries(plan.deployments).flatMap(([environment, deployments]) =>
        deployments.map((deployment) => [
          environment,
          deployment.service,
          safe(code(`${deployment.image}:${plan.version}`)),
          deployment.namespace,
          deployment['migrate-tool'] || 'none',
          deployment.manifests,
        ]),
      ),
    ),
  ]);
}

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
