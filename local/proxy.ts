import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Server } from './process.ts';

/** An address on this machine. */
export type Address = { readonly host: string; readonly port: number };

export type Proxy = Server & {
  /** Sends `host` (`name:port`) to a local address from now on. */
  readonly route: (host: string, to: Address) => void;
  /** What a program needs to go through this proxy, except for loopback addresses. */
  readonly env: Readonly<Record<string, string>>;
  /** Every host that was asked for, in order, with whether it was let through. */
  readonly requests: () => readonly { readonly host: string; readonly allowed: boolean }[];
};

/**
 * Starts an HTTP proxy on loopback that only knows CONNECT, and only the hosts it was given routes for.
 * So a host name such as an ECR registry's reaches a local server without a line in /etc/hosts and without a fixed
 * port, and nothing that uses it can reach the outside by accident: any other host is refused with a 403 that names it.
 */
export async function startProxy(routes: Readonly<Record<string, Address>> = {}): Promise<Proxy> {
  const table = new Map(Object.entries(routes));
  const seen: { host: string; allowed: boolean }[] = [];
  const open = new Set<Duplex>();
  const track = (socket: Duplex) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  };
  const server = createServer((request, response) => {
    response.writeHead(405, { 'content-type': 'text/plain' });
    response.end(`This proxy only knows CONNECT, not ${request.method} ${request.url}\n`);
  });
  server.on('connection', track);
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const host = (request.url ?? '').toLowerCase();
    const to = table.get(host);
    seen.push({ host, allowed: to !== undefined });
    client.on('error', () => client.destroy());
    if (to === undefined) return refuse(client, '403 Forbidden', `${host} is not part of the local cloud`);
    track(tunnel(client, head, host, to));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    route: (host, to) => void table.set(host.toLowerCase(), to),
    env: { HTTPS_PROXY: endpoint, https_proxy: endpoint, NO_PROXY: loopback, no_proxy: loopback },
    requests: () => seen,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

const loopback = '127.0.0.1,localhost,::1';

function tunnel(client: Duplex, head: Buffer, host: string, to: Address): Socket {
  const upstream = connect(to.port, to.host);
  let established = false;
  upstream.once('connect', () => {
    established = true;
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    upstream.write(head);
    upstream.pipe(client).pipe(upstream);
  });
  upstream.once('error', (error) => {
    if (established) client.destroy();
    else refuse(client, '502 Bad Gateway', `${host} is at ${to.host}:${to.port}: ${error.message}`);
  });
  client.once('close', () => upstream.destroy());
  return upstream;
}

function refuse(client: Duplex, status: string, reason: string): void {
  const body = `${reason}\n`;
  const headers = [
    'Content-Type: text/plain',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  client.end(`HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n${body}`);
}
