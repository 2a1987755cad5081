import { aboutValue, type Complaint, type Path } from './problem.ts';
import { checkRulesOf } from './rules-checks.ts';
import type { Environment } from './schema-environment.ts';
import type { Freeze, FreezeWindow } from './schema-freeze.ts';

/** Rules inside one environment as it is written, before anything is inherited. */
export function environmentRules(environment: Environment, path: Path): readonly Complaint[] {
  return [
    ...scaleRules(environment, path),
    ...Object.entries(environment.services ?? {}).flatMap(([name, scale]) =>
      scaleRules(scale ?? {}, [...path, 'services', name]),
    ),
    ...stepRules(environment, path),
    ...freezeRules(environment.freeze, [...path, 'freeze']),
    ...checkRulesOf(environment, path),
  ];
}

function scaleRules({ autoscale }: Pick<Environment, 'autoscale'>, path: Path): readonly Complaint[] {
  if (!autoscale || autoscale.min <= autoscale.max) return [];
  return [
    aboutValue([...path, 'autoscale'], `autoscale: min ${autoscale.min} is more than max ${autoscale.max}`),
  ];
}

/** Shares of traffic rise, each duration stands after a share, and steps without a canary would do nothing. */
function stepRules({ steps, strategy }: Environment, path: Path): readonly Complaint[] {
  if (!steps) return [];
  const at = [...path, 'steps'];
  const complaints: Complaint[] = [];
  if (strategy && strategy !== 'canary')
    complaints.push(aboutValue(at, `steps belong to the strategy canary, not ${strategy}`));
  if (steps[0] !== undefined && !steps[0].endsWith('%'))
    complaints.push(aboutValue([...at, 0], 'the first step must be a percentage'));
  let last = 0;
  for (const [index, step] of steps.entries()) {
    if (!step.endsWith('%')) continue;
    const share = Number.parseInt(step, 10);
    if (share <= last)
      complaints.push(aboutValue([...at, index], `${step} is not more than the step before, ${last}%`));
    last = share;
  }
  return complaints;
}

function freezeRules(freeze: Freeze | null | undefined, path: Path): readonly Complaint[] {
  if (!freeze) return [];
  const zone = isTimeZone(freeze.timezone)
    ? []
    : [aboutValue([...path, 'timezone'], `"${freeze.timezone}" is no time zone such as Europe/Berlin`)];
  const windows = freeze.windows.flatMap((window, index) => {
    const problem = windowProblem(window);
    return problem === undefined ? [] : [aboutValue([...path, 'windows', index], problem)];
  });
  return [...zone, ...windows];
}

function windowProblem(window: FreezeWindow): string | undefined {
  const dates = 'days' in window ? [] : [window.from, window.to].filter((date) => !isDate(date));
  if (dates.length > 0) return `there is no day ${dates.join(' or ')}`;
  if (window.to <= window.from && 'days' in window)
    return `the window ends at ${window.to}, before it starts at ${window.from}; over midnight, write two windows`;
  return window.to < window.from
    ? `the window ends on ${window.to}, before it starts on ${window.from}`
    : undefined;
}

const isDate = (date: string): boolean => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
