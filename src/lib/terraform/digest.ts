import type { Change, PlanJson } from './plan-json.ts';

export type DigestPorts = {
  /** SHA-256 of text, in hexadecimal. */
  readonly sha256: (text: string) => string;
  /** HMAC with SHA-256. The key is the state's lineage, which readers of a pull request do not have. */
  readonly hmac: (text: string) => string;
};

/**
 * A name for what a plan would do, `sha256:…`: equal for the same change however often it is planned, and whatever
 * unrelated resources were changed in between; different for any other change. Sensitive values count, but only as
 * HMAC: a short password could else be guessed from the digest.
 */
export function planDigest(plan: PlanJson, ports: DigestPorts): string {
  const changes = plan.resource_changes
    .filter(({ change, previous_address }) => !isNothing(change) || previous_address !== undefined)
    .map(({ address, previous_address, deposed, type, change }) => ({
      address,
      previous_address,
      deposed,
      type,
      change: sealed(change, ports),
    }))
    .sort((a, b) => compare(`${a.address} ${a.deposed ?? ''}`, `${b.address} ${b.deposed ?? ''}`));
  const outputs = Object.entries(plan.output_changes)
    .filter(([, change]) => !isNothing(change))
    .map(([name, change]) => [name, sealed(change, ports)] as const);
  const named = {
    changes,
    outputs: Object.fromEntries(outputs),
    deferred: plan.deferred_changes,
    actions: plan.action_invocations,
  };
  return `sha256:${ports.sha256(canonical(named))}`;
}

const isNothing = ({ actions, importing }: Change): boolean =>
  actions.every((action) => action === 'no-op' || action === 'read') && importing === undefined;

const sealed = (change: Change, { hmac }: DigestPorts) => ({
  ...change,
  before: hideMarked(change.before, change.before_sensitive, hmac),
  after: hideMarked(change.after, change.after_sensitive, hmac),
});

/** A value with its marked leaves replaced; the marks have the shape of the value. */
function hideMarked(value: unknown, marks: unknown, hmac: DigestPorts['hmac']): unknown {
  if (marks === true) return { hmac: hmac(canonical(value)) };
  if (typeof value !== 'object' || value === null || typeof marks !== 'object' || marks === null)
    return value;
  const inner = (key: string) => (marks as Readonly<Record<string, unknown>>)[key];
  if (Array.isArray(value)) return value.map((item, index) => hideMarked(item, inner(String(index)), hmac));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, hideMarked(item, inner(key), hmac)]),
  );
}

/** JSON with sorted keys, and without what is undefined: the same value is the same text. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.sort(([a], [b]) => compare(a, b));
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
