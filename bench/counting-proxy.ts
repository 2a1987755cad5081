import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to an API server that counts the requests which pass; `port` is on this machine, without TLS. */
export type CountingProxy = {
  readonly port: number;
  readonly count: () => number;
  readonly close: () => Promise<void>;
};

/** Passes everything on to a `kubectl proxy` on a Unix socket, answers as they come (watches included). */
export async function openCountingProxy(socketPath: string): Promise<CountingProxy> {
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    count += 1;
    const { method, url, headers } = incoming;
    const options = { socketPath, method, path: url, headers: { ...headers, host: 'localhost' } };
    const onward = request(options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      outgoing.flushHeaders(); // A watch may have nothing to say for a while.
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    count: () => count,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
