import { shown } from '../smoke/facts.ts';
import { type Fields, parseDuration } from '../smoke/fields.ts';
import type { Condition } from './condition.ts';
import type { Provider } from './ready-queries.ts';
import { parseShare } from './share.ts';

/**
 * A condition of one's own: `errors` and `total` (a share), or `query` with a threshold (a number; a duration makes
 * it a latency), or `query` with a `baseline` and what increase is allowed.
 */
export function parseQuery(fields: Fields, provider: Provider): Condition {
  const name = fields.text('name') ?? fields.place;
  const baseline = fields.oneOf('baseline', 'absolute', 'previous', 'canary') ?? 'absolute';
  const condition =
    fields.has('errors') || fields.has('total')
      ? shareOf(fields, name)
      : baseline === 'absolute'
        ? boundOf(fields, name)
        : comparisonOf(fields, name, baseline, provider);
  fields.finish();
  return condition;
}

function shareOf(fields: Fields, name: string): Condition {
  const queries = { errors: required(fields, 'errors'), total: required(fields, 'total') };
  const threshold = needed(fields, 'threshold', fields.read('threshold', parseShare));
  return { kind: 'share', name, queries, threshold: threshold ?? 1 };
}

function boundOf(fields: Fields, name: string): Condition {
  const value = required(fields, 'query');
  const direction = fields.oneOf('direction', 'above', 'below') ?? 'above';
  const count = fields.text('count');
  const unitMs = fields.oneOf('unit', 'seconds', 'milliseconds') === 'milliseconds' ? 1 : 1000;
  const threshold = needed(fields, 'threshold', fields.read('threshold', parseBound));
  if (threshold?.kind !== 'time') {
    if (count !== undefined) fields.problem('count', 'is for a threshold that is a duration, such as 500ms');
    return { kind: 'value', name, queries: { value }, threshold: threshold?.value ?? 0, direction };
  }
  if (direction === 'below') fields.problem('direction', 'a latency is bad above its threshold');
  return {
    kind: 'latency',
    name,
    queries: { value, ...(count === undefined ? {} : { count }) },
    thresholdMs: threshold.value,
    unitMs,
  };
}

function comparisonOf(
  fields: Fields,
  name: string,
  baseline: 'previous' | 'canary',
  provider: Provider,
): Condition {
  const value = required(fields, 'query');
  const other = fields.text('baseline_query');
  if (baseline === 'canary' && other === undefined)
    fields.problem('baseline_query', 'is missing: the same for the other version');
  if (provider === 'json' && baseline === 'previous')
    fields.problem('baseline', 'plain JSON has no past to compare with');
  // Any significant difference would do otherwise, and with enough values a difference of 1 % is significant.
  const allowed = needed(fields, 'allowed_increase', fields.read('allowed_increase', parseShare));
  return {
    kind: 'compare',
    name,
    baseline,
    queries: { value, baseline: other ?? value },
    allowedIncrease: allowed ?? 0,
  };
}

type Bound = { readonly kind: 'time' | 'number'; readonly value: number };

function parseBound(given: unknown): Bound {
  if (typeof given === 'number' && Number.isFinite(given)) return { kind: 'number', value: given };
  if (typeof given === 'string' && given.endsWith('%')) return { kind: 'number', value: parseShare(given) };
  if (typeof given === 'string') return { kind: 'time', value: parseDuration(given) };
  throw new Error(`expected a number, a share such as 5% or a duration such as 500ms, got ${shown(given)}`);
}

const required = (fields: Fields, name: string): string => needed(fields, name, fields.text(name)) ?? '';

function needed<T>(fields: Fields, name: string, value: T | undefined): T | undefined {
  if (!fields.has(name)) fields.problem(name, 'is missing');
  return value;
}
