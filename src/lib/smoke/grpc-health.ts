/** grpc.health.v1, https://github.com/grpc/grpc-proto/blob/master/grpc/health/v1/health.proto: two messages of one field. */
export const HEALTH_CHECK = '/grpc.health.v1.Health/Check';

const STATUSES = ['UNKNOWN', 'SERVING', 'NOT_SERVING', 'SERVICE_UNKNOWN'] as const;
/** The code by which a server says that it does not know the service. */
const NOT_FOUND = 5;
const FIELD_1_BYTES = 0x0a;
const FIELD_1_VARINT = 0x08;

/** HealthCheckRequest: `string service = 1`. */
export function encodeHealthRequest(service: string): Uint8Array {
  const name = new TextEncoder().encode(service);
  if (name.length === 0) return new Uint8Array();
  if (name.length > 127) throw new Error('the name of a gRPC service may have at most 127 bytes');
  return Uint8Array.from([FIELD_1_BYTES, name.length, ...name]);
}

/** HealthCheckResponse: `ServingStatus status = 1`, left out when it is 0. Undefined when the call itself failed. */
export function decodeHealthStatus(code: number, message: Uint8Array): (typeof STATUSES)[number] | undefined {
  if (code === NOT_FOUND) return 'SERVICE_UNKNOWN';
  if (code !== 0) return undefined;
  if (message.length === 0) return STATUSES[0];
  return message[0] === FIELD_1_VARINT ? (STATUSES[message[1] ?? 0] ?? 'UNKNOWN') : 'UNKNOWN';
}
