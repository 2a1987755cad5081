import { type Changes, changedServices } from './changes.ts';
import {
  type BuildService,
  buildOf,
  type Deployment,
  deploymentOf,
  type RepositoryFacts,
} from './deployment.ts';
import { inherit } from './inherit.ts';
import { reasonOf } from './reason.ts';
import { unwatched } from './rollout.ts';
import type { Configuration } from './schema.ts';
import { type Stage, stagesOf } from './stages.ts';
import type { Target } from './targets.ts';
import type { Trigger } from './trigger.ts';
import { versionOf } from './version.ts';

/** What an event leads to. */
export type Plan = {
  readonly version: string;
  readonly services: readonly BuildService[];
  /** Environments in the order in which they are deployed to, each with its services in theirs. */
  readonly deployments: Readonly<Record<string, readonly Deployment[]>>;
  /** The same in the order in which it happens. */
  readonly stages: readonly Stage[];
  /** What is or, on a pull request, would be deployed, by environment. */
  readonly outlook: Readonly<Record<string, readonly string[]>>;
  /** Comes from a branch that may leave out the environment before. */
  readonly hotfix: boolean;
  /** One sentence: why these and no others. */
  readonly reason: string;
  /** What else a person should know: what was compared, what a freeze holds back. */
  readonly notes: readonly string[];
  /** What somebody must not miss: what a freeze stops or lets through, what is asked for and cannot be done. */
  readonly warnings: readonly string[];
};

export type Facts = RepositoryFacts & {
  readonly targets: readonly Target[];
  /** What differs in each environment from what runs there; without an entry everything is taken as changed. */
  readonly changes: ReadonlyMap<string, Changes>;
  /** Why a freeze does not count this time. */
  readonly overrideFreeze: string | undefined;
  readonly configPath: string;
};

/** Decides what is built and where it is deployed. Pure: the same file, event and facts give the same plan. */
export function decide(configuration: Configuration, trigger: Trigger, facts: Facts): Plan {
  const open = facts.targets.filter(({ frozen }) => !frozen || facts.overrideFreeze !== undefined);
  const version = versionOf(trigger);
  const planned = open.map((target) => planTarget(target, trigger, configuration, facts));
  const deploys = trigger.kind === 'branch' || trigger.kind === 'tag';
  const going = planned.filter(({ services }) => services.length > 0);
  const order = Object.fromEntries(going.map((each) => [each.name, each.deployments]));
  const stages = stagesOf(configuration, order);
  const built = new Set(going.filter(({ promotes }) => !promotes).flatMap(({ services }) => services));
  return {
    version,
    // An image of a pull request would be pushed with rights that a fork does not have, for nobody to deploy.
    services: deploys
      ? inOrder(configuration)
          .filter((name) => built.has(name))
          .map((name) => buildOf(name, configuration, facts))
      : [],
    deployments: deploys ? order : {},
    stages: deploys ? stages : [],
    outlook: Object.fromEntries(going.map(({ name, services }) => [name, services])),
    hotfix: open.some(({ how }) => how === 'hotfix'),
    reason: reasonOf(
      trigger,
      going.map(({ name }) => name),
      facts.targets.length,
    ),
    notes: planned.map(({ note }) => note).filter((note) => note !== ''),
    warnings: [...freezeNotes(facts), ...going.flatMap(({ name }) => unwatchedNotes(name, configuration))],
  };
}

type Planned = {
  readonly name: string;
  readonly services: readonly string[];
  readonly deployments: readonly Deployment[];
  /** The image was built for another environment before. */
  readonly promotes: boolean;
  readonly note: string;
};

function planTarget(target: Target, trigger: Trigger, configuration: Configuration, facts: Facts): Planned {
  const { name, how } = target;
  const { environment } = inherit(name, configuration.environments);
  const promotes = environment.promote !== undefined && how !== 'hotfix';
  const here = inOrder(configuration).filter((service) => environment.services?.[service] !== null);
  const { services, note } = changedHere(here, target, configuration, facts);
  // Every build is also tagged with its commit, whatever branch it came from.
  const tag = promotes ? `sha-${trigger.sha.slice(0, 7)}` : versionOf(trigger);
  const deployments = services.map((service) =>
    deploymentOf(service, { name, environment, tag }, configuration, facts),
  );
  return { name, services, deployments, promotes, note };
}

/**
 * The services that differ from what runs there. Where promotion is at work, on either side, all of them are built, so
 * that each commit has an image of each service to promote; a tag and a run by hand mean all as well.
 */
function changedHere(
  here: readonly string[],
  { name, how }: Target,
  configuration: Configuration,
  facts: Facts,
) {
  const changes = facts.changes.get(name);
  const promoted = Object.entries(configuration.environments).some(
    ([own, { promote }]) => promote === name || (promote !== undefined && own === name),
  );
  if (changes === undefined || promoted || how === 'tag' || how === 'hand')
    return { services: here, note: '' };
  if (changes.kind === 'everything')
    return { services: here, note: `${name}: all services, because ${changes.why}.` };
  const changed = changedServices(configuration, changes.files, facts.configPath);
  const services = here.filter((service) => changed.has(service));
  const left = here.length - services.length;
  return {
    services,
    note:
      left === 0 ? '' : `${name}: ${left} of ${here.length} services did not change since ${changes.base}.`,
  };
}

const freezeNotes = ({ targets, overrideFreeze }: Facts): readonly string[] =>
  targets.flatMap(({ name, frozen }) => {
    if (!frozen) return [];
    const window = `a freeze until ${frozen.until}${frozen.reason && ` (${frozen.reason})`}`;
    return [
      overrideFreeze === undefined
        ? `${name}: not deployed, because of ${window}. Start this run again afterwards.`
        : `${name}: deployed in spite of ${window}: ${overrideFreeze}`,
    ];
  });

const unwatchedNotes = (name: string, { environments }: Configuration): readonly string[] =>
  unwatched(inherit(name, environments).environment).map(
    (condition) =>
      `${name}: ${condition} is not watched, because the file has no \`metrics\` with \`queries\` there.`,
  );

/** The services, each after those that it needs; otherwise as they stand in the file. */
export function inOrder({ services }: Pick<Configuration, 'services'>): readonly string[] {
  const ordered = new Set<string>();
  const add = (name: string): void => {
    if (ordered.has(name)) return;
    for (const needed of services[name]?.needs ?? []) add(needed);
    ordered.add(name);
  };
  for (const name of Object.keys(services)) add(name);
  return [...ordered];
}
