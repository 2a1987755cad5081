import { isObject, type Json, textAt, textsAt } from '../lib/scan/shape.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Http, HttpResponse } from '../runtime/http.ts';
import { isTransientHttpError, isTransientStatus } from '../runtime/http-error.ts';

export type SarifUpload = {
  /** `owner/name`. */
  readonly repository: string;
  readonly commit: string;
  /** Full ref, such as `refs/heads/main` or `refs/pull/7/merge`. */
  readonly ref: string;
  /** The SARIF file after gzip, in base64. */
  readonly sarif: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
};

/** What became of an upload. Reporting is not the gate: nothing here fails a step. */
export type Uploaded =
  | { readonly kind: 'accepted'; readonly id: string }
  | { readonly kind: 'refused'; readonly why: string };

export type CodeScanning = { readonly upload: (upload: SarifUpload) => Promise<Uploaded> };

export type CodeScanningPorts = {
  readonly http: Http;
  readonly clock: Clock;
  /** Without a slash at its end, such as `https://api.github.com`. */
  readonly apiUrl: string;
  readonly token: string;
};

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 1_000;
const TIMEOUT_MS = 60_000;
/** Processing goes on without us; this long we wait to hear of what is wrong with a file. */
const WAIT_MS = 30_000;
const POLL_MS = 2_000;

/**
 * Uploads results: https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
 * A pull request from a fork has a token that may only read: that is said, and is not an error.
 */
export function createCodeScanning({ http, clock, apiUrl, token }: CodeScanningPorts): CodeScanning {
  const ask = (path: string, body?: Json) =>
    http.request({
      url: `${apiUrl}${path}`,
      method: body ? 'POST' : 'GET',
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      timeoutMs: TIMEOUT_MS,
    });
  return {
    upload: async ({ repository, commit, ref, sarif, startedAt }) => {
      const path = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/code-scanning/sarifs`;
      const answer = await withPatience(clock, () =>
        ask(path, {
          commit_sha: commit,
          ref,
          sarif,
          started_at: new Date(startedAt).toISOString(),
          tool_name: 'Trivy',
        }),
      );
      if ('why' in answer) return { kind: 'refused', ...answer };
      if (answer.status !== 202) return { kind: 'refused', why: explain(answer) };
      const id = textAt(parse(answer.body), 'id');
      return outcome(id, await waitForProcessing(clock, () => ask(`${path}/${encodeURIComponent(id)}`)));
    },
  };
}

const outcome = (id: string, problem: string | undefined): Uploaded =>
  problem === undefined ? { kind: 'accepted', id } : { kind: 'refused', why: problem };

/** An answer, or why there is none. */
type Answer = HttpResponse | { readonly why: string };

/** Tries again while the server or the network says "not now". */
async function withPatience(clock: Clock, ask: () => Promise<HttpResponse>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const { answer, pauseMs } = await once(ask, attempt);
    if (pauseMs === undefined || attempt === ATTEMPTS) return answer;
    await clock.sleep(pauseMs);
  }
}

/** One attempt; `pauseMs` is there when another one may help. */
async function once(
  ask: () => Promise<HttpResponse>,
  attempt: number,
): Promise<{ readonly answer: Answer; readonly pauseMs?: number }> {
  try {
    const answer = await ask();
    return isTransientStatus(answer.status) ? { answer, pauseMs: pauseOf(answer, attempt) } : { answer };
  } catch (error) {
    if ((error as Error).name !== 'HttpError') throw error;
    const answer = { why: (error as Error).message };
    return isTransientHttpError(error)
      ? { answer, pauseMs: FIRST_PAUSE_MS * 2 ** (attempt - 1) }
      : { answer };
  }
}

/** What the server asked for, within reason, else longer each time. */
function pauseOf({ headers }: HttpResponse, attempt: number): number {
  const asked = Number(headers['retry-after']) * 1_000;
  return asked > 0 ? Math.min(asked, 30_000) : FIRST_PAUSE_MS * 2 ** (attempt - 1);
}

/** What code scanning finds wrong with an accepted file; undefined when nothing is, or nothing is known in time. */
async function waitForProcessing(
  clock: Clock,
  ask: () => Promise<HttpResponse>,
): Promise<string | undefined> {
  const deadline = clock.now() + WAIT_MS;
  while (clock.now() < deadline) {
    const answer = await withPatience(clock, ask);
    if ('why' in answer || answer.status !== 200) return undefined;
    const status = parse(answer.body);
    if (textAt(status, 'processing_status') === 'complete') return undefined;
    if (textAt(status, 'processing_status') === 'failed')
      return `code scanning cannot read the file: ${textsAt(status, 'errors').join('; ')}`;
    await clock.sleep(POLL_MS);
  }
  return undefined;
}

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'code scanning refuses the file',
  401: 'the token is not valid',
  403: 'the token may not upload: it is read-only in a pull request from a fork, needs `security-events: write`, and the repository needs code scanning',
  404: 'the repository is not found with this token, or has no code scanning',
  413: 'the file is too large',
};

const explain = ({ status, body }: HttpResponse): string =>
  [`${MEANINGS[status] ?? 'code scanning cannot be reached'} (${status})`, textAt(parse(body), 'message')]
    .filter(Boolean)
    .join(': ');

function parse(body: string): Json {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : {};
  } catch {
    return {}; // A proxy's page instead of JSON: the status says enough.
  }
}
