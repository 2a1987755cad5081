import { readFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { createServer } from 'node:tls';
import type { Server } from './process.ts';
import type { Address } from './proxy.ts';
import type { Certificate } from './tls.ts';

/** Puts TLS in front of a plain server on loopback, so that it can be reached under its real https name. */
export async function startTlsFront(
  certificate: Certificate,
  behind: string,
): Promise<Server & { readonly address: Address }> {
  const { hostname, port } = new URL(behind);
  const tls = { cert: readFileSync(certificate.cert), key: readFileSync(certificate.key) };
  const open = new Set<{ destroy: () => unknown }>();
  const server = createServer(tls, (client) => {
    const upstream = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one);
      one
        .on('error', () => other.destroy())
        .once('close', () => {
          open.delete(one);
          other.destroy();
        });
      one.pipe(other);
    }
  });
  server.on('tlsClientError', () => undefined); // A client that does not trust us says so itself.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return { endpoint: `https://127.0.0.1:${address.port}`, address, stop };
}
