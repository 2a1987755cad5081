/** `{{service}}` in what a caller wrote; `{{window}}` belongs to the queries themselves. */
const PLACEHOLDER = /\{\{\s*([A-Za-z][A-Za-z0-9_-]*)\s*\}\}/g;
const OWN = new Set(['window']);
/** No quote, bracket or comma: a value stays inside the label that it was written into. */
const HARMLESS = /^[\w.:/@+-]{0,200}$/;

export type Values = ReadonlyMap<string, string>;

/** @throws Error that names the value that cannot stand in a query */
export function checkValues(values: Values): void {
  for (const [name, value] of values) {
    if (OWN.has(name)) throw new Error(`"${name}" has a meaning already`);
    if (!HARMLESS.test(value))
      throw new Error(`the value of "${name}" has characters other than letters, digits and . : / @ + - _`);
  }
}

/**
 * The value with the names in all its texts filled in; lists and maps of any depth.
 * @throws Error when a name has no value
 */
export function fillNames(given: unknown, values: Values): unknown {
  if (typeof given === 'string') return fillText(given, values);
  if (Array.isArray(given)) return given.map((item) => fillNames(item, values));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, item]) => [key, fillNames(item, values)]));
}

export const fillText = (text: string, values: Values): string =>
  text.replace(PLACEHOLDER, (whole, name: string) => {
    if (OWN.has(name)) return whole;
    const value = values.get(name);
    if (value === undefined)
      throw new Error(
        `nothing gives {{${name}}} a value; there are ${[...values.keys()].join(', ') || 'none'}`,
      );
    return value;
  });
