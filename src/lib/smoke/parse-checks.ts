import { type Assertion, parseAssertion } from './assertion.ts';
import { type Check, targetName } from './check.ts';
import type { CheckDefaults } from './check-defaults.ts';
import { shown } from './facts.ts';
import { smokeFailures } from './failures.ts';
import { Fields } from './fields.ts';
import { parseControl } from './parse-control.ts';
import { expectedOf, parseTarget } from './parse-target.ts';
import { namesIn, parseCaptures, parseMasks } from './values.ts';

/**
 * Reads the `checks` of a caller: a list of checks, one check, or a map with `checks`.
 * @throws SMOKE_CONFIG_INVALID with every problem and its place
 */
export async function parseChecks(given: unknown, defaults: CheckDefaults): Promise<readonly Check[]> {
  const problems: string[] = [];
  const entries = listOf(given);
  if (entries.length === 0) problems.push(`checks: expected a list of checks, got ${shown(given)}`);
  const checks: Check[] = [];
  for (const [index, entry] of entries.entries()) {
    const short = typeof entry === 'string' ? { url: entry } : entry;
    checks.push(await parseCheck(new Fields(short, `checks[${index}]`, problems), defaults));
  }
  problems.push(...unknownNames(checks, defaults.values));
  for (const name of repeated(checks.map((check) => check.name)))
    problems.push(`checks: two are named "${name}"`);
  if (problems.length > 0) throw smokeFailures.SMOKE_CONFIG_INVALID(problems.join('\n'));
  return checks;
}

function listOf(given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given;
  if (typeof given !== 'object' || given === null) return [];
  const { checks } = given as { checks?: unknown };
  return Array.isArray(checks) ? checks : [given];
}

async function parseCheck(fields: Fields, defaults: CheckDefaults): Promise<Check> {
  const name = fields.text('name');
  const severity = fields.oneOf('severity', 'fail', 'warn') ?? 'fail';
  const control = parseControl(fields, defaults.control);
  const assertions = await parseAssertions(fields, defaults.digest);
  const times = await responseTimes(fields);
  const target = parseTarget(fields, defaults, assertions);
  const captures = (await fields.readAsync('capture', parseCaptures)) ?? [];
  const masks = (await fields.readAsync('mask', parseMasks)) ?? [];
  fields.finish();
  const check = {
    target,
    severity,
    control,
    captures,
    masks,
    assertions: [...(assertions.length > 0 ? assertions : await expectedOf(target)), ...times],
  };
  return { ...check, name: name ?? shortName({ ...check, name: '' }) };
}

/** A check without a name is called by what it is of. */
function shortName(check: Check): string {
  const { target } = check;
  if (target.kind !== 'http') return targetName(check);
  return target.where.kind === 'url' ? target.where.url : target.where.path;
}

async function parseAssertions(fields: Fields, digest: string | undefined): Promise<readonly Assertion[]> {
  const assertions: Assertion[] = [];
  for (const [index, given] of fields.list('assert').entries()) {
    try {
      assertions.push(await parseAssertion(given, digest));
    } catch (error) {
      fields.problem(`assert[${index}]`, (error as Error).message);
    }
  }
  return assertions;
}

/** A single answer may be slow with a warning, and too slow. */
async function responseTimes(fields: Fields): Promise<readonly Assertion[]> {
  const [degraded, most] = [fields.duration('degraded_response_time'), fields.duration('max_response_time')];
  if (degraded !== undefined && most !== undefined && degraded >= most)
    fields.problem('degraded_response_time', 'must be shorter than max_response_time');
  const limits = [
    ...(degraded === undefined ? [] : [{ duration: `<= ${degraded}ms`, severity: 'warn' }]),
    ...(most === undefined ? [] : [{ duration: `<= ${most}ms` }]),
  ];
  return Promise.all(limits.map((limit) => parseAssertion(limit)));
}

/** A value must be there before the check that uses it: given, or captured by a check further up. */
function unknownNames(checks: readonly Check[], given: readonly string[]): readonly string[] {
  const known = new Set(given);
  return checks.flatMap(({ target, captures }, index) => {
    const unknown = namesIn(target).filter((name) => !known.has(name));
    for (const { name } of captures) known.add(name);
    return unknown.map((name) => `checks[${index}]: nothing before it gives {{${name}}} a value`);
  });
}

const repeated = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index));
