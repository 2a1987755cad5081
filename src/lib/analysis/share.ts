import { shown } from '../smoke/facts.ts';

/** A share such as `5%`, as 0.05. @throws Error that says what is allowed */
export function parseShare(given: unknown): number {
  const match = typeof given === 'string' ? /^(\d{1,3}(?:\.\d{1,6})?)%$/.exec(given) : null;
  const share = Number(match?.[1] ?? Number.NaN) / 100;
  if (!(share > 0 && share < 1))
    throw new Error(`expected a share between 0% and 100%, such as 5%, got ${shown(given)}`);
  return share;
}
