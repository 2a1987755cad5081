import { readInstant, readRange } from '../lib/analysis/prometheus-answer.ts';
import { withWindow } from '../lib/analysis/ready-queries.ts';
import type { Http } from '../runtime/http.ts';
import { askJson, type MetricSource } from './metric-source.ts';

type Site = {
  readonly http: Http;
  /** Such as `http://prometheus:9090`, or the address of anything that speaks its API below a path. */
  readonly url: string;
  readonly token: string | undefined;
  readonly signal: AbortSignal;
};

/** Prometheus' HTTP API: https://prometheus.io/docs/prometheus/latest/querying/api/ */
export function createPrometheus({ http, url, token, signal }: Site): MetricSource {
  const base = url.replace(/\/+$/, '');
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const ask = (path: string, parameters: Readonly<Record<string, string>>) =>
    askJson(http, { url: `${base}/api/v1/${path}?${new URLSearchParams(parameters)}`, headers, signal });
  return {
    read: async (query, { at, windowMs }) => {
      const answer = await ask('query', { query: withWindow(query, windowMs), time: seconds(at) });
      return 'reading' in answer ? answer.reading : readInstant(answer.json);
    },
    history: async (query, { from, to, stepMs, windowMs }) => {
      const range = { start: seconds(from), end: seconds(to), step: seconds(stepMs) };
      const answer = await ask('query_range', { query: withWindow(query, windowMs), ...range });
      return 'reading' in answer ? [] : (readRange(answer.json) ?? []);
    },
    link: (query, { at, windowMs }) => {
      const end = new Date(at).toISOString().slice(0, 19).replace('T', ' ');
      const parameters = {
        'g0.expr': withWindow(query, windowMs),
        'g0.tab': '0',
        'g0.range_input': '1h',
        'g0.end_input': end,
      };
      return `${base}/graph?${new URLSearchParams(parameters)}`;
    },
  };
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);
