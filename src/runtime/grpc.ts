import type { ClientHttp2Session, IncomingHttpHeaders } from 'node:http2';
import { HttpError, kindOfError } from './http-error.ts';

export type GrpcRequest = {
  /** `http://host:port` for plain text, `https://host:port` with TLS. */
  readonly origin: string;
  /** Such as `/grpc.health.v1.Health/Check`. */
  readonly path: string;
  /** The encoded message. */
  readonly message: Uint8Array;
  readonly metadata: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Over the connection of the call before it, if that is still there. */
  readonly kept?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
};
export type GrpcAnswer = {
  /** 0 is OK: https://grpc.github.io/grpc/core/md_doc_statuscodes.html */
  readonly status: number;
  readonly statusMessage: string;
  /** Headers and trailers, by lower-case names. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly message: Uint8Array;
  readonly durationMs: number;
};

/** One unary call: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md. Rejects with HttpError. */
export type Grpc = (request: GrpcRequest) => Promise<GrpcAnswer>;

export function createGrpc(): Grpc {
  const sessions = new Map<string, { readonly session: ClientHttp2Session; calls: number }>();
  return async (request) => {
    const http2 = await import('node:http2');
    // What breaks a session is told by each of its streams.
    const connect = (origin: string) => http2.connect(origin).on('error', () => undefined);
    if (!request.kept) return unary(connect(request.origin), request);
    const known = sessions.get(request.origin);
    const usable = known && !known.session.closed && !known.session.destroyed;
    const kept = usable ? known : { session: connect(request.origin), calls: 0 };
    sessions.set(request.origin, kept);
    kept.calls += 1;
    kept.session.ref();
    return unary(kept.session, request).finally(() => {
      kept.calls -= 1;
      // The process may end while a connection waits for a next call.
      if (kept.calls === 0) kept.session.unref();
    });
  };
}

async function unary(session: ClientHttp2Session, request: GrpcRequest): Promise<GrpcAnswer> {
  const limit = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
  const started = performance.now();
  const stop = () => session.destroy(new Error('no answer in time'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    const { headers, body } = await call(session, request);
    return {
      ...statusOf(headers),
      message: body.subarray(PREFIX_BYTES),
      durationMs: performance.now() - started,
    };
  } catch (error) {
    session.destroy();
    if (request.signal?.aborted) throw request.signal.reason;
    // A stream is cancelled when its session fails; why is in the cause.
    const { cause = error } = error as Error;
    const kind = limit.aborted ? 'timeout' : kindOfError(cause as NodeJS.ErrnoException);
    throw new HttpError(kind, request.origin, cause as Error);
  } finally {
    signal.removeEventListener('abort', stop);
    if (!request.kept) session.destroy();
  }
}

/** A flag for compression and the length, before each message. */
const PREFIX_BYTES = 5;

function call(session: ClientHttp2Session, { path, message, metadata, timeoutMs }: GrpcRequest) {
  return new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const stream = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc+proto',
      te: 'trailers',
      'grpc-timeout': `${timeoutMs}m`,
      ...metadata,
    });
    const chunks: Buffer[] = [];
    let headers: IncomingHttpHeaders = {};
    const take = (more: IncomingHttpHeaders) => {
      headers = { ...headers, ...more };
    };
    stream.on('response', take).on('trailers', take);
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.once('error', reject).once('end', () => resolve({ headers, body: Buffer.concat(chunks) }));
    const prefix = Buffer.alloc(PREFIX_BYTES);
    prefix.writeUInt32BE(message.length, 1);
    stream.end(Buffer.concat([prefix, message]));
  });
}

function statusOf(headers: IncomingHttpHeaders) {
  const named = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
  const metadata = Object.fromEntries(named.map(([name, value]) => [name, String(value)]));
  const status = Number(metadata['grpc-status'] ?? Number.NaN);
  // A proxy that knows no gRPC answers with an HTTP status alone.
  if (Number.isNaN(status))
    return { status: 2, statusMessage: `no gRPC status, HTTP ${headers[':status']}`, metadata };
  return { status, statusMessage: decodeURIComponent(metadata['grpc-message'] ?? ''), metadata };
}
