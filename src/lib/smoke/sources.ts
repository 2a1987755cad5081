import type { Facts } from './facts.ts';

export type Reader = (facts: Facts) => unknown;
/** A value that a check takes from its answer, for the checks after it. */
export type Capture = { readonly name: string; readonly read: Reader };
/** `value` and the attributes of a cookie, by lower-case names. */
export type Cookie = Readonly<Record<string, string | true>>;

/** Sources with a property: a JSONPath, the name of a header and so on. */
const WITH_PROPERTY = new Set(['json', 'header', 'cookie', 'metadata', 'health.component', 'health.latency']);

/** What can be asked of an answer; the words are those of Checkly and Hurl where they agree. */
const SOURCES = new Set([
  ...WITH_PROPERTY,
  ...['status', 'body', 'bytes', 'sha256', 'url', 'redirects', 'http.version', 'ip', 'duration', 'version'],
  ...['timing.dns', 'timing.connect', 'timing.tls', 'timing.first_byte', 'health.status', 'dependencies.all'],
  ...['latency.p50', 'latency.p90', 'latency.p95', 'latency.p99', 'latency.max', 'latency.avg', 'error_rate'],
  ...['tls.days_until_expiry', 'tls.version', 'tls.chain_trusted', 'tls.hostname_verified', 'tls.issuer_cn'],
  ...['tls.sans', 'tls.self_signed', 'tls.key_size_bits', 'tls.signature_algorithm', 'tls.ocsp_stapled'],
  ...['connect', 'banner', 'grpc.status', 'status_code', 'answer', 'rcode'],
  ...[
    'replicas',
    'replicas.desired',
    'replicas.ready',
    'replicas.updated',
    'replicas.all_ready',
    'restarts',
    'events',
    'image.digest',
    'image.digests',
  ],
]);

const ALIASES: Readonly<Record<string, string>> = {
  'body.text': 'body',
  'body.json': 'json',
  'body.bytes': 'bytes',
  'body.sha256': 'sha256',
  p50: 'latency.p50',
  p90: 'latency.p90',
  p95: 'latency.p95',
  p99: 'latency.p99',
};

/** Sources that only a series of requests has. */
export const isAboutSeries = (source: string): boolean => /^(?:latency\.|error_rate$)/.test(full(source));

const IN_MS = /^(?:duration$|latency\.|timing\.|health\.latency$)/;
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };

/** The target as a number where the source is a time or a share: `500ms`, `1%`. */
export function targetFor(source: string, target: unknown): unknown {
  if (typeof target !== 'string') return target;
  const name = full(source);
  const time = IN_MS.test(name) ? /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(target) : undefined;
  if (time) return Number(time[1]) * (UNITS[time[2] ?? ''] ?? 1);
  const share = name === 'error_rate' ? /^(\d+(?:\.\d+)?)%$/.exec(target) : undefined;
  return share ? Number(share[1]) / 100 : target;
}

/**
 * How a source is read from what was seen. `every`: all nodes that a JSONPath finds, as a list; otherwise its one
 * node, a list of them when it finds several, undefined when it finds none.
 * @throws Error when there is no such source, or its property is missing or wrong
 */
export async function readerOf(given: string, property: string | undefined, every = false): Promise<Reader> {
  const source = full(given);
  if (!SOURCES.has(source))
    throw new Error(`"${given}" is not a source; there are ${[...SOURCES].join(', ')}`);
  if (WITH_PROPERTY.has(source)) return propertyReader(source, property, every);
  if (property) throw new Error(`"${given}" takes no "${property}"`);
  return (facts) => facts[source];
}

function propertyReader(
  source: string,
  property: string | undefined,
  every: boolean,
): Promise<Reader> | Reader {
  if (!property) throw new Error(`"${source}" needs ${source === 'json' ? 'a JSONPath' : 'a name'}`);
  if (source === 'json') return jsonReader(property, every);
  if (source === 'cookie') return cookieReader(property);
  const name = source === 'header' || source === 'metadata' ? property.toLowerCase() : property;
  return (facts) => {
    const named = facts[source] as Readonly<Record<string, unknown>> | undefined;
    return named && Object.hasOwn(named, name) ? named[name] : undefined;
  };
}

/** `session` is its value, `session[SameSite]` an attribute; one without a value, such as `Secure`, is true. */
function cookieReader(property: string): Reader {
  const [, name = property, attribute = 'value'] = /^([^[]+)\[([\w-]+)\]$/.exec(property) ?? [];
  return (facts) => {
    const cookies = facts['cookie'] as Readonly<Record<string, Cookie>> | undefined;
    const cookie = cookies && Object.hasOwn(cookies, name) ? cookies[name] : undefined;
    return cookie?.[attribute.toLowerCase()];
  };
}

/** JSONPath by RFC 9535: no script in it, and none can be smuggled in. */
async function jsonReader(path: string, every: boolean): Promise<Reader> {
  const { query } = await import('jsonpath-rfc9535');
  try {
    query(null, path);
  } catch (error) {
    throw new Error(`"${path}" is not a JSONPath of RFC 9535: ${(error as Error).message.split('\n')[0]}`);
  }
  return (facts) => {
    if (facts['json'] === undefined) return undefined;
    const found = query(facts['json'] as Parameters<typeof query>[0], path);
    return every || found.length > 1 ? found : found[0];
  };
}

const full = (source: string): string => ALIASES[source] ?? source;
