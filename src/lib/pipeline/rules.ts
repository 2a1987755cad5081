import { chainOf } from './inherit.ts';
import { nearestWord } from './nearest-word.ts';
import { aboutValue, type Complaint, type Path, pathText } from './problem.ts';
import { refPatternProblem } from './ref-pattern.ts';
import { environmentRules } from './rules-environment.ts';
import type { Configuration } from './schema.ts';

/** What one field of the file demands of another; the shape of each is checked before. */
export function checkRules(configuration: Configuration): readonly Complaint[] {
  const environments = Object.entries(configuration.environments);
  return [
    ...namedServices(configuration),
    ...serviceCycles(configuration),
    ...environments.flatMap(([name, environment]) => [
      ...references(name, configuration),
      ...['branch', 'tag', 'hotfix'].flatMap((field) =>
        patternProblems(environment[field as 'branch'], ['environments', name, field]),
      ),
      ...environmentRules(environment, ['environments', name]),
    ]),
  ];
}

/** Names of other environments and of services, and the way through `extends`. */
function references(name: string, { environments, services }: Configuration): readonly Complaint[] {
  const { extends: parent, promote, services: own } = environments[name] ?? {};
  const path = ['environments', name];
  const names = Object.keys(environments);
  return [
    ...unknownName(parent, names, [...path, 'extends']),
    ...unknownName(promote, names, [...path, 'promote']),
    ...Object.keys(own ?? {}).flatMap((service) =>
      unknownName(service, Object.keys(services), [...path, 'services', service]),
    ),
    ...cycle(name, environments),
    ...(promote === name ? [aboutValue([...path, 'promote'], `${name} cannot promote from itself`)] : []),
  ];
}

function cycle(name: string, environments: Configuration['environments']): readonly Complaint[] {
  const chain = chainOf(name, environments);
  const back = environments[chain.at(-1) ?? name]?.extends;
  if (back !== name) return [];
  const way = [...chain, name].join(' → ');
  return [
    aboutValue(['environments', name, 'extends'], `environments extend each other in a circle: ${way}`),
  ];
}

function namedServices({ services }: Configuration): readonly Complaint[] {
  return Object.entries(services).flatMap(([name, service]) =>
    (service?.needs ?? []).flatMap((needed, index) =>
      unknownName(needed, Object.keys(services), ['services', name, 'needs', index]),
    ),
  );
}

function serviceCycles({ services }: Configuration): readonly Complaint[] {
  const needs = (name: string) => services[name]?.needs ?? [];
  const reaches = (from: string, wanted: string, seen: Set<string>): boolean =>
    needs(from).some((next) => {
      if (next === wanted) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, wanted, seen);
    });
  return Object.keys(services)
    .filter((name) => reaches(name, name, new Set()))
    .map((name) => aboutValue(['services', name, 'needs'], `${name} needs itself, through what it needs`));
}

function unknownName(name: string | undefined, known: readonly string[], path: Path): readonly Complaint[] {
  if (name === undefined || known.includes(name)) return [];
  const nearest = nearestWord(name, known);
  const hint = nearest ? `did you mean "${nearest}"?` : `known are ${known.join(', ')}`;
  return [aboutValue(path, `${pathText(path)}: there is no "${name}"; ${hint}`)];
}

function patternProblems(patterns: string | string[] | undefined, path: Path): readonly Complaint[] {
  const list = Array.isArray(patterns);
  return [patterns ?? []].flat().flatMap((pattern, index) => {
    const at = list ? [...path, index] : path;
    const problem = refPatternProblem(pattern);
    return problem === undefined ? [] : [aboutValue(at, `${pathText(at)}: ${problem}`)];
  });
}
