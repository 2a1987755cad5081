import { defineFailures } from '../failure.ts';
import type { Reading } from '../lib/analysis/reading.ts';
import type { Http, HttpResponse } from '../runtime/http.ts';
import { HttpError } from '../runtime/http-error.ts';

export type Window = {
  /** Its end, in ms since 1970. */
  readonly at: number;
  readonly windowMs: number;
};
export type History = {
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
  readonly windowMs: number;
};

/** A provider of metrics. What it cannot answer now is a reading; what it will never answer is a Failure. */
export type MetricSource = {
  /** One number for a window. @throws METRICS_QUERY_REFUSED, METRICS_FORBIDDEN */
  readonly read: (query: string, window: Window) => Promise<Reading>;
  /** Values over a time, oldest first, one a step; none when there is no past. */
  readonly history: (query: string, over: History) => Promise<readonly number[]>;
  /** Where a person sees the query drawn. */
  readonly link: (query: string, window: Window) => string | undefined;
};

export const metricFailures = defineFailures({
  METRICS_QUERY_REFUSED: {
    meaning: 'The provider of metrics does not understand a query.',
    remedy: 'Try the query in the provider’s own explorer, and correct it.',
  },
  METRICS_FORBIDDEN: {
    meaning: 'The provider of metrics does not accept the credentials.',
    remedy: 'Check the token or keys, and that they may read metrics.',
  },
});

const TIMEOUT_MS = 20_000;
const REFUSED = new Set([400, 404, 422]);

/** Asks a provider over HTTP; an answer that is not there or not JSON is a reading, wrong questions are failures. */
export async function askJson(
  http: Http,
  request: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
): Promise<{ readonly json: unknown } | { readonly reading: Reading }> {
  try {
    const answer = await http.request({ ...request, timeoutMs: TIMEOUT_MS });
    if (answer.status === 401 || answer.status === 403) throw metricFailures.METRICS_FORBIDDEN(said(answer));
    if (REFUSED.has(answer.status)) throw metricFailures.METRICS_QUERY_REFUSED(said(answer));
    if (answer.status !== 200) return { reading: { state: 'provider-error', said: said(answer) } };
    return { json: JSON.parse(answer.body) };
  } catch (error) {
    const unanswered = error instanceof HttpError || error instanceof SyntaxError;
    if (!unanswered) throw error;
    return { reading: { state: 'provider-error', said: error.message } };
  }
}

const said = ({ status, body }: HttpResponse): string => `answered ${status}: ${body.slice(0, 300)}`;
