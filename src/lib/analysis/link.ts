import { parseCloudWatchQuery } from './cloudwatch-query.ts';

/** Where a person sees a query drawn: the consoles of the providers. Times are in ms since 1970. */
export type Span = { readonly from: number; readonly to: number };

const DATADOG_QUERY = /^(\w+):([\w.]+)\{([^}]*)\}(?: by \{([^}]*)\})?/;

/**
 * The metrics explorer of the Datadog site whose API this is; undefined for an address that is no site of Datadog, or
 * a query that is more than one metric. https://docs.datadoghq.com/getting_started/site/
 */
export function datadogLink(api: string, query: string, { from, to }: Span): string | undefined {
  const [, site] =
    /^https:\/\/api\.((?:[a-z0-9]+\.)?(?:datadoghq\.com|datadoghq\.eu|ddog-gov\.com))$/.exec(api) ?? [];
  const [, aggregation, metric, scope, group] = DATADOG_QUERY.exec(query.trim()) ?? [];
  if (site === undefined || aggregation === undefined || metric === undefined) return undefined;
  const host = site.split('.').length === 2 ? `app.${site}` : site;
  const parameters = new URLSearchParams({
    exp_metric: metric,
    exp_agg: aggregation,
    exp_scope: scope === '*' ? '' : (scope ?? ''),
    exp_group: group ?? '',
    start: String(from),
    end: String(to),
    paused: 'true',
  });
  return `https://${host}/metric/explorer?${parameters}`;
}

/** The graph of CloudWatch's console. @throws Error for a query that is none */
export function cloudWatchLink(region: string, query: string, { from, to }: Span): string {
  const parsed = parseCloudWatchQuery(query);
  const metric =
    parsed.kind === 'expression'
      ? [{ expression: parsed.expression, id: 'q' }]
      : [parsed.namespace, parsed.metric, ...parsed.dimensions.flatMap(({ Name, Value }) => [Name, Value])];
  const graph = {
    metrics: [metric],
    view: 'timeSeries',
    region,
    ...(parsed.kind === 'metric' ? { stat: parsed.statistic } : {}),
    period: 60,
    start: new Date(from).toISOString(),
    end: new Date(to).toISOString(),
  };
  return `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#metricsV2:graph=${inConsole(graph)}`;
}

/** The notation in which the console keeps a value behind the `#` of its address (JSURL). */
function inConsole(value: unknown): string {
  if (typeof value === 'string') return `~'${value.replace(/[^\w.-]/g, escaped)}`;
  if (Array.isArray(value)) return `~(${value.map(inConsole).join('')})`;
  if (typeof value !== 'object' || value === null) return `~${value}`;
  const fields = Object.entries(value).map(([key, item]) => `${key}${inConsole(item)}`);
  return `~(${fields.join('~')})`;
}

/** By UTF-16 code units, as the console reads them. */
function escaped(unit: string): string {
  const hex = unit.charCodeAt(0).toString(16);
  return hex.length > 2 ? `**${hex.padStart(4, '0')}` : `*${hex.padStart(2, '0')}`;
}
