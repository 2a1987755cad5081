import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asHttpError, createSender, type HttpContext } from './http.ts';

export type DownloadRequest = {
  readonly url: string;
  /** Absolute path of the file to write; it is only left there when everything is right. */
  readonly to: string;
  /** What the file must be, in lower-case hexadecimal. */
  readonly sha256: string;
  /** For the whole exchange, redirects included, in ms. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Bytes so far, and in all where the server says so. */
  readonly onProgress?: (bytes: number, total: number | undefined) => void;
  readonly signal?: AbortSignal;
};

/** Fetches a file, following redirects. Rejects with HttpError when no answer comes, with DownloadError on a wrong one. */
export type Download = (request: DownloadRequest) => Promise<void>;

export type DownloadProblem =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'checksum'; readonly sha256: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'redirect'; readonly reason: string };

/** An answer came, and it was not the file. */
export class DownloadError extends Error {
  override name = 'DownloadError';
  readonly problem: DownloadProblem;

  constructor(problem: DownloadProblem) {
    super(describeProblem(problem));
    this.problem = problem;
  }
}

/** GitHub's release pages redirect once; more than a few is a loop. */
const MOST_REDIRECTS = 5;

export function createDownload(context: HttpContext): Download {
  const send = createSender(context);
  return async (request) => {
    const deadline = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
    const response = await follow(request.url, (url) =>
      send({ url, ...(request.signal ? { signal: request.signal } : {}) }, signal),
    );
    try {
      const sha256 = await save(response, request);
      if (sha256 !== request.sha256) throw new DownloadError({ kind: 'checksum', sha256 });
    } catch (error) {
      await rm(request.to, { force: true });
      throw error instanceof DownloadError ? error : asHttpError(error as Error, request, signal);
    }
  };
}

async function follow(
  start: string,
  get: (url: string) => Promise<IncomingMessage>,
): Promise<IncomingMessage> {
  let url = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await get(url);
    const { statusCode: status = 0 } = response;
    if (status === 200) return response;
    response.destroy();
    const { location } = response.headers;
    if (status < 300 || status >= 400 || !location) throw new DownloadError({ kind: 'status', status });
    const next = new URL(location, url);
    if (url.startsWith('https:') && next.protocol !== 'https:')
      throw new DownloadError({
        kind: 'redirect',
        reason: 'it leads from https to a connection without TLS',
      });
    url = next.href;
  }
  throw new DownloadError({ kind: 'redirect', reason: `there are more than ${MOST_REDIRECTS}` });
}

/** Writes the body to the file; returns its sha256. */
async function save(response: IncomingMessage, request: DownloadRequest): Promise<string> {
  const hash = createHash('sha256');
  const total = Number(response.headers['content-length']) || undefined;
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      request.onProgress?.(bytes, total);
      done(bytes > request.maxBytes ? new DownloadError({ kind: 'too-large' }) : null, chunk);
    },
  });
  await pipeline(response, measure, createWriteStream(request.to));
  return hash.digest('hex');
}

function describeProblem(problem: DownloadProblem): string {
  switch (problem.kind) {
    case 'status':
      return `the server answered ${problem.status}`;
    case 'checksum':
      return `the file's sha256 is ${problem.sha256}`;
    case 'too-large':
      return 'the file is larger than it can be';
    case 'redirect':
      return `the redirect is not followed: ${problem.reason}`;
  }
}
