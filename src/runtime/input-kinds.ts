import { inputKind } from './inputs.ts';

/** Any text, as given. */
export const text = inputKind((raw) => raw);

/** One value a line; blank lines and lines that start with `#` do not count. */
export const lines = inputKind(linesOf);

/** Values separated by commas or line ends. */
export const list = inputKind((raw) =>
  raw
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter(Boolean),
);

/** `NAME=value`, one a line. The value may contain `=`. A name that comes twice is an error. */
export const keyValues = inputKind((raw) => {
  const pairs = new Map<string, string>();
  for (const line of linesOf(raw)) {
    const at = line.indexOf('=');
    const key = line.slice(0, at).trim();
    // The line itself is not repeated: its value may be a secret.
    if (at < 1 || key === '')
      throw new Error('expected lines such as NAME=value, but one has no name or no "="');
    if (pairs.has(key)) throw new Error(`the name "${key}" is given twice`);
    pairs.set(key, line.slice(at + 1).trim());
  }
  return pairs as ReadonlyMap<string, string>;
});

/** `true` or `false`, in lower case and nothing else: `yes`, `True` and `1` mean different things to different tools. */
export const flag = inputKind((raw) => {
  if (raw === 'true') return true;
  if (raw === 'false') return false;
  throw new Error(`expected true or false, got "${raw}"`);
});

/** A whole number between two bounds, both included. */
export const integer = (least: number, most: number) =>
  inputKind((raw) => {
    const value = /^-?\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
    if (!(value >= least && value <= most))
      throw new Error(`expected a whole number from ${least} to ${most}, got "${raw}"`);
    return value;
  });

/** A share such as `5%` or `0.5%`, read as 0.05 or 0.005. A bare number is refused: 5 and 0.05 mean different things. */
export const percentage = inputKind((raw) => {
  const match = /^(\d{1,3}(?:\.\d{1,6})?)%$/.exec(raw);
  const value = Number(match?.[1] ?? Number.NaN);
  if (!(value <= 100)) throw new Error(`expected a percentage from 0% to 100%, such as 5%, got "${raw}"`);
  return value / 100;
});

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A length of time such as `500ms`, `90s`, `10m`, `2h` or `1d`, read as milliseconds. */
export const duration = inputKind((raw) => {
  const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(raw);
  if (!match) throw new Error(`expected a duration such as 500ms, 90s, 10m or 2h, got "${raw}"`);
  return Number(match[1]) * UNITS[match[2] as keyof typeof UNITS];
});

/** One of a few words. */
export const oneOf = <const Choice extends string>(...choices: readonly Choice[]) =>
  inputKind((raw) => {
    const found = choices.find((choice) => choice === raw);
    if (found === undefined) throw new Error(`expected one of ${choices.join(', ')}, got "${raw}"`);
    return found;
  });

/** JSON of any shape; the action checks the shape. */
export const json = inputKind((raw): unknown => {
  try {
    return JSON.parse(raw);
  } catch (error) {
    throw new Error(`expected JSON: ${(error as Error).message}`);
  }
});

/** One YAML 1.2 document of any shape; the action checks the shape. Warnings of the parser are errors. */
export const yaml = inputKind(async (raw): Promise<unknown> => {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(raw, { uniqueKeys: true, merge: false });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) throw new Error(`expected YAML: ${problem.message}`);
  return document.toJS();
});

function linesOf(raw: string): readonly string[] {
  return raw
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
