import { parse } from 'csv-parse/sync';
import { parseReference } from './reference.ts';

/** One line of the `tags` input, in the language of metadata-action: `type=semver,pattern={{version}}`. */
export type TagRule = {
  readonly type: RuleType;
  readonly priority: number;
  /** Template that must become `true`. */
  readonly enable: string;
  /** Undefined means what `flavor` says. */
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
  /** Everything that belongs to this type alone; required ones are there. */
  readonly options: Readonly<Record<string, string>>;
};

export type TagRules = {
  readonly rules: readonly TagRule[];
  /** Lines that are full names already, as docker/build-push-action takes them: `ghcr.io/acme/shop:edge`. */
  readonly references: readonly string[];
};

type Shape = {
  readonly priority: number;
  readonly required?: readonly string[];
  readonly defaults?: Readonly<Record<string, string>>;
  readonly optional?: readonly string[];
  readonly prefix?: string;
};

/** Priorities and options as metadata-action documents them. */
const SHAPES = {
  schedule: { priority: 1000, defaults: { pattern: 'nightly' } },
  semver: { priority: 900, required: ['pattern'], optional: ['value', 'match'] },
  pep440: { priority: 900, required: ['pattern'], optional: ['value', 'match'] },
  match: { priority: 800, required: ['pattern'], defaults: { group: '0' }, optional: ['value'] },
  edge: { priority: 700, optional: ['branch'] },
  ref: { priority: 600, required: ['event'] },
  raw: { priority: 200, required: ['value'] },
  sha: { priority: 100, defaults: { format: 'short' }, prefix: 'sha-' },
} as const satisfies Record<string, Shape>;

export type RuleType = keyof typeof SHAPES;

const COMMON = ['type', 'enable', 'priority', 'prefix', 'suffix'];
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'ref.event': ['branch', 'tag', 'pr'],
  'sha.format': ['short', 'long'],
};

/** Reads the `tags` input. @throws Error that names every wrong line. */
export function parseTagRules(raw: string): TagRules {
  const problems: string[] = [];
  const rules: TagRule[] = [];
  const references: string[] = [];
  for (const line of linesOf(raw)) {
    try {
      if (isReference(line)) references.push(checkedReference(line));
      else rules.push(parseRule(line));
    } catch (error) {
      problems.push(`${line}: ${(error as Error).message}`);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { rules: sorted(rules), references };
}

export const sorted = (rules: readonly TagRule[]): readonly TagRule[] =>
  [...rules].sort((a, b) => b.priority - a.priority);

/** The fields of one line; quotes keep commas together, as in CSV. */
export function parseFields(line: string): readonly (readonly [string, string])[] {
  const [fields = []] = parse(line, { relaxQuotes: true, trim: true }) as string[][];
  return fields.map((field) => {
    const at = field.indexOf('=');
    return at < 0 ? ['', field] : [field.slice(0, at).trim().toLowerCase(), field.slice(at + 1).trim()];
  });
}

function parseRule(line: string): TagRule {
  const fields = parseFields(line).map(([key, value]) => [key || 'value', value] as const);
  const given = Object.fromEntries(fields);
  const type = (given['type'] ?? 'raw') as RuleType;
  const shape: Shape | undefined = Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined;
  if (!shape) throw new Error(`type is one of ${Object.keys(SHAPES).join(', ')}`);
  checkFields(type, shape, given);
  return {
    type,
    priority: parsePriority(given['priority'], shape.priority),
    enable: given['enable'] ?? 'true',
    prefix:
      given['prefix'] ?? shape.prefix ?? (type === 'ref' && given['event'] === 'pr' ? 'pr-' : undefined),
    suffix: given['suffix'],
    options: {
      ...shape.defaults,
      ...Object.fromEntries(Object.entries(given).filter(([key]) => !COMMON.includes(key))),
    },
  };
}

function checkFields(type: RuleType, shape: Shape, given: Readonly<Record<string, string>>): void {
  const { required = [], optional = [], defaults = {} } = shape;
  const known = [...COMMON, ...required, ...optional, ...Object.keys(defaults)];
  const strange = Object.keys(given).find((key) => !known.includes(key));
  if (strange) throw new Error(`${type} has no "${strange}"; it has ${known.join(', ')}`);
  const missing = required.find((key) => !given[key]);
  if (missing) throw new Error(`${type} needs ${missing}=…`);
  for (const [key, value] of Object.entries(given)) {
    const choices = CHOICES[`${type}.${key}`];
    if (choices && !choices.includes(value)) throw new Error(`${key} is one of ${choices.join(', ')}`);
  }
  const { enable = 'true' } = given;
  if (!/^(true|false|.*\{\{.*\}\}.*)$/.test(enable))
    throw new Error(`enable is true, false or an expression, not "${enable}"`);
  if (type === 'match') checkPattern(given['pattern'] ?? '');
}

function parsePriority(raw: string | undefined, otherwise: number): number {
  if (raw === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(raw)) throw new Error(`priority is a whole number, not "${raw}"`);
  return Number(raw);
}

/** A regular expression, bare or as `/…/flags`. */
export function checkPattern(pattern: string): RegExp {
  const [, body = pattern, flags = ''] = /^\/(.+)\/([a-z]*)$/.exec(pattern) ?? [];
  try {
    return new RegExp(body, flags.replace(/[gy]/g, ''));
  } catch (error) {
    throw new Error(`pattern is not a regular expression: ${(error as Error).message}`);
  }
}

/** A rule has no ":" outside an expression, unless it has an equals sign before it. */
const isReference = (line: string): boolean => /^[^\s=,{]+:[^\s=,{/]+$/.test(line);

function checkedReference(line: string): string {
  const { digest } = parseReference(line);
  if (digest) throw new Error('a digest cannot be a tag');
  return line;
}

export const linesOf = (raw: string): readonly string[] =>
  raw
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
