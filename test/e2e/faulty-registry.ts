import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, request as ask, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { CloudClient } from '../../local/cloud/client.ts';
import { startProxy } from '../../local/proxy.ts';
import { createAuthority } from '../../local/tls.ts';

/** What happens to a request on its way: the connection breaks before, in the middle or after it, or a status. */
export type Fault = 'reset' | 'reset after 20,000 bytes' | 'answer lost' | 429 | 500 | 503;

export type FaultyRegistry = {
  /** For a client: the way to the registry leads through here. */
  readonly env: Readonly<Record<string, string>>;
  /** The next requests that fit, one each. */
  readonly fail: (method: string, path: RegExp, ...faults: readonly Fault[]) => void;
  /** All requests that reached the registry, such as `PUT /v2/shop/manifests/1.0.0 201`. */
  readonly requests: string[];
  /** Takes back what no request has met. @returns how many */
  readonly mend: () => number;
  readonly stop: () => Promise<void>;
};

type Order = { readonly method: string; readonly path: RegExp; readonly fault: Fault };

/** Stands between a client and the registry of the local cloud, under its name and with a certificate of its own. */
export async function startFaultyRegistry(
  host: string,
  cloud: CloudClient,
  folder: string,
): Promise<FaultyRegistry> {
  const authority = await createAuthority(join(folder, 'tls'));
  const { cert, key } = await authority.issue('faulty', [host]);
  const orders: Order[] = [];
  const requests: string[] = [];
  const agent = new Agent({
    keepAlive: true,
    proxyEnv: { HTTPS_PROXY: cloud.env['HTTPS_PROXY'] },
    ca: readFileSync(cloud.env['SSL_CERT_FILE'] ?? ''),
  });
  const take = ({ method = '', url = '' }: IncomingMessage) => {
    const at = orders.findIndex((order) => order.method === method && order.path.test(url));
    return at < 0 ? undefined : orders.splice(at, 1)[0]?.fault;
  };
  const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (request, response) => {
    const fault = take(request);
    if (typeof fault === 'number') return refuse(request, response, fault);
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'reset after 20,000 bytes') breakAfter(request, 20_000);
    forward(request, response, { host, agent, requests, isLost: fault === 'answer lost' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy = await startProxy({
    [`${host}:443`]: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
  });
  return {
    env: { ...proxy.env, NODE_EXTRA_CA_CERTS: authority.bundle, SSL_CERT_FILE: authority.bundle },
    fail: (method, path, ...faults) => orders.push(...faults.map((fault) => ({ method, path, fault }))),
    requests,
    mend: () => orders.splice(0).length,
    stop: async () => {
      await proxy.stop();
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  request.resume();
  response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' });
  response.end(JSON.stringify({ errors: [{ code: 'TOOMANYREQUESTS', message: 'as told' }] }));
}

function breakAfter(request: IncomingMessage, bytes: number): void {
  let seen = 0;
  request.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen >= bytes) request.socket.destroy();
  });
}

type Way = {
  readonly host: string;
  readonly agent: Agent;
  readonly requests: string[];
  readonly isLost: boolean;
};

function forward(request: IncomingMessage, response: ServerResponse, way: Way): void {
  const { method = '', url: path = '', headers } = request;
  const onward = ask({ host: way.host, port: 443, method, path, headers, agent: way.agent }, (answer) => {
    way.requests.push(`${method} ${path} ${answer.statusCode}`);
    if (way.isLost) return void answer.resume().once('end', () => request.socket.destroy());
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => request.socket.destroy());
  request.on('error', () => onward.destroy()).once('close', () => request.complete || onward.destroy());
  request.pipe(onward);
}
