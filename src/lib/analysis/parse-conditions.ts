import { Fields, parseDuration } from '../smoke/fields.ts';
import { parseUrl } from '../smoke/parse-http.ts';
import type { Condition } from './condition.ts';
import { analysisFailures } from './failures.ts';
import { checkValues, fillNames, type Values } from './names.ts';
import { parseQuery } from './parse-query.ts';
import { type Provider, readyQueries } from './ready-queries.ts';
import { parseShare } from './share.ts';

export type ConditionDefaults = {
  readonly provider: Provider;
  /** Name of ready queries, such as `nginx-ingress`. */
  readonly metrics: string | undefined;
  readonly selector: string;
  readonly healthUrl: string | undefined;
  /** Kubernetes Service whose pods are asked for their health. */
  readonly service: string | undefined;
  /** What `{{name}}` stands for in the selector and in every text of the conditions. */
  readonly values: Values;
};
export type Plan = {
  readonly conditions: readonly Condition[];
  /** `monitoring_duration`, `interval`, `window` and `initial_delay`, where the conditions say them themselves. */
  readonly timing: {
    readonly durationMs: number | undefined;
    readonly intervalMs: number | undefined;
    readonly windowMs: number | undefined;
    readonly delayMs: number | undefined;
  };
};

/**
 * Reads conditions by the names that deployment guides use, and queries of one's own.
 * @throws ANALYSIS_CONFIG_INVALID with every problem and its place
 */
export function parseConditions(given: unknown, defaults: ConditionDefaults): Plan {
  const problems: string[] = [];
  const filled = withNames(given, defaults);
  const fields = new Fields(filled.given, 'conditions', problems);
  const timing = {
    durationMs: fields.duration('monitoring_duration'),
    intervalMs: fields.duration('interval'),
    windowMs: fields.duration('window'),
    delayMs: fields.duration('initial_delay'),
  };
  const ready = { ...defaults, selector: filled.selector };
  const conditions = [...readyConditions(fields, ready), ...healthConditions(fields, defaults)];
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
  return { conditions, timing };
}

function withNames(given: unknown, { selector, values }: ConditionDefaults) {
  try {
    checkValues(values);
    return { given: fillNames(given, values), selector: String(fillNames(selector, values)) };
  } catch (error) {
    throw analysisFailures.ANALYSIS_CONFIG_INVALID(`values: ${(error as Error).message}`, { cause: error });
  }
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

/** The public address and every pod are two witnesses, each with its own row of failures. */
function healthConditions(fields: Fields, { healthUrl, service }: ConditionDefaults): Condition[] {
  const own = fields.read('health_url', (value) => parseUrl(String(value)));
  const failures = fields.integer('health_check_failures', 1, 1000);
  if (failures === undefined) return [];
  const url = own ?? healthUrl;
  const kind = 'health' as const;
  const conditions: Condition[] = [];
  if (url !== undefined)
    conditions.push({ kind, name: 'health_check_failures', where: { kind: 'url', url }, failures });
  if (service !== undefined)
    conditions.push({ kind, name: `health of ${service}`, where: { kind: 'pods', service }, failures });
  if (conditions.length === 0)
    fields.problem('health_check_failures', 'needs the input health-url or service, to know what to ask');
  return conditions;
}
