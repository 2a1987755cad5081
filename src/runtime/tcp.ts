import { HttpError, kindOfError } from './http-error.ts';

export type TcpRequest = {
  readonly host: string;
  readonly port: number;
  /** Sent once the connection is there. */
  readonly send?: string | undefined;
  /** Wait for what the server says first, or answers. */
  readonly wantsBanner: boolean;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
};
export type TcpAnswer = {
  readonly connectMs: number;
  readonly durationMs: number;
  /** What came until the server paused or ended, at most 64 KiB. */
  readonly banner: string;
  readonly ip: string | undefined;
};

/** A greeting comes in one piece; after this silence it is taken as whole. */
const PAUSE_MS = 200;
const MOST_BYTES = 64 * 1024;

/** Opens a TCP connection, says something if wanted, and closes it. Rejects with HttpError. */
export async function connectTcp(request: TcpRequest): Promise<TcpAnswer> {
  const { connect } = await import('node:net');
  const { host, port, send, wantsBanner } = request;
  const limit = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
  const started = performance.now();
  const passed = () => Math.round((performance.now() - started) * 10) / 10;
  const socket = connect({ host, port });
  const stop = () => socket.destroy(new Error('no answer in time'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    const connectMs = passed();
    const ip = socket.remoteAddress;
    if (send !== undefined) socket.write(send);
    const banner = wantsBanner ? await readBanner(socket) : '';
    return { connectMs, durationMs: passed(), banner, ip };
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason;
    const kind = limit.aborted ? 'timeout' : kindOfError(error as NodeJS.ErrnoException);
    throw new HttpError(kind, `tcp://${host}:${port}`, error as Error);
  } finally {
    signal.removeEventListener('abort', stop);
    socket.destroy();
  }
}

function readBanner(socket: import('node:net').Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let timer: NodeJS.Timeout | undefined;
    const finish = () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8'));
    };
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      clearTimeout(timer);
      timer = setTimeout(finish, PAUSE_MS);
    });
    socket.once('end', finish).once('error', reject);
  });
}
