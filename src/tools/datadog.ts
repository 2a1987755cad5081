import { readDatadog, readDatadogHistory } from '../lib/analysis/datadog-answer.ts';
import { datadogLink } from '../lib/analysis/link.ts';
import { withWindow } from '../lib/analysis/ready-queries.ts';
import type { Http } from '../runtime/http.ts';
import { askJson, type MetricSource } from './metric-source.ts';

type Site = {
  readonly http: Http;
  /** The API of the site, such as `https://api.datadoghq.eu`. */
  readonly url: string;
  readonly apiKey: string;
  readonly appKey: string;
  readonly signal: AbortSignal;
};

/** What came before the release is worth seeing too. */
const AN_HOUR_MS = 3_600_000;

/** Datadog's query of time series; its own client library is 10 MB for this one call. */
export function createDatadog({ http, url, apiKey, appKey, signal }: Site): MetricSource {
  const base = url.replace(/\/+$/, '');
  const headers = { 'dd-api-key': apiKey, 'dd-application-key': appKey };
  const ask = (query: string, fromMs: number, toMs: number) => {
    const parameters = { from: seconds(fromMs), to: seconds(toMs), query };
    return askJson(http, { url: `${base}/api/v1/query?${new URLSearchParams(parameters)}`, headers, signal });
  };
  return {
    read: async (template, { at, windowMs }) => {
      const query = withWindow(template, windowMs);
      const answer = await ask(query, at - windowMs, at);
      return 'reading' in answer ? answer.reading : readDatadog(answer.json, query, at);
    },
    history: async (query, { from, to, windowMs }) => {
      const answer = await ask(withWindow(query, windowMs), from, to);
      return 'reading' in answer ? [] : (readDatadogHistory(answer.json, to) ?? []);
    },
    link: (query, { at, windowMs }) =>
      datadogLink(base, withWindow(query, windowMs), { from: at - AN_HOUR_MS, to: at }),
  };
}

const seconds = (ms: number): string => String(Math.floor(ms / 1000));
