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
export async function grpcUnary(request: GrpcRequest): Promise<GrpcAnswer> {
  const { connect } = await import('node:http2');
  const limit = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
  const started = performance.now();
  const session = connect(request.origin);
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
    if (request.signal?.aborted) throw request.signal.reason;
    // A stream is cancelled when its session fails; why is in the cause.
    const { cause = error } = error as Error;
    const kind = limit.aborted ? 'timeout' : kindOfError(cause as NodeJS.ErrnoException);
    throw new HttpError(kind, request.origin, cause as Error);
  } finally {
    signal.removeEventListener('abort', stop);
    session.destroy();
  }
}

/** A flag for compression and the length, before each message. */
const PREFIX_BYTES = 5;

function call(session: ClientHttp2Session, { path, message, metadata, timeoutMs }: GrpcRequest) {
  return new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    session.once('error', reject);
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
