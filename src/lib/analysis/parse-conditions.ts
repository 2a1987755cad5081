import { shown } from '../smoke/facts.ts';
import { Fields, parseDuration } from '../smoke/fields.ts';
import { parseUrl } from '../smoke/parse-http.ts';
import type { Condition } from './condition.ts';
import { analysisFailures } from './failures.ts';
import { parseQuery } from './parse-query.ts';
import { type Provider, readyQueries } from './ready-queries.ts';

export type ConditionDefaults = {
  readonly provider: Provider;
  /** Name of ready queries, such as `nginx-ingress`. */
  readonly metrics: string | undefined;
  readonly selector: string;
  readonly healthUrl: string | undefined;
};
export type Plan = {
  readonly conditions: readonly Condition[];
  /** `monitoring_duration`, where the conditions say it themselves. */
  readonly durationMs: number | undefined;
};

/**
 * Reads conditions by the names that deployment guides use, and queries of one's own.
 * @throws ANALYSIS_CONFIG_INVALID with every problem and its place
 */
export function parseConditions(given: unknown, defaults: ConditionDefaults): Plan {
  const problems: string[] = [];
  const fields = new Fields(given, 'conditions', problems);
  const durationMs = fields.duration('monitoring_duration');
  const conditions = [...readyConditions(fields, defaults), ...healthCondition(fields, defaults)];
  for (const [index, query] of fields.list('queries').entries())
    conditions.push(
      parseQuery(new Fields(query, `conditions.queries[${index}]`, problems), defaults.provider),
    );
  fields.finish();
  const names = conditions.map(({ name }) => name);
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index)))
    problems.push(`conditions: two are named "${name}"`);
  if (conditions.length === 0 && problems.length === 0) problems.push('conditions: there is none to watch');
  if (problems.length > 0) throw analysisFailures.ANALYSIS_CONFIG_INVALID(problems.join('\n'));
  return { conditions, durationMs };
}

function readyConditions(fields: Fields, { provider, metrics, selector }: ConditionDefaults): Condition[] {
  const threshold = fields.read('error_rate_threshold', parseShare);
  const thresholdMs = fields.read('response_time_threshold', parseDuration);
  if (threshold === undefined && thresholdMs === undefined) return [];
  const queries = fields.read(
    threshold === undefined ? 'response_time_threshold' : 'error_rate_threshold',
    () => {
      if (metrics === undefined) throw new Error('needs the input metrics, to know which queries to make');
      return readyQueries(provider, metrics, selector);
    },
  );
  if (!queries) return [];
  const { errors, total, latency, unitMs } = queries;
  return [
    ...(threshold === undefined
      ? []
      : [{ kind: 'share' as const, name: 'error_rate_threshold', queries: { errors, total }, threshold }]),
    ...(thresholdMs === undefined
      ? []
      : [
          {
            kind: 'latency' as const,
            name: 'response_time_threshold',
            queries: { value: latency, count: total },
            thresholdMs,
            unitMs,
          },
        ]),
  ];
}

function healthCondition(fields: Fields, { healthUrl }: ConditionDefaults): Condition[] {
  const own = fields.read('health_url', (value) => parseUrl(String(value)));
  const failures = fields.integer('health_check_failures', 1, 1000);
  if (failures === undefined) return [];
  const url = own ?? healthUrl;
  if (url === undefined) {
    fields.problem('health_check_failures', 'needs the input health-url, to know what to ask');
    return [];
  }
  return [{ kind: 'health', name: 'health_check_failures', url, failures }];
}

/** A share such as `5%`, as 0.05. @throws Error that says what is allowed */
export function parseShare(given: unknown): number {
  const match = typeof given === 'string' ? /^(\d{1,3}(?:\.\d{1,6})?)%$/.exec(given) : null;
  const share = Number(match?.[1] ?? Number.NaN) / 100;
  if (!(share > 0 && share < 1))
    throw new Error(`expected a share between 0% and 100%, such as 5%, got ${shown(given)}`);
  return share;
}
