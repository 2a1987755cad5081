/** The ways in which no answer comes. */
export type HttpErrorKind = 'timeout' | 'refused' | 'reset' | 'dns' | 'tls' | 'unreachable' | 'other';

const SAID: Readonly<Record<HttpErrorKind, string>> = {
  timeout: 'did not answer in time',
  refused: 'refused the connection',
  reset: 'closed the connection before its answer was complete',
  dns: 'has a name that cannot be resolved',
  tls: 'has a certificate or TLS setting that was not accepted',
  unreachable: 'cannot be reached',
  other: 'could not be asked',
};

/** No answer came. Only the host is in the message: the rest of a URL may be a secret. */
export class HttpError extends Error {
  override name = 'HttpError';
  readonly kind: HttpErrorKind;

  constructor(kind: HttpErrorKind, url: string, cause: Error) {
    super(`${hostOf(url)} ${SAID[kind]}: ${cause.message}`, { cause });
    this.kind = kind;
  }
}

/** Whether asking again may bring an answer: a name or a certificate does not mend itself within seconds. */
export const isTransientHttpError = (error: unknown): boolean =>
  error instanceof HttpError && ['timeout', 'refused', 'reset', 'unreachable'].includes(error.kind);

/** Statuses by which a server says "not now": https://www.rfc-editor.org/rfc/rfc9110#name-status-codes */
export const isTransientStatus = (status: number): boolean =>
  status === 429 || (status >= 500 && status !== 501);

const KINDS: Readonly<Record<string, HttpErrorKind>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ECONNABORTED: 'reset',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOENT: 'refused', // The Unix socket is not there.
};

export function kindOfError(error: NodeJS.ErrnoException): HttpErrorKind {
  const { code = '' } = error;
  const known = KINDS[code];
  if (known) return known;
  // Node names them ERR_TLS_…, ERR_SSL_…, CERT_…, DEPTH_ZERO_SELF_SIGNED_CERT, UNABLE_TO_VERIFY_….
  return /TLS|SSL|CERT|SIGNATURE|EPROTO/.test(code) ? 'tls' : 'other';
}

function hostOf(url: string): string {
  try {
    return new URL(url).host || 'the server';
  } catch {
    return 'the server';
  }
}
