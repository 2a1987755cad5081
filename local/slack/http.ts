import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { type Arguments, checkContent, type Reply, refuse } from './content.ts';
import { methods } from './methods.ts';
import type { Workspace } from './workspace.ts';

/**
 * Something that goes wrong, for the next request or the next `times`:
 * `429` with Retry-After in seconds; `500`; `hang` never answers; `reset` drops the connection before anything was
 * done; `reset-after-accept` does what was asked and drops the connection then; `error` answers with that error name;
 * `html` answers 200 with a page instead of JSON, as a proxy in between does.
 */
export type Fault = { readonly times?: number; readonly method?: string } & (
  | { readonly kind: '429'; readonly retryAfter: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: '500' | 'hang' | 'reset' | 'reset-after-accept' | 'html' }
);

/** One request as it came: `method` is `chat.postMessage` and the like, or `webhook`. */
export type SlackRequest = { readonly method: string; readonly at: number; readonly args: Arguments };

/** What the server knows and is told. */
export type SlackState = {
  readonly workspace: Workspace;
  readonly token: string;
  readonly requests: SlackRequest[];
  readonly faults: Fault[];
};

/** Answers one request, unless a fault says otherwise. */
export async function serveSlack(
  state: SlackState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readText(request);
  const [, area, ...rest] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
  const method = area === 'services' ? 'webhook' : (rest[0] ?? '');
  const args = parseArguments(request, body);
  state.requests.push({ method, at: Date.now(), args: args ?? {} });
  const fault = takeFault(state, method);
  if (fault !== undefined && breaks(fault, response)) return;
  const result =
    method === 'webhook'
      ? webhook(state.workspace, rest.at(-1) ?? '', args)
      : json(call(state, method, args, request));
  if (fault === undefined) return write(response, result);
  response.socket?.resetAndDestroy();
}

function takeFault(state: SlackState, method: string): Fault | undefined {
  const index = state.faults.findIndex((fault) => fault.method === undefined || fault.method === method);
  return index < 0 ? undefined : state.faults.splice(index, 1)[0];
}

/** Does what the fault says instead of an answer; false for the one that comes after the work. */
function breaks(fault: Fault, response: ServerResponse): boolean {
  if (fault.kind === 'reset-after-accept') return false;
  if (fault.kind === 'reset') response.socket?.resetAndDestroy();
  else if (fault.kind === 'html')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
  else if (fault.kind === 'error') write(response, json(refuse(fault.error)));
  else if (fault.kind === '500') response.writeHead(500).end();
  else if (fault.kind === '429')
    write(response.setHeader('retry-after', String(fault.retryAfter)), json(refuse('ratelimited'), 429));
  return true;
}

type Result = { readonly status: number; readonly type: string; readonly body: string };

const write = (response: ServerResponse, { status, type, body }: Result): void =>
  void response.writeHead(status, { 'content-type': type }).end(body);

const json = (reply: Reply, status = 200): Result => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(reply),
});

const plain = (status: number, body: string): Result => ({ status, type: 'text/html', body });

function call(state: SlackState, name: string, args: Arguments | undefined, request: IncomingMessage): Reply {
  const method = methods[name];
  if (args === undefined) return refuse('invalid_json');
  if (method === undefined) return refuse('unknown_method');
  // A token in a JSON body is not looked at; in a form it is.
  const isJson = request.headers['content-type']?.startsWith('application/json') === true;
  const given =
    request.headers.authorization?.replace(/^Bearer /, '') ?? (isJson ? '' : String(args['token'] ?? ''));
  if (given === '') return refuse('not_authed');
  return given === state.token ? method(state.workspace, args) : refuse('invalid_auth');
}

/** A webhook answers in plain text and never says which message it made. */
function webhook(workspace: Workspace, name: string, args: Arguments | undefined): Result {
  if (args === undefined) return plain(400, 'invalid_payload');
  const channel = workspace.findChannel(name);
  if (channel === undefined) return plain(404, 'no_service');
  if (channel.archived) return plain(410, 'channel_is_archived');
  const refusal = checkContent(args);
  if (refusal !== undefined) return plain(400, String(refusal['error']));
  const blocks = Array.isArray(args['blocks']) ? (args['blocks'] as unknown[]) : [];
  const text = String(args['text'] ?? '');
  workspace.post({
    channel: channel.id,
    threadTs: undefined,
    by: 'webhook',
    text,
    blocks,
    metadata: undefined,
  });
  return plain(200, 'ok');
}

const structured = new Set(['blocks', 'attachments', 'metadata', 'payload']);

/** A JSON object, or a form whose structured fields are JSON; undefined when that JSON is none. */
function parseArguments(request: IncomingMessage, body: string): Arguments | undefined {
  try {
    if (request.headers['content-type']?.startsWith('application/json') === true)
      return asObject(JSON.parse(body));
    const fields = [
      ...new URLSearchParams(body),
      ...new URL(request.url ?? '/', 'http://localhost').searchParams,
    ];
    const args = fields.map(
      ([key, value]) => [key, structured.has(key) ? JSON.parse(value) : value] as const,
    );
    const parsed: Arguments = Object.fromEntries(args);
    return parsed['payload'] === undefined ? parsed : asObject(parsed['payload']);
  } catch {
    return undefined;
  }
}

const asObject = (value: unknown): Arguments | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Arguments) : undefined;
