import { timingSafeEqual } from 'node:crypto';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Answer, Gate, RegistryRequest } from './registry.ts';

export type RegistryContext = {
  readonly users: Readonly<Record<string, string>>;
  readonly gate: Gate;
  /** The socket of the registry behind. */
  readonly socketPath: string;
};

/** Answers one request: who asks, then what the gate says, then the registry behind. */
export async function serveRegistry(
  request: IncomingMessage,
  response: ServerResponse,
  context: RegistryContext,
): Promise<void> {
  try {
    await answer(request, response, context);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else send(request, response, failure(500, 'UNKNOWN', (error as Error).message));
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  context: RegistryContext,
): Promise<void> {
  const { users, gate, socketPath } = context;
  if (!isUser(request.headers.authorization, users)) {
    const realm = `Basic realm="https://${request.headers.host}/"`;
    response.setHeader('www-authenticate', realm);
    return send(request, response, failure(401, 'UNAUTHORIZED', 'authentication required'));
  }
  const asked = await parse(request);
  if (asked === undefined) return forward(request, response, socketPath, request.url ?? '/');
  const verdict = await gate.admit(asked);
  if ('answer' in verdict) return send(request, response, verdict.answer);
  const path = `/v2/${asked.repository}/${asked.kind}/${verdict.forward}`;
  if (!isManifestPut(asked)) return forward(request, response, socketPath, path);
  return forward(request, response, socketPath, path, asked.body, () => gate.stored(asked));
}

/** Undefined for a path that is not about one repository, such as the ping `/v2/`. */
async function parse(request: IncomingMessage): Promise<RegistryRequest | undefined> {
  const parts = /^\/v2\/(.+?)\/(manifests|blobs|tags|referrers)\/(.+)$/.exec(request.url ?? '');
  if (parts === null) return undefined;
  const [, repository = '', kind, reference = ''] = parts;
  const { method = 'GET', headers } = request;
  const asked = {
    method,
    repository,
    kind: kind as RegistryRequest['kind'],
    // containerd adds `?ns=<host>` when it asks a mirror for a manifest. Of uploads the query belongs to the reference.
    reference: kind === 'manifests' ? decodeURIComponent(reference.split('?')[0] ?? '') : reference,
    mediaType: headers['content-type'] ?? '',
  };
  return { ...asked, body: isManifestPut(asked) ? await buffer(request) : Buffer.alloc(0) };
}

const isManifestPut = ({ kind, method }: Pick<RegistryRequest, 'kind' | 'method'>): boolean =>
  kind === 'manifests' && method === 'PUT';

/** Passes a request on; `stored` runs after a success and before the client hears of it. */
function forward(
  request: IncomingMessage,
  response: ServerResponse,
  socketPath: string,
  path: string,
  body?: Buffer,
  stored: () => Promise<void> = async () => undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const { method, headers } = request;
    const onward = httpRequest({ socketPath, path, method, headers, agent: false }, (answer) => {
      const status = answer.statusCode ?? 502;
      const passOn = () => {
        response.writeHead(status, answer.headers);
        answer.pipe(response).once('finish', resolve).once('close', resolve);
      };
      (status < 300 ? stored() : Promise.resolve()).then(passOn, reject);
    });
    onward.once('error', reject);
    response.once('close', () => onward.destroy());
    if (body === undefined) request.pipe(onward);
    else onward.end(body);
  });
}

function isUser(header: string | undefined, users: Readonly<Record<string, string>>): boolean {
  const [scheme = '', encoded = ''] = (header ?? '').split(' ');
  if (scheme.toLowerCase() !== 'basic') return false;
  const given = Buffer.from(encoded, 'base64');
  return Object.entries(users).some(([name, password]) => {
    const expected = Buffer.from(`${name}:${password}`);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

function send(request: IncomingMessage, response: ServerResponse, { status, body }: Answer): void {
  // A refused upload may still be arriving.
  request.resume();
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, 'docker-distribution-api-version': 'registry/2.0' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const failure = (status: number, code: string, message: string): Answer => ({
  status,
  body: JSON.stringify({ errors: [{ code, message }] }),
});
