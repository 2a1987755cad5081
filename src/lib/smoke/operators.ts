import { shown } from './facts.ts';

/** Whether a value is as wanted. `now` is in ms since 1970, for the operators about dates. */
export type Predicate = (actual: unknown, now: number) => boolean;

type Maker = (target: unknown) => Predicate | Promise<Predicate>;

/** The words for operators that Checkly and Hurl share. A maker throws an Error that says what the target must be. */
const MAKERS: Readonly<Record<string, Maker>> = {
  equals: (target) => (actual) => equal(actual, target),
  notEquals: (target) => (actual) => !equal(actual, target),
  lessThan: compare((actual, target) => actual < target),
  lessOrEqual: compare((actual, target) => actual <= target),
  greaterThan: compare((actual, target) => actual > target),
  greaterOrEqual: compare((actual, target) => actual >= target),
  inRange: inRange,
  contains: (target) => (actual) => contains(actual, target),
  notContains: (target) => (actual) => !contains(actual, target),
  includes: (target) => (actual) => Array.isArray(actual) && actual.some((item) => equal(item, target)),
  startsWith: (target) => (actual) => typeof actual === 'string' && actual.startsWith(String(target)),
  endsWith: (target) => (actual) => typeof actual === 'string' && actual.endsWith(String(target)),
  matches: matches,
  hasKey: (target) => (actual) => isRecord(actual) && Object.hasOwn(actual, String(target)),
  count: count,
  exists: () => (actual) => actual !== undefined,
  isEmpty: () => (actual) => sizeOf(actual) === 0,
  isNull: () => (actual) => actual === null,
  isInteger: () => (actual) => Number.isInteger(actual),
  isBoolean: () => (actual) => typeof actual === 'boolean',
  isString: () => (actual) => typeof actual === 'string',
  isCollection: () => (actual) => typeof actual === 'object' && actual !== null,
  isIsoDate: () => (actual) =>
    typeof actual === 'string' && ISO_DATE.test(actual) && !Number.isNaN(Date.parse(actual)),
  isUuid: () => (actual) => typeof actual === 'string' && UUID.test(actual),
  schema: schema,
  daysAfterNow: daysAfterNow,
};

/** Operators that stand alone. */
const WITHOUT_TARGET = new Set(Object.keys(MAKERS).filter((name) => /^(is|exists)/.test(name)));

const SYMBOLS: Readonly<Record<string, string>> = {
  '==': 'equals',
  '!=': 'notEquals',
  '<': 'lessThan',
  '<=': 'lessOrEqual',
  '>': 'greaterThan',
  '>=': 'greaterOrEqual',
  '~': 'matches',
};

const ISO_DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const DAY_MS = 86_400_000;

/** The full name of an operator given by name or symbol; undefined for any other word. */
export const operatorNamed = (word: string): string | undefined =>
  Object.hasOwn(SYMBOLS, word) ? SYMBOLS[word] : Object.hasOwn(MAKERS, word) ? word : undefined;

export const takesTarget = (operator: string): boolean => !WITHOUT_TARGET.has(operator);

/** Prepares an operator once, so that what is wrong with its target is said before anything is asked. */
export async function predicate(operator: string, target: unknown): Promise<Predicate> {
  const make = MAKERS[operator];
  if (!make) throw new Error(`"${operator}" is not an operator; there are ${Object.keys(MAKERS).join(', ')}`);
  if (takesTarget(operator) && target === undefined) throw new Error(`"${operator}" needs a value`);
  return make(target);
}

/** Deep equality; a text and a scalar are compared as text, for headers and one-line assertions are text. */
export function equal(actual: unknown, target: unknown): boolean {
  if (typeof actual === 'string' && isScalar(target)) return actual === String(target);
  if (typeof target === 'string' && isScalar(actual)) return String(actual) === target;
  if (Array.isArray(actual) && Array.isArray(target))
    return actual.length === target.length && actual.every((item, index) => equal(item, target[index]));
  if (!isRecord(actual) || !isRecord(target)) return Object.is(actual, target);
  const keys = Object.keys(target);
  return (
    keys.length === Object.keys(actual).length &&
    keys.every((key) => Object.hasOwn(actual, key) && equal(actual[key], target[key]))
  );
}

function compare(holds: (actual: number, target: number) => boolean): Maker {
  return (target) => {
    const wanted = numberOf(target);
    if (wanted === undefined) throw new Error(`expected a number to compare with, got ${shown(target)}`);
    return (actual) => {
      const value = numberOf(actual);
      return value !== undefined && holds(value, wanted);
    };
  };
}

/** `[low, high]` or `low..high`, both included. */
function inRange(target: unknown): Predicate {
  const ends = typeof target === 'string' ? target.split('..') : Array.isArray(target) ? target : [];
  const [low, high] = ends.map(numberOf);
  if (ends.length !== 2 || low === undefined || high === undefined)
    throw new Error(`expected a range such as 200..299 or [200, 299], got ${shown(target)}`);
  return (actual) => {
    const value = numberOf(actual);
    return value !== undefined && value >= low && value <= high;
  };
}

/** RE2 syntax: its running time grows with the length of the text only, whatever a server answers. */
async function matches(target: unknown): Promise<Predicate> {
  const { RE2JS } = await import('re2js');
  const pattern = RE2JS.compile(String(target));
  return (actual) => isScalar(actual) && pattern.matcher(String(actual)).find();
}

async function schema(target: unknown): Promise<Predicate> {
  if (!isRecord(target)) throw new Error(`expected a JSON Schema, got ${shown(target)}`);
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const validate = new Ajv2020({ strict: false, logger: false, validateFormats: false }).compile({
    ...target,
  });
  return (actual) => validate(actual);
}

function count(target: unknown): Predicate {
  const wanted = numberOf(target);
  if (wanted === undefined) throw new Error(`expected how many, got ${shown(target)}`);
  return (actual) => sizeOf(actual) === wanted;
}

function daysAfterNow(target: unknown): Predicate {
  const days = numberOf(target);
  if (days === undefined) throw new Error(`expected a number of days, got ${shown(target)}`);
  return (actual, now) => typeof actual === 'string' && Date.parse(actual) > now + days * DAY_MS;
}

function contains(actual: unknown, target: unknown): boolean {
  if (Array.isArray(actual)) return actual.some((item) => equal(item, target));
  return typeof actual === 'string' && actual.includes(String(target));
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return isRecord(value) ? Object.keys(value).length : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && !Number.isNaN(number) ? number : undefined;
}

const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
