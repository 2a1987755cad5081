import type { Deployment } from './deployment.ts';
import { planFailures } from './failures.ts';
import type { Configuration } from './schema.ts';

/** One deployment with the environment that it goes to. */
export type PlacedDeployment = Deployment & { readonly environment: string };

/** Deployments that may run side by side, after those of the stage before went well. */
export type Stage = {
  /** For people: `staging`, or `staging (2 of 3)` where services wait for each other. */
  readonly name: string;
  readonly deployments: readonly PlacedDeployment[];
};

/** pipeline.yml has a job for each: `first` to `fourth`. GitHub has no other way to let jobs wait for each other. */
export const MOST_STAGES = 4;

/**
 * The order of what one event deploys: environments one after the other as they stand in the file, those that promote
 * from the same one side by side; in each a service after those that it needs.
 * @param deployments environments in the order of the file
 * @throws PLAN_TOO_MANY_STAGES
 */
export function stagesOf(
  configuration: Configuration,
  deployments: Readonly<Record<string, readonly Deployment[]>>,
): readonly Stage[] {
  const stages = groupsOf(configuration, Object.keys(deployments)).flatMap((names) =>
    stagesOfGroup(
      names,
      names.flatMap((environment) =>
        (deployments[environment] ?? []).map((each) => ({ environment, ...each })),
      ),
      configuration,
    ),
  );
  if (stages.length > MOST_STAGES)
    throw planFailures.PLAN_TOO_MANY_STAGES(
      `This event would deploy in ${stages.length} stages: ${stages.map(({ name }) => name).join(', then ')}.`,
    );
  return stages;
}

/** The names as they stand in the file, but each after the environment that it promotes from. */
function afterTheirSources(
  names: readonly string[],
  environments: Configuration['environments'],
): readonly string[] {
  const ordered = new Set<string>();
  const add = (name: string): void => {
    const source = environments[name]?.promote;
    if (source !== undefined && source !== name && names.includes(source) && !ordered.has(source))
      add(source);
    ordered.add(name);
  };
  for (const name of names) add(name);
  return [...ordered];
}

/** Neighbours that promote from the same environment are equals, such as two regions. */
function groupsOf({ environments }: Configuration, names: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const name of afterTheirSources(names, environments)) {
    const last = groups.at(-1);
    const source = environments[name]?.promote;
    if (last && source !== undefined && environments[last[0] ?? '']?.promote === source) last.push(name);
    else groups.push([name]);
  }
  return groups;
}

function stagesOfGroup(
  names: readonly string[],
  placed: readonly PlacedDeployment[],
  configuration: Configuration,
): readonly Stage[] {
  const deployed = new Set(placed.map(({ service }) => service));
  const depths = placed.map(({ service }) => depthOf(service, deployed, configuration));
  const count = Math.max(0, ...depths) + 1;
  return Array.from({ length: count }, (_, depth) => ({
    name: names.join(', ') + (count === 1 ? '' : ` (${depth + 1} of ${count})`),
    deployments: placed.filter((_each, index) => depths[index] === depth),
  }));
}

/** How many services that are deployed too have to come before this one; those in between may stay as they are. */
function depthOf(service: string, deployed: ReadonlySet<string>, configuration: Configuration): number {
  const needs = configuration.services[service]?.needs ?? [];
  const before = needs.map((need) => depthOf(need, deployed, configuration) + (deployed.has(need) ? 1 : 0));
  return Math.max(0, ...before);
}
