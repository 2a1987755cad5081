import type { DnsTarget, GrpcTarget, TcpTarget, TlsTarget } from '../lib/smoke/check.ts';
import type { Facts, View } from '../lib/smoke/facts.ts';
import { decodeHealthStatus, encodeHealthRequest, HEALTH_CHECK } from '../lib/smoke/grpc-health.ts';
import type { Network } from '../runtime/network.ts';

export type NetworkTarget = TlsTarget | TcpTarget | GrpcTarget | DnsTarget;
export type ProbeLimits = {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Over a connection that stays open. */
  readonly kept?: boolean | undefined;
};

const DAY_MS = 86_400_000;

/** Looks once at a certificate, a port, a gRPC server or a name. Rejects only when cancelled. */
export async function probeNetwork(
  network: Network,
  target: NetworkTarget,
  limits: ProbeLimits,
  now: number,
): Promise<View> {
  try {
    return { kind: 'facts', facts: await factsOf(network, target, limits, now) };
  } catch (error) {
    const { kind, message, name } = error as Error & { kind?: 'refused' };
    if (name !== 'HttpError' || kind === undefined) throw error;
    return { kind: 'silence', silence: kind, message };
  }
}

function factsOf(network: Network, target: NetworkTarget, limits: ProbeLimits, now: number): Promise<Facts> {
  switch (target.kind) {
    case 'tls':
      return tlsFacts(network, target, limits, now);
    case 'tcp':
      return tcpFacts(network, target, limits);
    case 'grpc':
      return grpcFacts(network, target, limits);
    case 'dns':
      return dnsFacts(network, target, limits);
  }
}

async function tlsFacts(
  { handshake }: Network,
  { host, port, serverName }: TlsTarget,
  limits: ProbeLimits,
  now: number,
) {
  const shown = await handshake({ host, port, serverName, ...limits });
  return {
    duration: shown.durationMs,
    'tls.version': shown.protocol,
    'tls.chain_trusted': shown.chainTrusted,
    'tls.hostname_verified': shown.hostnameVerified,
    'tls.self_signed': shown.selfSigned,
    'tls.ocsp_stapled': shown.ocspStapled,
    'tls.days_until_expiry': Math.floor((shown.validTo - now) / DAY_MS),
    'tls.issuer_cn': shown.issuerCommonName,
    'tls.sans': shown.subjectAltNames,
    'tls.key_size_bits': shown.keySizeBits,
    'tls.signature_algorithm': shown.signatureAlgorithm,
  };
}

async function tcpFacts(
  { connect }: Network,
  { host, port, send, wantsBanner }: TcpTarget,
  limits: ProbeLimits,
) {
  const { connectMs, durationMs, banner, ip } = await connect({ host, port, send, wantsBanner, ...limits });
  return {
    connect: true,
    'timing.connect': connectMs,
    duration: durationMs,
    ip,
    ...(wantsBanner ? { banner } : {}),
  };
}

async function grpcFacts({ grpc }: Network, target: GrpcTarget, limits: ProbeLimits) {
  const { host, port, secure, service, metadata } = target;
  const origin = `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const call = target.call ?? { path: HEALTH_CHECK, message: encodeHealthRequest(service) };
  const answer = await grpc({ origin, ...call, metadata, ...limits });
  const said = `error ${answer.status}: ${answer.statusMessage}`;
  const health = decodeHealthStatus(answer.status, answer.message) ?? said;
  return {
    duration: answer.durationMs,
    status_code: answer.status,
    metadata: answer.metadata,
    ...(target.call
      ? { bytes: answer.message.length, 'grpc.status': answer.status === 0 ? 'OK' : said }
      : { 'grpc.status': health, 'health.status': health }),
  };
}

async function dnsFacts({ resolve }: Network, { name, type, server }: DnsTarget, { timeoutMs }: ProbeLimits) {
  const { answers, rcode, durationMs } = await resolve({ name, type, server, timeoutMs });
  return { answer: answers, rcode, duration: durationMs };
}
