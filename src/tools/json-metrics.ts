import { parseJsonQuery, readJson } from '../lib/analysis/json-query.ts';
import { withWindow } from '../lib/analysis/ready-queries.ts';
import type { Http } from '../runtime/http.ts';
import { askJson, type MetricSource, metricFailures } from './metric-source.ts';

type Site = {
  readonly http: Http;
  /** Queries may be paths below it. */
  readonly url: string | undefined;
  readonly token: string | undefined;
  readonly signal: AbortSignal;
};

/** Any address that answers JSON with a number in it. */
export function createJsonMetrics({ http, url, token, signal }: Site): MetricSource {
  /** The token is for the address it was given with. */
  const headersFor = (address: string): Record<string, string> =>
    token !== undefined && url !== undefined && new URL(address).origin === new URL(url).origin
      ? { authorization: `Bearer ${token}` }
      : {};
  return {
    read: async (template, { windowMs }) => {
      const query = parse(withWindow(template, windowMs), url);
      const { query: find } = await import('jsonpath-rfc9535');
      const answer = await askJson(http, { url: query.url, headers: headersFor(query.url), signal });
      if ('reading' in answer) return answer.reading;
      return readJson(find(answer.json as Parameters<typeof find>[0], query.path));
    },
    history: async () => [],
    link: (template, { windowMs }) => parse(withWindow(template, windowMs), url).url,
  };
}

function parse(query: string, base: string | undefined) {
  try {
    return parseJsonQuery(query, base);
  } catch (error) {
    throw metricFailures.METRICS_QUERY_REFUSED((error as Error).message, { cause: error });
  }
}
