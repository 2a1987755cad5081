import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorSequence, type Fault } from './fault.ts';
import { createMetrics } from './metrics.ts';
import { operationsRoutes } from './operations.ts';
import { type Answer, BadRequest, matchRoute, type Request, shopRoutes } from './routes.ts';
import type { Store } from './store.ts';

const maxBodyBytes = 16 * 1024;

export type ShopOptions = { readonly store: Store; readonly version: string; readonly fault: Fault };
export type Shop = {
  readonly server: Server;
  /** From now on not ready, and every answer ends its connection; requests are still served. */
  readonly drain: () => void;
};

/** The shop as an HTTP server that does not listen yet. */
export function createShop({ store, version, fault }: ShopOptions): Shop {
  const metrics = createMetrics(version);
  let draining = false;
  const shop = shopRoutes(store, version);
  const routes = [...shop, ...operationsRoutes({ store, metrics, version, isDraining: () => draining })];
  const misbehave = faultyBehaviour(fault);

  const answer = async (
    request: IncomingMessage,
  ): Promise<{ route: string; answer: Answer; allow?: string }> => {
    const match = matchRoute(routes, request.method ?? '', (request.url ?? '/').split('?')[0] ?? '/');
    if ('allow' in match) return { route: 'unknown', ...notFound(match.allow) };
    const { route, id } = match;
    const wrong = shop.includes(route) ? await misbehave() : undefined;
    if (wrong !== undefined) return { route: route.path, answer: wrong };
    const input: Request = { id, json: () => readJson(request) };
    return { route: route.path, answer: await route.handle(input).catch(answerToError) };
  };

  const server = createServer(async (request, response) => {
    const started = performance.now();
    const { route, answer: given, allow } = await answer(request);
    if (draining || given.status === 413) response.setHeader('connection', 'close');
    if (allow !== undefined) response.setHeader('allow', allow);
    send(response, given);
    const seconds = (performance.now() - started) / 1000;
    metrics.observe({ method: request.method ?? '', route, status: given.status, seconds });
  });
  // Longer than the 60 s of common load balancers: the side that reuses connections should be the one to end them.
  server.keepAliveTimeout = 65_000;
  const drain = () => {
    draining = true;
  };
  return { server, drain };
}

function faultyBehaviour(fault: Fault): () => Promise<Answer | undefined> {
  const fails = errorSequence(fault.kind === 'errors' ? fault.share : 0);
  return async () => {
    if (fault.kind === 'slow') await sleep(fault.milliseconds);
    return fails() ? { status: 500, body: { error: 'this release fails on purpose' } } : undefined;
  };
}

function notFound(allow: readonly string[]): { answer: Answer; allow?: string } {
  if (allow.length === 0) return { answer: { status: 404, body: { error: 'there is nothing here' } } };
  return { answer: { status: 405, body: { error: 'method not allowed' } }, allow: allow.join(', ') };
}

function answerToError(error: Error): Answer {
  if (error instanceof BadRequest) return { status: error.status, body: { error: error.message } };
  console.error(error.stack);
  return { status: 500, body: { error: 'internal error' } };
}

function send(response: ServerResponse, answer: Answer): void {
  const isText = 'text' in answer;
  const type = isText ? 'text/plain; version=0.0.4; charset=utf-8' : 'application/json';
  const content = isText ? answer.text : `${JSON.stringify(answer.body)}\n`;
  response.writeHead(answer.status, { 'content-type': type, 'content-length': Buffer.byteLength(content) });
  response.end(content);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed when the loop ends early: the connection still has to carry the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new BadRequest(`the body is longer than ${maxBodyBytes} bytes`, 413);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new BadRequest('the body is not JSON');
  }
}
