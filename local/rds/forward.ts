import { type IncomingMessage, request } from 'node:http';

/** Sends what came, with another body, to the server behind. */
export const forward = (incoming: IncomingMessage, body: Buffer, upstream: string) =>
  new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>((resolve, reject) => {
    const url = new URL(incoming.url ?? '/', upstream);
    const { 'transfer-encoding': _, connection: __, ...given } = incoming.headers;
    const headers = { ...given, 'content-length': String(body.length) };
    const sent = request(url, { method: incoming.method, headers }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('error', reject);
      reply.on('end', () =>
        resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject).end(body);
  });
