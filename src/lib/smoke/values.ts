import type { Check, HttpTarget, Target } from './check.ts';
import type { Facts, Sighting } from './facts.ts';
import { type Capture, type Reader, readerOf } from './sources.ts';

const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const PLACEHOLDER = /\{\{\s*([A-Za-z_][A-Za-z0-9_-]*)\s*\}\}/g;

/** Reads `{token: $.token, id: header.x-id}`. @throws Error that says what is allowed */
export async function parseCaptures(given: unknown): Promise<readonly Capture[]> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error('expected names and where each value is, such as {token: $.token}');
  return Promise.all(
    Object.entries(given).map(async ([name, place]) => {
      if (!NAME.test(name)) throw new Error(`"${name}" is not a name of letters, digits, _ and -`);
      const [source, property] = splitPlace(String(place));
      return { name, read: await readerOf(source, property) };
    }),
  );
}

/** Reads `[$.token, header.x-session]`. @throws Error that says what is allowed */
export const parseMasks = (given: unknown): Promise<readonly Reader[]> =>
  Promise.all([given].flat().map((place) => readerOf(...splitPlace(String(place)), true)));

/** Shorter values, such as an id of 7, are part of too many other words. */
export const SHORTEST_MASKED = 4;

/** What an answer holds in the places that are to be masked. */
export const secretsSeen = ({ masks }: Check, sightings: readonly Sighting[]): readonly string[] =>
  sightings.flatMap(({ view }) => {
    if (view.kind !== 'facts') return [];
    const found = masks.flatMap((read) => [read(view.facts)].flat());
    return found.map((value) => String(value ?? '')).filter((value) => value.length >= SHORTEST_MASKED);
  });

function splitPlace(place: string): [source: string, property: string | undefined] {
  if (place.startsWith('$')) return ['json', place];
  const match = /^(header|cookie)\.(.+)$/.exec(place);
  return match ? [match[1] ?? '', match[2]] : [place, undefined];
}

/** What an answer holds of a capture; undefined when there is nothing that can be written into a request. */
export function captured({ read }: Capture, facts: Facts): string | undefined {
  const value = read(facts);
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

/** The names that a target needs a value for. */
export function namesIn(target: Target): readonly string[] {
  if (target.kind !== 'http') return [];
  const texts = [addressOf(target), target.body ?? '', ...Object.values(target.headers)];
  return [...new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)))];
}

const addressOf = ({ where }: HttpTarget): string => (where.kind === 'url' ? where.url : where.path);

/** The check with its values put in: in the address percent-encoded, elsewhere as they are. */
export function withValues(check: Check, values: ReadonlyMap<string, string>): Check {
  const { target } = check;
  if (target.kind !== 'http' || namesIn(target).length === 0) return check;
  const fill = (text: string, encode = (value: string) => value) =>
    text.replace(PLACEHOLDER, (whole, name: string) => {
      const value = values.get(name);
      return value === undefined ? whole : encode(value);
    });
  const { where } = target;
  const headers = Object.fromEntries(
    Object.entries(target.headers).map(([name, text]) => [name, fill(text)]),
  );
  const body = target.body === undefined ? undefined : fill(target.body);
  const filled =
    where.kind === 'url'
      ? { ...where, url: fill(where.url, encodeURIComponent) }
      : { ...where, path: fill(where.path, encodeURIComponent) };
  return { ...check, target: { ...target, headers, body, where: filled } };
}

const PRIVATE_HEADERS = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'x-api-key',
  'api-key',
  'x-auth-token',
]);

/** What in a check must not be shown: credentials in headers and in the address. */
export function secretsIn({ target }: Check): readonly string[] {
  if (target.kind !== 'http') return [];
  const headers = Object.entries(target.headers).filter(([name]) => PRIVATE_HEADERS.has(name));
  // The scheme before it (Bearer, Basic) is no secret, and would blank out half of the log.
  const credentials = headers.map(([, value]) => value.replace(/^(?:Bearer|Basic|Token) +/i, ''));
  const address = addressOf(target);
  const password = URL.canParse(address) ? decodeURIComponent(new URL(address).password) : '';
  return [...credentials, password].filter((secret) => secret !== '' && !secret.includes('{{'));
}
