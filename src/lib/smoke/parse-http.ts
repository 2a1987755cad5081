import type { Assertion } from './assertion.ts';
import type { HttpTarget, Where } from './check.ts';
import type { CheckDefaults } from './check-defaults.ts';
import { shown } from './facts.ts';
import type { Fields } from './fields.ts';
import { parseSeries } from './parse-series.ts';
import { parseStatuses } from './status.ts';
import { NORMALIZATIONS, parseVersionSource } from './version.ts';

const EXPECT_OK = parseStatuses('200');

/** The part of a check that is about HTTP. */
export function parseHttpTarget(
  fields: Fields,
  defaults: CheckDefaults,
  assertions: readonly Assertion[],
): HttpTarget {
  const json = fields.read('json', (value) => JSON.stringify(value));
  const body = fields.text('body') ?? json;
  const contentType: Record<string, string> =
    json === undefined ? {} : { 'content-type': 'application/json' };
  // A check that says what it expects of the status says it once.
  const judgesStatus = assertions.some(({ source }) => source === 'status');
  return {
    kind: 'http',
    where: parseWhere(fields, defaults),
    method: fields.text('method')?.toUpperCase() ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...contentType, ...lowerCased(fields.texts('headers') ?? {}) },
    body,
    redirects: fields.integer('redirects', 0, 20) ?? 5,
    expect:
      fields.read('expect', (value) => parseStatuses(String(value))) ??
      (judgesStatus ? parseStatuses('1xx,2xx,3xx,4xx,5xx') : EXPECT_OK),
    version: parseVersion(fields, defaults),
    health: fields.read('health', parseHealth) ?? 'auto',
    series: parseSeries(fields, assertions),
  };
}

function parseWhere(fields: Fields, defaults: CheckDefaults): Where {
  const url = fields.read('url', (value) => parseUrl(String(value)));
  const path = fields.read('path', parsePath);
  if (fields.has('url') && fields.has('path')) fields.problem('path', 'give either url or path');
  if (url !== undefined) return { kind: 'url', url };
  if (path !== undefined && defaults.hasService) return { kind: 'pods', path };
  if (path !== undefined && defaults.url !== undefined)
    return { kind: 'url', url: `${new URL(defaults.url).origin}${path}` };
  if (!fields.has('url') && !fields.has('path'))
    fields.problem('url', 'is missing: give url, or path with the input url or service');
  else if (path !== undefined)
    fields.problem('path', 'needs the input url or service, to know of whom to ask it');
  return { kind: 'url', url: '' };
}

/** An absolute http or https address. @throws Error that says what is allowed */
export function parseUrl(raw: string): string {
  // Values are put in later; until then they stand for something harmless, and the text is kept as it is.
  const plain = raw.replaceAll(/\{\{[^}]*\}\}/g, 'x');
  const url = URL.canParse(plain) ? new URL(plain) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`expected an http or https address, got ${shown(raw)}`);
  return plain === raw ? url.href : raw;
}

/** A path on the server, with its query if it has one. @throws Error that says what is allowed */
export function parsePath(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/'))
    throw new Error(`expected a path such as /health, got ${shown(value)}`);
  return value;
}

function parseVersion(fields: Fields, { version, versionFrom }: CheckDefaults): HttpTarget['version'] {
  const from = fields.read('version_from', (value) => parseVersionSource(String(value))) ?? versionFrom;
  const expected = fields.read('version', (value) => {
    if (value === true && version === undefined) throw new Error('true needs the input version');
    return value === true ? version : value === false ? undefined : String(value);
  });
  const normalize = fields.oneOf('normalize', ...NORMALIZATIONS);
  return expected === undefined ? undefined : { expected, from, ...(normalize ? { normalize } : {}) };
}

function parseHealth(value: unknown): HttpTarget['health'] {
  if (value === true) return 'required';
  if (value === false) return 'off';
  if (value === 'auto') return value;
  throw new Error(`expected true, false or auto, got ${shown(value)}`);
}

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
