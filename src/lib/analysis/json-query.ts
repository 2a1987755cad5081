import { type Reading, readingOf } from './reading.ts';

/** An address and where in its answer the number is: `/stats?window={{window}} $.errors`. */
export type JsonQuery = { readonly url: string; readonly path: string };

/** @throws Error that says what is allowed */
export function parseJsonQuery(query: string, base: string | undefined): JsonQuery {
  const match = /^(\S+)\s+(\$.*)$/.exec(query.trim());
  const [, address = '', path = ''] = match ?? [];
  if (!match || !URL.canParse(address, base))
    throw new Error(`expected an address and a JSONPath, such as "/stats $.errors", got "${query}"`);
  return { url: new URL(address, base).href, path };
}

/** One number from what a JSONPath found. A text is a number only if all of it is. */
export function readJson(found: readonly unknown[]): Reading {
  const [first] = found;
  if (found.length > 1) return { state: 'several', said: `${found.length} values` };
  if (first === undefined || first === null)
    return { state: 'no-data', said: first === null ? 'null' : 'nothing at this path' };
  if (typeof first === 'number') return readingOf(first);
  if (typeof first === 'string' && first.trim() !== '') return readingOf(Number(first));
  return { state: 'not-a-number', said: JSON.stringify(first).slice(0, 100) };
}
