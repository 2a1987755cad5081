import {
  type BuildService,
  buildOf,
  type Deployment,
  deploymentOf,
  type RepositoryFacts,
} from './deployment.ts';
import { inherit } from './inherit.ts';
import { matchesRef } from './ref-pattern.ts';
import type { Configuration } from './schema.ts';
import type { Environment } from './schema-environment.ts';
import type { Trigger } from './trigger.ts';
import { versionOf } from './version.ts';

/** What an event leads to. */
export type Plan = {
  readonly version: string;
  readonly services: readonly BuildService[];
  /** Environments in the order in which they are deployed to, each with its services in theirs. */
  readonly deployments: Readonly<Record<string, readonly Deployment[]>>;
  /** On a pull request: what its merge would deploy to. Otherwise the keys of `deployments`. */
  readonly environments: readonly string[];
  /** One sentence: why these and no others. */
  readonly reason: string;
};

/** Decides what is built and where it is deployed. Pure: the same file, event and facts give the same plan. */
export function decide(configuration: Configuration, trigger: Trigger, facts: RepositoryFacts): Plan {
  const environments = environmentsFor(trigger, configuration);
  const deploys = trigger.kind !== 'pull-request' && environments.length > 0;
  return {
    version: versionOf(trigger),
    // An image of a pull request would be pushed with rights that a fork does not have, for nobody to deploy.
    services: deploys ? inOrder(configuration).map((name) => buildOf(name, configuration, facts)) : [],
    deployments: deploys ? deploymentsOf(environments, configuration, facts) : {},
    environments,
    reason: reasonOf(trigger, environments),
  };
}

function environmentsFor(trigger: Trigger, { environments }: Configuration): readonly string[] {
  const wants = ({ branch, tag }: Environment): boolean => {
    if (trigger.kind === 'branch') return matchesRef(branch, trigger.branch);
    if (trigger.kind === 'tag') return matchesRef(tag, trigger.tag);
    return trigger.kind === 'pull-request' && matchesRef(branch, trigger.target);
  };
  return Object.keys(environments).filter((name) => wants(environments[name] ?? {}));
}

function deploymentsOf(names: readonly string[], configuration: Configuration, facts: RepositoryFacts) {
  const entries = names.map((name) => {
    const { environment } = inherit(name, configuration.environments);
    const services = inOrder(configuration).filter((service) => environment.services?.[service] !== null);
    const place = { name, environment };
    return [name, services.map((service) => deploymentOf(service, place, configuration, facts))] as const;
  });
  return Object.fromEntries(entries);
}

/** The services, each after those that it needs; otherwise as they stand in the file. */
export function inOrder({ services }: Pick<Configuration, 'services'>): readonly string[] {
  const ordered: string[] = [];
  const add = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const needed of services[name]?.needs ?? []) add(needed);
    ordered.push(name);
  };
  for (const name of Object.keys(services)) add(name);
  return ordered;
}

function reasonOf(trigger: Trigger, environments: readonly string[]): string {
  const targets = environments.join(', ');
  switch (trigger.kind) {
    case 'nothing':
      return `Nothing to deploy: ${trigger.why}.`;
    case 'pull-request':
      return environments.length > 0
        ? `A pull request deploys nothing; a merge into ${trigger.target} would deploy to ${targets}.`
        : `A pull request deploys nothing, and no environment is for the branch ${trigger.target}.`;
    default: {
      const what = trigger.kind === 'branch' ? `branch ${trigger.branch}` : `tag ${trigger.tag}`;
      return environments.length > 0
        ? `The ${what} is deployed to ${targets}.`
        : `No environment is for the ${what}, so nothing is deployed.`;
    }
  }
}
