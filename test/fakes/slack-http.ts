import { methods } from '../../local/slack/methods.ts';
import { createWorkspace, type Workspace } from '../../local/slack/workspace.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import type { HttpRequest, HttpResponse } from '../../src/runtime/http.ts';
import { HttpError, type HttpErrorKind } from '../../src/runtime/http-error.ts';

/** What happens to one request: nothing wrong, or one way in which a network or a server fails. */
export type Trouble =
  | 'none'
  | 'refused'
  | 'reset'
  | 'reset-after-accept'
  | '500'
  | '500-after-accept'
  | '429'
  | 'hang'
  | 'page'
  | 'internal-error';

/**
 * The Slack of `local/` without sockets: its methods behind the port that the tools speak through. `next` says what
 * happens to each request; a hang costs the whole time of the request on the clock.
 */
export function slackHttp(clock: Clock, next: (request: { method: string }) => Trouble) {
  const workspace = createWorkspace({ deploys: 'C0DEPLOYS' }, clock.now);
  const requests: { method: string; args: Readonly<Record<string, unknown>> }[] = [];
  const request = async (sent: HttpRequest): Promise<HttpResponse> => {
    const method = sent.url.split('/').at(-1) ?? '';
    const args = argumentsOf(sent);
    requests.push({ method, args });
    const trouble = next({ method });
    const act = () => (methods[method] ?? (() => ({ ok: false, error: 'unknown_method' })))(workspace, args);
    return answer(trouble, act, () => clock.sleep(sent.timeoutMs ?? 10_000));
  };
  return { request, requests, workspace: workspace as Workspace };
}

async function answer(trouble: Trouble, act: () => object, wait: () => Promise<void>): Promise<HttpResponse> {
  if (trouble.endsWith('after-accept')) act();
  if (trouble === 'hang') await wait();
  const broken = BROKEN[trouble];
  if (broken) throw new HttpError(broken, 'https://slack.com/api', new Error(trouble));
  if (trouble === '429') return response(429, '{"ok":false}', { 'retry-after': '1' });
  if (trouble.startsWith('500')) return response(500, '');
  if (trouble === 'page') return response(200, '<html>Sign in</html>');
  if (trouble === 'internal-error') return response(200, '{"ok":false,"error":"internal_error"}');
  return response(200, JSON.stringify(act()));
}

const BROKEN: Partial<Record<Trouble, HttpErrorKind>> = {
  refused: 'refused',
  reset: 'reset',
  'reset-after-accept': 'reset',
  hang: 'timeout',
};

const response = (status: number, body: string, headers = {}): HttpResponse => ({
  status,
  headers,
  body,
  truncated: false,
  durationMs: 1,
});

function argumentsOf({ body, headers }: HttpRequest): Readonly<Record<string, unknown>> {
  const text = String(body);
  return headers?.['content-type']?.startsWith('application/json') === true
    ? JSON.parse(text)
    : Object.fromEntries(new URLSearchParams(text));
}
