import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { Server as GrpcServer, type handleUnaryCall, ServerCredentials } from '@grpc/grpc-js';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createAuthority } from '../../local/tls.ts';
import type { Facts } from '../../src/lib/smoke/facts.ts';
import { decodeHealthStatus, encodeHealthRequest } from '../../src/lib/smoke/grpc-health.ts';
import { createNetwork } from '../../src/runtime/network.ts';
import { type NetworkTarget, probeNetwork } from '../../src/tools/probe-network.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const never = new AbortController().signal;
const network = createNetwork({});
const look = (target: NetworkTarget, timeoutMs = 5000) =>
  probeNetwork(network, target, { timeoutMs, signal: never }, Date.now());
async function facts(target: NetworkTarget): Promise<Facts> {
  const view = await look(target);
  if (view.kind !== 'facts') throw new Error(`${view.silence}: ${view.message}`);
  return view.facts;
}

async function listen(server: Server): Promise<number> {
  stops.push(() => server.close());
  server.on('connection', (socket) => socket.on('error', () => undefined));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

describe('a certificate', () => {
  test('is looked at whether or not it is to be trusted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tls-'));
    stops.push(() => rmSync(folder, { recursive: true }));
    const authority = await createAuthority(folder);
    const { cert, key } = await authority.issue('server', ['localhost', 'shop.example.com']);
    const port = await listen(createTlsServer({ cert: readFileSync(cert), key: readFileSync(key) }));
    const target = { kind: 'tls' as const, host: '127.0.0.1', port, serverName: 'localhost' };
    expect(await facts(target)).toMatchObject({
      'tls.version': 'TLSv1.3',
      'tls.chain_trusted': false,
      'tls.hostname_verified': true,
      'tls.self_signed': false,
      'tls.ocsp_stapled': false,
      'tls.issuer_cn': 'deploy-actions local cloud',
      'tls.sans': ['localhost', 'shop.example.com'],
      'tls.key_size_bits': 256,
      'tls.signature_algorithm': 'ecdsa-with-SHA256',
      'tls.days_until_expiry': 29,
    });
    const before = getCACertificates('default');
    stops.push(() => setDefaultCACertificates(before));
    setDefaultCACertificates([...before, readFileSync(authority.ca, 'utf8')]);
    expect(await facts(target)).toMatchObject({ 'tls.chain_trusted': true, 'tls.hostname_verified': true });
    expect(await facts({ ...target, serverName: 'api.example.com' })).toMatchObject({
      'tls.chain_trusted': true,
      'tls.hostname_verified': false,
    });
  });

  test('cannot be had from a port that speaks no TLS', async () => {
    const port = await listen(createServer((socket) => socket.end('hello')));
    expect(await look({ kind: 'tls', host: '127.0.0.1', port, serverName: 'x' })).toMatchObject({
      kind: 'silence',
    });
  });
});

describe('a port', () => {
  const tcp = { kind: 'tcp' as const, host: '127.0.0.1', send: undefined, wantsBanner: false };

  test('takes connections, greets, and answers', async () => {
    const port = await listen(
      createServer((socket) => socket.on('data', (said) => socket.write(`+${said}`)).write('220 ready\r\n')),
    );
    expect(await facts({ ...tcp, port })).toMatchObject({ connect: true, ip: '127.0.0.1' });
    expect(await facts({ ...tcp, port, wantsBanner: true })).toMatchObject({ banner: '220 ready\r\n' });
    expect(await facts({ ...tcp, port, send: 'PING', wantsBanner: true })).toMatchObject({
      banner: expect.stringContaining('+PING'),
    });
  });

  test('that refuses or says nothing is silence', async () => {
    expect(await look({ ...tcp, port: 9 })).toMatchObject({ kind: 'silence', silence: 'refused' });
    const port = await listen(createServer((socket) => stops.push(() => socket.destroy())));
    expect(await look({ ...tcp, port, wantsBanner: true }, 100)).toMatchObject({
      kind: 'silence',
      silence: 'timeout',
    });
  });
});

