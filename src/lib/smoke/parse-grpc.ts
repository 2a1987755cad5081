import type { Assertion } from './assertion.ts';
import type { GrpcTarget } from './check.ts';
import type { Fields } from './fields.ts';
import { NOWHERE, parseAddress } from './parse-address.ts';
import { parseSeries } from './parse-series.ts';

/** `grpc: host:port` with a `service` whose health is asked, or a `call` such as `shop.Catalog/List`. */
export function parseGrpc(fields: Fields, assertions: readonly Assertion[]): GrpcTarget {
  const address = fields.read('grpc', parseAddress(undefined)) ?? NOWHERE;
  const call = parseCall(fields);
  if (call && fields.has('service')) fields.problem('service', 'is for the health; give it or call');
  return {
    kind: 'grpc',
    ...address,
    secure: fields.flag('secure') ?? address.port === 443,
    service: fields.text('service') ?? '',
    metadata: fields.texts('metadata') ?? {},
    call,
    series: parseSeries(fields, assertions),
  };
}

function parseCall(fields: Fields): GrpcTarget['call'] {
  const path = fields.read('call', parseMethod);
  const message = fields.read('message', parseBase64);
  if (fields.has('message') && !fields.has('call')) fields.problem('message', 'is for a call');
  return path === undefined ? undefined : { path, message: message ?? new Uint8Array() };
}

function parseMethod(value: unknown): string {
  const [, path] = /^\/?([\w.]+\/\w+)$/.exec(String(value)) ?? [];
  if (path === undefined) throw new Error('expected a service and its method, such as shop.Catalog/List');
  return `/${path}`;
}

/** A Protocol Buffers message; its schema is not needed to send it. */
function parseBase64(value: unknown): Uint8Array {
  try {
    return Uint8Array.from(atob(String(value)), (character) => character.charCodeAt(0));
  } catch {
    throw new Error('expected an encoded message in base64');
  }
}
