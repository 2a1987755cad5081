import { shown } from './facts.ts';
import { parseStatuses } from './status.ts';

/** Which answers are only "not yet". The version is not among them: an old one is always waited for. */
export type Retry = {
  /** No answer at all. */
  readonly network: boolean;
  readonly status: (status: number) => boolean;
  /** Broken expectations in a row that end the check, given how many would without `retry_on`. */
  readonly assertions: (usual: number) => number;
};

/** Statuses by which an ingress or a pod says "not yet" while a release is being rolled out. */
const NOT_YET = new Set([404, 502, 503, 504]);

/** Without `retry_on`: silence and the statuses of a rollout are waited out, a broken expectation is not for long. */
export const USUAL_RETRY: Retry = {
  network: true,
  status: (status) => NOT_YET.has(status),
  assertions: (usual) => usual,
};

const ANY: Retry = { network: true, status: () => true, assertions: () => Number.POSITIVE_INFINITY };

/**
 * Reads `any`, or a list of `network`, `assertion` and `status: [500, 502-504]`; what is not in it ends the check at
 * once. @throws Error that says what is allowed
 */
export function parseRetry(given: unknown): Retry {
  if (given === 'any') return ANY;
  const items = Array.isArray(given) ? given : [given];
  const statuses = items.flatMap(statusesOf);
  const accepts = statuses.length > 0 ? parseStatuses(statuses.join(',')).accepts : () => false;
  return {
    network: items.includes('network'),
    status: accepts,
    assertions: (usual) => (items.includes('assertion') ? usual : 1),
  };
}

function statusesOf(item: unknown): readonly string[] {
  if (item === 'network' || item === 'assertion') return [];
  const status = typeof item === 'object' && item !== null && 'status' in item ? item.status : undefined;
  if (status === undefined)
    throw new Error(`expected any, or a list of network, assertion and {status: [503]}, got ${shown(item)}`);
  return [status].flat().map(String);
}
