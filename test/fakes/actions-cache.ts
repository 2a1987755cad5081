import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Entry = { readonly key: string; readonly version: string; bytes: Buffer; done: boolean };

/** The cache service of the runner (its first version, as GitHub Enterprise Server and act have it), in memory. */
export async function startActionsCache() {
  const entries: Entry[] = [];
  let refusing = false;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    if (refusing) return response.writeHead(403).end();
    return answer(entries, request, Buffer.concat(chunks), response, urlOf());
  });
  const urlOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: urlOf(),
    /** Keys of what is kept, oldest first. */
    keys: () => entries.filter(({ done }) => done).map(({ key }) => key),
    /** Answers everything with 403 from now on, as to a token that may not. */
    refuse: () => {
      refusing = true;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(
  entries: Entry[],
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  url: string,
) {
  const at = new URL(request.url ?? '', url);
  // Counted from 1: the client takes 0 for none.
  const id = Number(/caches\/(\d+)$/.exec(at.pathname)?.[1]) - 1;
  const send = (status: number, value?: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(value && JSON.stringify(value));
  if (at.pathname.startsWith('/blob/')) return response.end(entries[Number(at.pathname.slice(6))]?.bytes);
  if (request.method === 'GET') return look(entries, at, url, send);
  if (request.method === 'PATCH') return take(entries[id], request, body, send);
  if (!Number.isNaN(id)) {
    const entry = entries[id];
    if (entry) entry.done = true;
    return send(204);
  }
  return reserve(entries, body, send);
}

type Send = (status: number, value?: unknown) => unknown;

/** The newest entry of the first key that is one, or is the beginning of one. */
function look(entries: readonly Entry[], at: URL, url: string, send: Send) {
  const version = at.searchParams.get('version');
  const keys = (at.searchParams.get('keys') ?? '').split(',');
  const usable = entries.filter((entry) => entry.done && entry.version === version);
  for (const key of keys) {
    const found = usable.findLast((entry) => entry.key.startsWith(key));
    if (found)
      return send(200, {
        cacheKey: found.key,
        scope: 'x',
        archiveLocation: `${url}blob/${entries.indexOf(found)}`,
      });
  }
  return send(204);
}

function reserve(entries: Entry[], body: Buffer, send: Send) {
  const { key, version } = JSON.parse(body.toString()) as Entry;
  if (entries.some((entry) => entry.key === key && entry.version === version))
    return send(409, { message: 'already exists' });
  entries.push({ key, version, bytes: Buffer.alloc(0), done: false });
  return send(201, { cacheId: entries.length });
}

function take(entry: Entry | undefined, request: IncomingMessage, body: Buffer, send: Send) {
  const start = Number(/bytes (\d+)-/.exec(request.headers['content-range'] ?? '')?.[1] ?? 0);
  if (entry) entry.bytes = Buffer.concat([entry.bytes.subarray(0, start), body]);
  return send(204);
}
