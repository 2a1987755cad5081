/** What became of one request, as far as it can be known from the answer. */
export type Answer =
  | { readonly kind: 'ok'; readonly body: Fields }
  /** Slack asks to come again later, and has done nothing. */
  | { readonly kind: 'busy'; readonly waitMs: number | undefined; readonly why: string }
  /** Nothing arrived there. */
  | { readonly kind: 'unsent'; readonly why: string }
  /** It may have been done. */
  | { readonly kind: 'uncertain'; readonly why: string }
  | {
      readonly kind: 'refused';
      readonly error: string;
      readonly needed: string;
      readonly details: readonly string[];
    };

export type Fields = Readonly<Record<string, unknown>>;

type Response = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Errors by which Slack says "not now". */
const BUSY = ['ratelimited', 'rate_limited', 'team_added_to_org', 'service_unavailable'];
/** Errors after which, in Slack's own words, "some aspect of the operation" may have succeeded. */
const UNCERTAIN = ['fatal_error', 'internal_error', 'request_timeout'];

/** Reads the answer of the Web API: https://docs.slack.dev/apis/web-api/#responses */
export function readAnswer({ status, headers, body }: Response): Answer {
  if (status === 429) return { kind: 'busy', waitMs: retryAfter(headers), why: 'Slack answered 429' };
  if (status >= 500) return { kind: 'uncertain', why: `Slack answered ${status}` };
  const fields = parse(body);
  if (fields === undefined || typeof fields['ok'] !== 'boolean')
    return { kind: 'uncertain', why: `what answered with status ${status} was not Slack` };
  return fields['ok'] ? { kind: 'ok', body: fields } : refusal(fields, headers);
}

function refusal(fields: Fields, headers: Response['headers']): Answer {
  const error = textOf(fields['error']) || 'no reason';
  const why = `Slack answered "${error}"`;
  if (BUSY.includes(error)) return { kind: 'busy', waitMs: retryAfter(headers), why };
  if (UNCERTAIN.includes(error)) return { kind: 'uncertain', why };
  const messages = fieldsOf(fields['response_metadata'])['messages'];
  const details = Array.isArray(messages) ? messages.map(String) : [];
  return { kind: 'refused', error, needed: textOf(fields['needed']), details };
}

/** Webhooks answer `ok` or the name of an error, in plain text, with a status that fits. */
export function readWebhookAnswer({ status, headers, body }: Response): Answer {
  if (status === 429) return { kind: 'busy', waitMs: retryAfter(headers), why: 'the webhook answered 429' };
  if (status >= 500) return { kind: 'busy', waitMs: undefined, why: `the webhook answered ${status}` };
  if (status >= 200 && status < 300 && !/^\s*</.test(body)) return { kind: 'ok', body: {} };
  return { kind: 'refused', error: body.slice(0, 200) || `status ${status}`, needed: '', details: [] };
}

/** Whole seconds in the header, in ms: https://docs.slack.dev/apis/web-api/rate-limits */
function retryAfter(headers: Response['headers']): number | undefined {
  const seconds = headers['retry-after'];
  return seconds !== undefined && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1_000 : undefined;
}

function parse(body: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(body));
  } catch {
    return undefined;
  }
}

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
