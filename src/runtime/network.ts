import { type DnsAnswer, type DnsRequest, resolveDns } from './dns.ts';
import { createGrpc, type Grpc } from './grpc.ts';
import { connectTcp, type TcpAnswer, type TcpRequest } from './tcp.ts';
import { createTimedHttp, type TimedHttp } from './timed-http.ts';
import { type Handshake, type HandshakeRequest, handshake } from './tls-handshake.ts';

/** The network as somebody who measures it sees it: how each exchange went, not only its answer. */
export type Network = {
  readonly exchange: TimedHttp;
  readonly handshake: (request: HandshakeRequest) => Promise<Handshake>;
  readonly connect: (request: TcpRequest) => Promise<TcpAnswer>;
  readonly resolve: (request: DnsRequest) => Promise<DnsAnswer>;
  readonly grpc: Grpc;
};

export const createNetwork = (env: Readonly<Record<string, string | undefined>>): Network => ({
  exchange: createTimedHttp(env),
  handshake,
  connect: connectTcp,
  resolve: resolveDns,
  grpc: createGrpc(),
});
