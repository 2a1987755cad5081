const FACTORS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/** A quantity of Kubernetes in cores or bytes; undefined when it is none. */
export function parseQuantity(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const [, number, unit = ''] =
    /^(\d+(?:\.\d+)?)([a-zA-Z]*)$/.exec(typeof value === 'string' ? value : '') ?? [];
  const factor = FACTORS[unit];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

/** Cores as a manifest has them, rounded up: `250m`. */
export const cores = (value: number): string =>
  `${Math.max(1, Math.ceil(Number((value * 1000).toFixed(6))))}m`;

/** Bytes as a manifest has them, rounded up: `256Mi`. */
export const bytes = (value: number): string => `${Math.max(1, Math.ceil(value / 2 ** 20))}Mi`;
