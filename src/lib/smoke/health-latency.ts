/** Fields in which components of the usual health shapes say how long they took, in ms unless they say otherwise. */
const FIELDS = ['latency', 'latencyMs', 'latency_ms', 'responseTime', 'responseTimeMs', 'duration'];
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, us: 0.001, µs: 0.001, ns: 0.000_001 };

/**
 * Milliseconds in what a component says of itself: a number, a text such as `12ms`, the `hh:mm:ss.fffffff` of
 * ASP.NET Core, or the `observedValue` with `observedUnit` of health+json. Of a list the longest.
 */
export function latencyOf(component: unknown): number | undefined {
  if (Array.isArray(component)) {
    const known = component.map(latencyOf).filter((ms) => ms !== undefined);
    return known.length > 0 ? Math.max(...known) : undefined;
  }
  if (typeof component !== 'object' || component === null) return undefined;
  const fields = component as Readonly<Record<string, unknown>>;
  const { observedValue, observedUnit } = fields;
  if (typeof observedUnit === 'string' && Object.hasOwn(UNITS, observedUnit))
    return millisecondsOf(`${observedValue}${observedUnit}`);
  return FIELDS.map((name) => millisecondsOf(fields[name])).find((ms) => ms !== undefined);
}

function millisecondsOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const [, count, unit = 'ms'] = /^(\d+(?:\.\d+)?) ?([a-zµ]+)?$/.exec(value) ?? [];
  if (count !== undefined) return Object.hasOwn(UNITS, unit) ? Number(count) * (UNITS[unit] ?? 1) : undefined;
  const [, hours, minutes, seconds] = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(value) ?? [];
  return seconds === undefined
    ? undefined
    : (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
}
