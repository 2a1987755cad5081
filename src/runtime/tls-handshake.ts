import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { HttpError, kindOfError } from './http-error.ts';

export type HandshakeRequest = {
  readonly host: string;
  readonly port: number;
  /** The name that is asked for and that the certificate must be for. */
  readonly serverName: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
};

/** What a server showed of its certificate, whether or not it is to be trusted. */
export type Handshake = {
  /** Such as `TLSv1.3`. */
  readonly protocol: string;
  readonly chainTrusted: boolean;
  readonly hostnameVerified: boolean;
  readonly selfSigned: boolean;
  readonly ocspStapled: boolean;
  /** In ms since 1970. */
  readonly validTo: number;
  readonly issuerCommonName: string | undefined;
  readonly subjectAltNames: readonly string[];
  readonly keySizeBits: number | undefined;
  readonly signatureAlgorithm: string | undefined;
  readonly durationMs: number;
};

/** Begins a TLS connection and ends it again. Rejects with HttpError when there is no handshake. */
export async function handshake(request: HandshakeRequest): Promise<Handshake> {
  const { connect } = await import('node:tls');
  const { host, port, serverName } = request;
  const limit = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
  const started = performance.now();
  // The certificate is looked at in any case; what is wrong with it is what we came for.
  const socket = connect({
    host,
    port,
    servername: serverName,
    rejectUnauthorized: false,
    requestOCSP: true,
  });
  const stop = () => socket.destroy(new Error('aborted'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    let ocspStapled = false;
    socket.once('OCSPResponse', (response: Buffer | null) => {
      ocspStapled = (response?.length ?? 0) > 0;
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('secureConnect', resolve).once('error', reject);
    });
    return { ...describe(socket, serverName), ocspStapled, durationMs: performance.now() - started };
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason;
    const kind = limit.aborted ? 'timeout' : kindOfError(error as NodeJS.ErrnoException);
    throw new HttpError(kind, `https://${host}:${port}`, error as Error);
  } finally {
    signal.removeEventListener('abort', stop);
    socket.destroy();
  }
}

function describe(socket: TLSSocket, serverName: string): Omit<Handshake, 'ocspStapled' | 'durationMs'> {
  const certificate = socket.getPeerX509Certificate();
  if (!certificate) throw new Error('the server showed no certificate');
  const reason = String(socket.authorizationError ?? '');
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    // A name that does not fit is found after the chain was accepted.
    chainTrusted: socket.authorized || reason.includes('ERR_TLS_CERT_ALTNAME_INVALID'),
    hostnameVerified: isFor(certificate, serverName),
    ...about(certificate),
  };
}

/** The two ask for one kind of name each, and one throws for the other kind. */
const isFor = (certificate: X509Certificate, name: string): boolean =>
  (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;

function about(certificate: X509Certificate) {
  return {
    selfSigned: certificate.issuer === certificate.subject,
    validTo: Date.parse(certificate.validTo),
    issuerCommonName: /^CN=(.+)$/m.exec(certificate.issuer)?.[1],
    subjectAltNames: (certificate.subjectAltName ?? '')
      .split(', ')
      .map((name) => name.replace(/^(?:DNS|IP Address):/, ''))
      .filter(Boolean),
    keySizeBits: certificate.toLegacyObject().bits,
    signatureAlgorithm: certificate.signatureAlgorithm,
  };
}
