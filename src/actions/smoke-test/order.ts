import type { Check } from '../../lib/smoke/check.ts';
import { targetName } from '../../lib/smoke/check.ts';
import type { CheckResult } from '../../lib/smoke/result.ts';
import { namesIn, SHORTEST_MASKED, withValues } from '../../lib/smoke/values.ts';
import type { WatchPorts } from './ports.ts';
import { type Limits, watchCheck } from './watch.ts';

/**
 * Watches all checks at once; one that needs a value which another captures waits for that one. The values given
 * here are known from the start. Each captured value is masked before anything is said with it.
 */
export async function watchInOrder(
  checks: readonly Check[],
  limits: Limits,
  given: ReadonlyMap<string, string>,
  ports: WatchPorts & { readonly mask: (value: string) => void },
): Promise<readonly CheckResult[]> {
  const values = new Map(given);
  const capture = (name: string, value: string) => {
    values.set(name, value);
    if (value.length >= SHORTEST_MASKED) ports.mask(value);
  };
  const producers = new Map<string, Promise<CheckResult>>();
  const stop = new AbortController();
  const signal = AbortSignal.any([ports.signal, stop.signal]);
  const results = checks.map((check) => {
    const needed = namesIn(check.target).flatMap((name) => producers.get(name) ?? []);
    const result = Promise.all(needed).then(() =>
      watchFilled(check, values, limits, { ...ports, signal, capture }),
    );
    for (const { name } of check.captures) producers.set(name, result);
    return result;
  });
  try {
    return await Promise.all(results);
  } finally {
    // After a failure, such as a missing permission, the others would go on in vain until the deadline.
    stop.abort();
  }
}

async function watchFilled(
  check: Check,
  values: ReadonlyMap<string, string>,
  limits: Limits,
  ports: WatchPorts,
): Promise<CheckResult> {
  const missing = namesIn(check.target).filter((name) => !values.has(name));
  return missing.length > 0 ? notMade(check, missing) : watchCheck(withValues(check, values), limits, ports);
}

function notMade(check: Check, missing: readonly string[]): CheckResult {
  const actual = `no check captured ${missing.join(', ')}`;
  return {
    name: check.name,
    target: targetName(check),
    outcome: 'failed',
    severity: check.severity,
    attempts: 0,
    durationMs: 0,
    first: undefined,
    last: undefined,
    problems: [{ subject: '', expected: 'the values it needs', actual }],
    warnings: [],
    subjects: [],
    latencies: [],
  };
}
