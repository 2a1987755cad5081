/** Which HTTP statuses are right. */
export type StatusExpectation = { readonly text: string; readonly accepts: (status: number) => boolean };

/** Reads `200`, `2xx`, `200-299` or several of them with commas. @throws Error that says what is allowed */
export function parseStatuses(raw: string): StatusExpectation {
  const parts = raw.split(',').map((part) => rangeOf(part.trim()));
  return { text: raw, accepts: (status) => parts.some(([low, high]) => status >= low && status <= high) };
}

function rangeOf(part: string): readonly [number, number] {
  const [, one, family, low, high] = /^(?:([1-5]\d\d)|([1-5])xx|([1-5]\d\d)-([1-5]\d\d))$/.exec(part) ?? [];
  if (one) return [Number(one), Number(one)];
  if (family) return [Number(family) * 100, Number(family) * 100 + 99];
  if (low && high && low <= high) return [Number(low), Number(high)];
  throw new Error(`expected HTTP statuses such as 200, 2xx or 200-299,404, got "${part}"`);
}
