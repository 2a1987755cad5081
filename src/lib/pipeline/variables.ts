import { planFailures } from './failures.ts';
import type { Variables } from './substitute.ts';

/** The variables of the repository as `toJSON(vars)` gives them. @throws PLAN_VARIABLES_INVALID */
export function readVariables(value: unknown): Variables {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw planFailures.PLAN_VARIABLES_INVALID();
  const entries = Object.entries(value);
  const wrong = entries.filter(([, text]) => typeof text !== 'string').map(([name]) => name);
  if (wrong.length > 0)
    throw planFailures.PLAN_VARIABLES_INVALID(`The variables ${wrong.join(', ')} are no texts.`);
  return new Map(entries as [string, string][]);
}
