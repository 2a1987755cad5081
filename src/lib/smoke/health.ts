import type { Facts } from './facts.ts';
import { latencyOf } from './health-latency.ts';

/**
 * What a health endpoint says, whichever of the usual shapes it has: `{status, version, database, cache}`, Spring
 * Boot Actuator (`components`), ASP.NET Core (`entries`, or the one word `Healthy`), and the draft
 * `application/health+json` (`checks`, https://datatracker.ietf.org/doc/html/draft-inadarei-api-health-check-06).
 */
export type Health = {
  readonly status: HealthStatus;
  /** The status in the endpoint's own word. */
  readonly said: string;
  readonly components: Readonly<Record<string, HealthStatus>>;
  /** Milliseconds that a component took to answer, where it says so. */
  readonly latencies: Readonly<Record<string, number>>;
};
export type HealthStatus = 'pass' | 'warn' | 'fail';

const WORDS: Readonly<Record<HealthStatus, readonly string[]>> = {
  pass: ['pass', 'ok', 'up', 'healthy', 'alive', 'ready', 'connected', 'available', 'serving'],
  warn: ['warn', 'degraded', 'unknown'],
  fail: [
    ...['fail', 'error', 'down', 'unhealthy', 'out_of_service', 'unavailable', 'unreachable', 'disconnected'],
    ...['not_serving', 'draining', 'starting'],
  ],
};

/** The health in a body, or undefined when the body is not about health. */
export function readHealth(body: string, json: unknown): Health | undefined {
  const word = json === undefined ? body.trim() : undefined;
  const plain = word === undefined ? undefined : statusOf(word);
  if (plain && word !== undefined) return { status: plain, said: word, components: {}, latencies: {} };
  if (!isRecord(json) || typeof json['status'] !== 'string') return undefined;
  const own = statusOf(json['status']);
  if (own === undefined) return undefined;
  const entries = entriesOf(json);
  const components = componentsOf(entries);
  // An endpoint that answers "ok" with a lost database is not well, whatever it thinks of itself.
  const status = worst([own, ...Object.values(components)]);
  return { status, said: json['status'], components, latencies: latenciesOf(entries) };
}

/** What can be expected of a health: its status, of each component, of all of them, and their latencies. */
export function healthFacts(health: Health): Facts {
  const all = Object.values(health.components);
  return {
    health,
    'health.status': health.status,
    'health.component': health.components,
    'health.latency': health.latencies,
    ...(all.length === 0 ? {} : { 'dependencies.all': worst(all) }),
  };
}

/** Problems in words, such as `database: fail`. */
export function describeHealth({ status, said, components }: Health): string {
  const ill = Object.entries(components).filter(([, state]) => state !== 'pass');
  const parts = ill.map(([name, state]) => `${name}: ${state}`);
  return [`says "${said}"`, ...(status === 'pass' ? [] : parts)].join(', ');
}

const NESTED = ['components', 'details', 'entries', 'checks', 'dependencies'];
/** Fields beside the components that say nothing about health. */
const ABOUT = new Set([
  'status',
  'version',
  'releaseId',
  'serviceId',
  'service',
  'name',
  'description',
  'output',
]);

type Entries = readonly (readonly [name: string, value: unknown])[];

function entriesOf(json: Readonly<Record<string, unknown>>): Entries {
  const nested = NESTED.map((key) => json[key]).find(isRecord);
  return nested
    ? Object.entries(nested)
    : Object.entries(json).filter(([key]) => !ABOUT.has(key) && !NESTED.includes(key));
}

function componentsOf(entries: Entries): Record<string, HealthStatus> {
  const known = entries.flatMap(([name, value]) => {
    const status = componentStatus(value);
    return status ? [[name, status] as const] : [];
  });
  return Object.fromEntries(known);
}

function latenciesOf(entries: Entries): Record<string, number> {
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const ms = latencyOf(value);
      return ms === undefined ? [] : [[name, ms] as const];
    }),
  );
}

function componentStatus(value: unknown): HealthStatus | undefined {
  if (typeof value === 'string') return statusOf(value);
  if (Array.isArray(value)) {
    const found = value.map(componentStatus).filter((status) => status !== undefined);
    return found.length > 0 ? worst(found) : undefined;
  }
  return isRecord(value) && typeof value['status'] === 'string' ? statusOf(value['status']) : undefined;
}

function statusOf(word: string): HealthStatus | undefined {
  const wanted = word.toLowerCase().replaceAll(/[\s-]/g, '_');
  const found = Object.entries(WORDS).find(([, words]) => words.includes(wanted));
  return found?.[0] as HealthStatus | undefined;
}

const worst = (all: readonly HealthStatus[]): HealthStatus =>
  all.includes('fail') ? 'fail' : all.includes('warn') ? 'warn' : 'pass';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