/** A real gRPC server with the health service, answering NOT_SERVING for one service and SERVING for another. */
async function startGrpc(onPeer: (peer: string) => void = () => undefined): Promise<number> {
  const server = new GrpcServer();
  const bytes = (given: Buffer) => given;
  const method = (path: string) => ({
    path,
    requestStream: false as const,
    responseStream: false as const,
    requestSerialize: bytes,
    requestDeserialize: bytes,
    responseSerialize: bytes,
    responseDeserialize: bytes,
  });
  const definition = { check: method('/grpc.health.v1.Health/Check'), list: method('/shop.Catalog/List') };
  server.addService(definition, {
    check: ((call, answer) => {
      const service = call.request.subarray(2).toString();
      if (service === 'unknown') answer({ code: 5, message: 'no such service' });
      else if (service === 'broken') answer({ code: 13, message: 'disk full' });
      else answer(null, Buffer.from([8, service === 'slow' ? 2 : 1]));
    }) satisfies handleUnaryCall<Buffer, Buffer>,
    list: ((call, answer) => {
      onPeer(call.getPeer());
      answer(null, call.request);
    }) satisfies handleUnaryCall<Buffer, Buffer>,
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  stops.push(() => server.forceShutdown());
  return port;
}

describe('a gRPC server', () => {
  test.each([
    ['', 'SERVING', 0],
    ['shop.Orders', 'SERVING', 0],
    ['slow', 'NOT_SERVING', 0],
    ['unknown', 'SERVICE_UNKNOWN', 5],
    ['broken', 'error 13: disk full', 13],
  ])('tells the health of "%s": %s', async (service, status, code) => {
    const port = await startGrpc();
    const target = {
      kind: 'grpc' as const,
      host: '127.0.0.1',
      port,
      secure: false,
      service,
      metadata: { tenant: 'a' },
      call: undefined,
      series: undefined,
    };
    expect(await facts(target)).toMatchObject({ 'grpc.status': status, status_code: code });
  });

  test('is called with any message, many times over one connection', async () => {
    const peers = new Set<string>();
    const port = await startGrpc((peer) => peers.add(peer));
    const target = {
      kind: 'grpc' as const,
      host: '127.0.0.1',
      port,
      secure: false,
      service: '',
      metadata: {},
      call: { path: '/shop.Catalog/List', message: Uint8Array.from([10, 1]) },
      series: undefined,
    };
    const limits = { timeoutMs: 5000, signal: never, kept: true };
    const own = createNetwork({});
    const views = await Promise.all(
      Array.from({ length: 20 }, () => probeNetwork(own, target, limits, Date.now())),
    );
    for (const view of views)
      expect(view).toMatchObject({ facts: { status_code: 0, 'grpc.status': 'OK', bytes: 2 } });
    expect(peers.size).toBe(1);
    const call = { path: '/shop.Catalog/Nothing', message: new Uint8Array() };
    expect(await facts({ ...target, call })).toMatchObject({ status_code: 12 });
  });

  test('that is not there or speaks no gRPC is told apart', async () => {
    const target = {
      kind: 'grpc' as const,
      host: '127.0.0.1',
      port: 9,
      secure: false,
      service: '',
      metadata: {},
      call: undefined,
      series: undefined,
    };
    expect(await look(target)).toMatchObject({ kind: 'silence', silence: 'refused' });
    const port = await listen(createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    expect(await look({ ...target, port })).toMatchObject({ kind: 'silence' });
  });

  test('is asked with messages of one field', () => {
    expect([...encodeHealthRequest('ab')]).toEqual([0x0a, 2, 97, 98]);
    expect(decodeHealthStatus(0, new Uint8Array())).toBe('UNKNOWN');
    expect(decodeHealthStatus(14, new Uint8Array())).toBeUndefined();
  });
});

/** A name server that knows shop.test and says NXDOMAIN to everything else. */
async function startDns(): Promise<string> {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const question = query.subarray(12, query.indexOf(0, 12) + 5);
    const known = question.toString('latin1').startsWith('\x04shop\x04test');
    const header = Buffer.from([
      query[0] ?? 0,
      query[1] ?? 0,
      0x81,
      known ? 0x80 : 0x83,
      0,
      1,
      0,
      known ? 1 : 0,
      0,
      0,
      0,
      0,
    ]);
    const answer = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 7]);
    socket.send(Buffer.concat([header, question, ...(known ? [answer] : [])]), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  stops.push(() => socket.close());
  return `127.0.0.1:${socket.address().port}`;
}

test('a name has answers, or a code that says why not', async () => {
  const server = await startDns();
  const dns = { kind: 'dns' as const, type: 'A' as const, server };
  expect(await facts({ ...dns, name: 'shop.test' })).toMatchObject({
    answer: ['192.0.2.7'],
    rcode: 'NOERROR',
  });
  expect(await facts({ ...dns, name: 'shup.test' })).toMatchObject({ answer: [], rcode: 'NXDOMAIN' });
});
