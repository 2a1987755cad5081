import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Fault = {
  readonly method: string;
  readonly path: RegExp;
  /** Without one the connection breaks. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};
type Answer = {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
};
type Stored = { readonly body: Buffer; readonly mediaType: string };

export const digestOf = (body: string | Buffer): string =>
  `sha256:${createHash('sha256').update(body).digest('hex')}`;

const failure = (status: number, code: string, headers = {}): Answer => ({
  status,
  body: JSON.stringify({ errors: [{ code, message: 'as told' }] }),
  headers,
});

/** What a registry keeps, and its answers to who may ask. */
class Store {
  readonly manifests = new Map<string, Stored>();
  readonly blobs = new Map<string, Buffer>();

  put(repository: string, reference: string, stored: Stored): void {
    for (const name of [reference, digestOf(stored.body)])
      this.manifests.set(`${repository}:${name}`, stored);
  }

  answer({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): Answer {
    const [path = '', query = ''] = url.split('?');
    const match = /^\/v2\/(.+?)\/(manifests|blobs|tags|referrers)\/(.+)$/.exec(path);
    const [, repository = '', kind = '', reference = ''] = match ?? [];
    const mediaType = headers['content-type'] ?? '';
    const answers: Readonly<Record<string, () => Answer>> = {
      'GET tags': () => this.#tags(repository),
      'PUT manifests': () => {
        this.put(repository, reference, { body, mediaType });
        return { status: 201 };
      },
      'GET manifests': () => this.#manifest(repository, reference),
      'POST blobs': () => ({ status: 202, headers: { location: `/v2/${repository}/blobs/uploads/one` } }),
      'PUT blobs': () => this.#putBlob(repository, new URLSearchParams(query).get('digest') ?? '', body),
      'GET blobs': () => this.#blob(repository, reference),
    };
    const found = answers[`${method === 'HEAD' ? 'GET' : method} ${kind}`];
    return found?.() ?? failure(404, 'MANIFEST_UNKNOWN');
  }

  #tags(repository: string): Answer {
    const tags = [...this.manifests.keys()].flatMap((key) => {
      const [name, tag = ''] = key.split(':');
      return name === repository && tag !== 'sha256' ? [tag] : [];
    });
    return tags.length === 0 ? failure(404, 'NAME_UNKNOWN') : { status: 200, body: JSON.stringify({ tags }) };
  }

  #manifest(repository: string, reference: string): Answer {
    const found = this.manifests.get(`${repository}:${reference}`);
    if (!found) return failure(404, 'MANIFEST_UNKNOWN');
    const headers = { 'content-type': found.mediaType, 'docker-content-digest': digestOf(found.body) };
    return { status: 200, body: found.body, headers };
  }

  #putBlob(repository: string, digest: string, body: Buffer): Answer {
    if (digestOf(body) !== digest) return failure(400, 'DIGEST_INVALID');
    this.blobs.set(`${repository}@${digest}`, body);
    return { status: 201 };
  }

  #blob(repository: string, digest: string): Answer {
    const body = this.blobs.get(`${repository}@${digest}`);
    return body ? { status: 200, body } : failure(404, 'BLOB_UNKNOWN');
  }
}

/**
 * A registry in memory that speaks the distribution API on http://127.0.0.1 and asks for a user, by Basic or by a
 * token as GHCR does. A fault is used up by the first request it fits.
 */
export async function startFakeRegistry({ user = 'robot', password = 'pass', tokens = false } = {}) {
  const store = new Store();
  const faults: Fault[] = [];
  const requests: string[] = [];
  const basic = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  let host = '';
  const challenge = () =>
    tokens ? `Bearer realm="http://${host}/token",service="fake"` : 'Basic realm="fake"';
  const judge = (request: IncomingMessage, body: Buffer): Answer => {
    const { url = '', headers } = request;
    if (url.startsWith('/token'))
      return headers.authorization === basic
        ? { status: 200, body: '{"token":"t0ken"}' }
        : failure(401, 'DENIED');
    if (headers.authorization !== (tokens ? 'Bearer t0ken' : basic))
      return failure(401, 'UNAUTHORIZED', { 'www-authenticate': challenge() });
    return store.answer(request, body);
  };
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    requests.push(`${method} ${url}`);
    const at = faults.findIndex((fault) => fault.method === method && fault.path.test(url));
    const [fault] = at < 0 ? [] : faults.splice(at, 1);
    if (fault && fault.status === undefined) return void request.socket.destroy();
    const body = await buffer(request);
    send(response, fault?.status ? failure(fault.status, 'UNKNOWN', fault.headers) : judge(request, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    authorization: basic,
    requests,
    /** The next request that fits fails. */
    fail: (...next: readonly Fault[]) => void faults.push(...next),
    digest: (name: string) => {
      const found = store.manifests.get(name);
      return found && digestOf(found.body);
    },
    putBlob: (repository: string, body: string) => {
      store.blobs.set(`${repository}@${digestOf(body)}`, Buffer.from(body));
      return { digest: digestOf(body), size: body.length, mediaType: 'application/octet-stream' };
    },
    putManifest: (
      repository: string,
      reference: string,
      body: string,
      mediaType = 'application/vnd.oci.image.manifest.v1+json',
    ) => {
      store.put(repository, reference, { body: Buffer.from(body), mediaType });
      return digestOf(body);
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, { status, body = '', headers = {} }: Answer): void {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

export type FakeRegistry = Awaited<ReturnType<typeof startFakeRegistry>>;
