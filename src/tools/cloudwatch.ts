import type { CloudWatchClient, MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import {
  type CloudWatchQuery,
  parseCloudWatchQuery,
  readCloudWatch,
  wholeMinutes,
} from '../lib/analysis/cloudwatch-query.ts';
import { cloudWatchLink } from '../lib/analysis/link.ts';
import { withWindow } from '../lib/analysis/ready-queries.ts';
import { type MetricSource, metricFailures } from './metric-source.ts';

const MINUTE_MS = 60_000;
/** What came before the release is worth seeing too. */
const AN_HOUR_MS = 3_600_000;

type Site = { readonly region: string; readonly endpoint: string | undefined; readonly signal: AbortSignal };

/** CloudWatch by the credentials of the step (OIDC, environment, instance). */
export function createCloudWatch({ region, endpoint, signal }: Site): MetricSource {
  let client: Promise<CloudWatchClient> | undefined;
  const connect = async () => {
    const { CloudWatchClient: Client } = await import('@aws-sdk/client-cloudwatch');
    return new Client({ region, maxAttempts: 3, ...(endpoint === undefined ? {} : { endpoint }) });
  };
  const ask = async (query: CloudWatchQuery, fromMs: number, toMs: number, periodMs: number) => {
    client ??= connect();
    const { GetMetricDataCommand } = await import('@aws-sdk/client-cloudwatch');
    const command = new GetMetricDataCommand({
      StartTime: new Date(fromMs),
      EndTime: new Date(toMs),
      ScanBy: 'TimestampAscending',
      MetricDataQueries: [metricDataQuery(query, periodMs)],
    });
    const answer = await (await client).send(command, { abortSignal: signal });
    return answer.MetricDataResults ?? [];
  };
  return {
    read: async (template, { at, windowMs }) => {
      const query = parse(withWindow(template, windowMs));
      const { from, to } = wholeMinutes(at - windowMs, at);
      try {
        return readCloudWatch(await ask(query, from, to, to - from), isSum(query));
      } catch (error) {
        return explain(error as Error, signal);
      }
    },
    history: async (template, { from, to, windowMs }) => {
      try {
        const [first] = await ask(parse(withWindow(template, windowMs)), from, to, MINUTE_MS);
        return first?.Values ?? [];
      } catch (error) {
        explain(error as Error, signal);
        return [];
      }
    },
    link: (query, { at, windowMs }) =>
      cloudWatchLink(region, withWindow(query, windowMs), { from: at - AN_HOUR_MS, to: at }),
  };
}

function parse(query: string): CloudWatchQuery {
  try {
    return parseCloudWatchQuery(query);
  } catch (error) {
    throw metricFailures.METRICS_QUERY_REFUSED((error as Error).message, { cause: error });
  }
}

function metricDataQuery(query: CloudWatchQuery, periodMs: number): MetricDataQuery {
  const Period = periodMs / 1000;
  if (query.kind === 'expression') return { Id: 'q', Expression: query.expression, Period };
  const { namespace: Namespace, metric: MetricName, statistic: Stat, dimensions } = query;
  return {
    Id: 'q',
    MetricStat: { Metric: { Namespace, MetricName, Dimensions: [...dimensions] }, Period, Stat },
  };
}

const isSum = (query: CloudWatchQuery): boolean =>
  query.kind === 'metric' && ['Sum', 'SampleCount'].includes(query.statistic);

function explain(error: Error, signal: AbortSignal) {
  if (signal.aborted) throw signal.reason;
  if (
    /AccessDenied|UnrecognizedClient|InvalidClientTokenId|CredentialsProvider|ExpiredToken/.test(error.name)
  )
    throw metricFailures.METRICS_FORBIDDEN(error.message, { cause: error });
  if (/ValidationError|InvalidParameter/.test(error.name))
    throw metricFailures.METRICS_QUERY_REFUSED(error.message, { cause: error });
  return { state: 'provider-error' as const, said: `${error.name}: ${error.message}` };
}
