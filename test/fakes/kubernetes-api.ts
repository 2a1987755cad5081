import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KubernetesObject } from '../../src/lib/kubernetes/objects.ts';

export type Seen = { readonly method: string; readonly path: string; readonly query: URLSearchParams };
/** What goes wrong with one request: an answer with that status, a connection that breaks, or one that says nothing. */
export type Fault =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  /** Words of a proxy on the way. */
  | { readonly status: number; readonly text: string }
  | 'reset'
  | 'silence';
type Watcher = { readonly path: string; readonly response: ServerResponse };

/**
 * A small API server on a Unix socket: list, watch with bookmarks, server-side apply, dry run, create, delete, logs.
 * Objects are kept by path. It has no controllers; tests play them with `onWrite`. It counts requests.
 */
export class FakeKubernetesApi {
  readonly #folder = mkdtempSync(join(tmpdir(), 'api-'));
  readonly socket = join(this.#folder, 'api.sock');
  readonly requests: Seen[] = [];
  readonly objects = new Map<string, KubernetesObject>();
  readonly logs = new Map<string, string>();
  /** Asked before each request. */
  fault: (request: Seen) => Fault | undefined = () => undefined;
  /** Called after each object that a client wrote. */
  onWrite: (path: string, object: KubernetesObject) => void = () => undefined;
  /** The answer to a SelfSubjectAccessReview. */
  allows: (review: KubernetesObject) => boolean = () => true;
  #version = 100;
  #uid = 0;
  readonly #watchers = new Set<Watcher>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.socket, resolve));
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Stores an object and tells the watchers; what the server adds (uid, version) is added. */
  put(path: string, object: KubernetesObject): KubernetesObject {
    const before = this.objects.get(path);
    this.#version += 1;
    const uid = object.metadata.uid ?? before?.metadata.uid ?? this.newUid();
    const metadata = { ...object.metadata, uid, resourceVersion: String(this.#version) };
    const stored = { ...object, metadata };
    this.objects.set(path, stored);
    this.#tell(path, before ? 'MODIFIED' : 'ADDED', stored);
    return stored;
  }

  remove(path: string): void {
    const before = this.objects.get(path);
    if (!before) return;
    this.objects.delete(path);
    this.#version += 1;
    this.#tell(path, 'DELETED', before);
  }

  newUid(): string {
    this.#uid += 1;
    return `uid-${this.#uid}`;
  }

  /** Sends one line to every open watch, such as a bookmark or an error. */
  broadcast(event: unknown): void {
    for (const { response } of this.#watchers) response.write(`${JSON.stringify(event)}\n`);
  }

  /** Ends every open watch: in good order, or by a reset. */
  endWatches(how: 'end' | 'reset'): void {
    for (const { response } of this.#watchers) how === 'end' ? response.end() : response.destroy();
    this.#watchers.clear();
  }

  get openWatches(): number {
    return this.#watchers.size;
  }

  count(method: string, pattern = /./): number {
    return this.requests.filter((one) => one.method === method && pattern.test(one.path)).length;
  }

  #tell(path: string, type: string, object: KubernetesObject): void {
    const collection = path.slice(0, path.lastIndexOf('/'));
    for (const watcher of this.#watchers)
      if (watcher.path === collection) watcher.response.write(`${JSON.stringify({ type, object })}\n`);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    const seen: Seen = { method: request.method ?? 'GET', path, query };
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    this.requests.push(seen);
    const fault = this.fault(seen);
    if (fault === 'silence') return;
    if (fault === 'reset') request.socket.destroy();
    else if (fault && 'text' in fault) response.writeHead(fault.status).end(fault.text);
    else if (fault) send(response, fault.status, fault.body ?? {}, fault.headers);
    else this.#answer(seen, this.#bodyOf(request, path, text), response);
  }

  #bodyOf(request: IncomingMessage, path: string, text: string): KubernetesObject | undefined {
    const body = text === '' ? undefined : (JSON.parse(text) as KubernetesObject);
    const merges = request.headers['content-type'] === 'application/merge-patch+json';
    return merges && body ? this.#merged(path, body) : body;
  }

  /** A merge patch of metadata, as far as tests need one. */
  #merged(path: string, { metadata }: KubernetesObject): KubernetesObject | undefined {
    const before = this.objects.get(path);
    const annotations = { ...before?.metadata.annotations, ...metadata.annotations };
    return before && { ...before, metadata: { ...before.metadata, annotations } };
  }

  #answer(seen: Seen, body: KubernetesObject | undefined, response: ServerResponse): void {
    const { method, path, query } = seen;
    if (method === 'GET') this.#get(path, query, response);
    else if (method === 'DELETE') {
      this.remove(path);
      send(response, 200, {});
    } else if (body) {
      if (path.endsWith('/selfsubjectaccessreviews')) {
        send(response, 201, { ...body, status: { allowed: this.allows(body) } });
        return;
      }
      const target = method === 'POST' ? `${path}/${body.metadata?.name ?? ''}` : path;
      this.#write(method, target, body, query, response);
    } else send(response, 400, { message: 'no body' });
  }

  #get(path: string, query: URLSearchParams, response: ServerResponse): void {
    if (query.get('watch')) this.#watch(path, response);
    else if (path.endsWith('/log')) this.#log(path, query, response);
    else this.#read(path, query, response);
  }

  #read(path: string, query: URLSearchParams, response: ServerResponse): void {
    const object = this.objects.get(path);
    if (object) send(response, 200, object);
    else if (/\/[a-z]+s$/.test(path)) this.#list(path, query, response);
    else send(response, 404, { message: `"${path}" not found` });
  }

  #list(path: string, query: URLSearchParams, response: ServerResponse): void {
    const [label, value] = (query.get('labelSelector') ?? '').split('=');
    const items = [...this.objects]
      .filter(([at]) => at.slice(0, at.lastIndexOf('/')) === path)
      .map(([, { apiVersion: _, kind: __, ...item }]) => item)
      .filter(
        ({ metadata: { labels = {} } }) =>
          !label || (label in labels && (value ?? labels[label]) === labels[label]),
      );
    send(response, 200, { metadata: { resourceVersion: String(this.#version) }, items });
  }

  #log(path: string, query: URLSearchParams, response: ServerResponse): void {
    const pod = path.split('/').at(-2);
    const log = this.logs.get(`${pod}/${query.get('container')}`);
    if (log === undefined) send(response, 400, { message: 'no log' });
    else response.end(log);
  }

  #watch(path: string, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.flushHeaders();
    const watcher = { path, response };
    this.#watchers.add(watcher);
    response.on('close', () => this.#watchers.delete(watcher));
  }

  #write(
    method: string,
    path: string,
    body: KubernetesObject,
    query: URLSearchParams,
    response: ServerResponse,
  ): void {
    const before = this.objects.get(path);
    const changed = JSON.stringify(before?.['spec']) !== JSON.stringify(body['spec']);
    const generation = (before?.metadata.generation ?? 0) + (changed || !before ? 1 : 0);
    const object = {
      ...body,
      metadata: { ...before?.metadata, ...body.metadata, generation },
      ...(before?.['status'] ? { status: before['status'] } : {}),
    };
    if (method === 'POST' && before) send(response, 409, { message: 'already exists' });
    else if (query.get('dryRun')) send(response, 200, object);
    else {
      const stored = this.put(path, object);
      send(response, before ? 200 : 201, stored);
      this.onWrite(path, stored);
    }
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
