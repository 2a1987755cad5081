import { type Facts, shown } from './facts.ts';
import { operatorNamed, type Predicate, predicate, takesTarget } from './operators.ts';
import { readerOf, targetFor } from './sources.ts';

/** One expectation about what was seen. */
export type Assertion = {
  /** As a person would say it: `json $.status equals "ok"`. */
  readonly text: string;
  readonly source: string;
  /** `warn`: reported, but the check passes all the same. `wait`: not ready as long as it does not hold. */
  readonly severity: Severity;
  readonly judge: (facts: Facts, now: number) => Judgement;
};
export type Severity = 'fail' | 'warn' | 'wait';
export type Judgement = { readonly holds: boolean; readonly actual: string };

const QUANTIFIERS = ['all', 'any', 'none'] as const;
type Quantifier = (typeof QUANTIFIERS)[number];

type Draft = {
  readonly source: string;
  readonly property: string | undefined;
  readonly quantifier: Quantifier | undefined;
  readonly not: boolean;
  readonly operator: string;
  readonly target: unknown;
  readonly severity: Severity;
};

/**
 * Reads one assertion: a line (`$.status equals UP`, `p95 < 500ms`, `header.content-type contains json`) or a map
 * (`{json: "$.items[*].price", all: greaterThan 0}`, `{status: 200}`, `{header: x-id, matches: "^[0-9]+$", severity: warn}`).
 * @param deployed the digest of the image that was deployed, which `image.digest` may be compared with by this word
 * @throws Error that says what is allowed
 */
export async function parseAssertion(given: unknown, deployed?: string): Promise<Assertion> {
  const draft = typeof given === 'string' ? fromLine(given) : fromMap(given);
  const { source, property, quantifier, not, operator, severity } = draft;
  const isDeployed = source === 'image.digest' && draft.target === 'deployed';
  if (isDeployed && deployed === undefined)
    throw new Error('"deployed" needs the input image, with its digest');
  const target = isDeployed ? deployed : targetFor(source, draft.target);
  const read = await readerOf(source, property, quantifier !== undefined);
  const holds = quantified(quantifier, await predicate(operator, target), not);
  const words = [source, property, quantifier, not ? 'not' : undefined, operator];
  const text = [...words, takesTarget(operator) ? shown(draft.target) : undefined].filter(Boolean).join(' ');
  return {
    text,
    source,
    severity,
    judge: (facts, now) => {
      const actual = read(facts);
      return { holds: holds(actual, now), actual: shown(actual) };
    },
  };
}

function quantified(quantifier: Quantifier | undefined, one: Predicate, not: boolean): Predicate {
  const single: Predicate = (actual, now) => one(actual, now) !== not;
  if (quantifier === undefined) return single;
  return (actual, now) => {
    // "All of nothing" would pass for an endpoint that lost its content.
    if (!Array.isArray(actual) || (actual.length === 0 && quantifier !== 'none')) return false;
    const held = actual.filter((item) => single(item, now)).length;
    return quantifier === 'all' ? held === actual.length : quantifier === 'any' ? held > 0 : held === 0;
  };
}

function fromLine(line: string): Draft {
  const words = wordsOf(line);
  const at = words.findIndex(
    (word, index) => index > 0 && (word === 'not' || operatorNamed(word) !== undefined),
  );
  if (at < 0) throw new Error(`expected "source operator value", such as status equals 200, got "${line}"`);
  const head = words.slice(0, at);
  const last = head.at(-1) ?? '';
  const quantifier = head.length > 1 ? QUANTIFIERS.find((word) => word === last) : undefined;
  const named = quantifier === undefined ? head : head.slice(0, -1);
  const [source, property] = splitSource(named.join(' '));
  return { source, property, quantifier, severity: 'fail', ...operation(words.slice(at)) };
}

function operation(words: readonly string[]) {
  const not = words[0] === 'not';
  const [word = '', ...rest] = not ? words.slice(1) : words;
  const operator = operatorNamed(word);
  if (operator === undefined) throw new Error(`"${word}" is not an operator`);
  const value = rest.join(' ');
  if (!takesTarget(operator) && value !== '') throw new Error(`"${operator}" takes no value, got "${value}"`);
  return { not, operator, target: value === '' ? undefined : unquoted(value) };
}

/** `header.x-id` and `header x-id` are the same; a JSONPath alone is about the JSON body. */
function splitSource(text: string): [source: string, property: string | undefined] {
  if (text.startsWith('$')) return ['json', text];
  const match = /^(header|cookie|metadata|json|health\.component|health\.latency)[. ](.+)$/.exec(text);
  if (match) return [match[1] ?? '', match[2]];
  const [, name, what] = /^dependencies[. ](?!all$)(.+?)(\.status|\.latency)?$/.exec(text) ?? [];
  if (name === undefined) return [text, undefined];
  return [what === '.latency' ? 'health.latency' : 'health.component', name];
}

const CONTROL = new Set(['not', 'severity', ...QUANTIFIERS]);

function fromMap(given: unknown): Draft {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error(`expected an assertion such as "status equals 200", got ${shown(given)}`);
  const map = given as Readonly<Record<string, unknown>>;
  const severity = map['severity'] ?? 'fail';
  if (severity !== 'fail' && severity !== 'warn' && severity !== 'wait')
    throw new Error(`severity: expected fail, warn or wait, got ${shown(severity)}`);
  const keys = Object.keys(map).filter((key) => !CONTROL.has(key));
  const sources = keys.filter((key) => operatorNamed(key) === undefined);
  const operators = keys.filter((key) => operatorNamed(key) !== undefined);
  const quantifiers = QUANTIFIERS.filter((word) => word in map);
  const [source = ''] = sources;
  if (sources.length !== 1 || operators.length + quantifiers.length > 1)
    throw new Error(`expected one source and one operator, got ${Object.keys(map).join(', ') || 'nothing'}`);
  return { ...fromKeys(map, source, operators[0], quantifiers[0]), severity };
}

function fromKeys(
  map: Readonly<Record<string, unknown>>,
  source: string,
  operator: string | undefined,
  quantifier: Quantifier | undefined,
): Omit<Draft, 'severity'> {
  const property = map[source];
  if (quantifier) {
    const value = map[quantifier];
    if (typeof value !== 'string')
      throw new Error(`${quantifier}: expected an operator and a value, such as equals UP`);
    return { source, property: String(property), quantifier, ...operation(wordsOf(value)) };
  }
  const not = map['not'] === true;
  if (operator === undefined)
    return { source, property: undefined, quantifier, ...operationOf(property, not) };
  return {
    source,
    property: property === null ? undefined : String(property),
    quantifier,
    not,
    operator,
    target: map[operator],
  };
}

/** `{status: 200}` means equals; `{duration: "< 500ms"}` and `{body: not isEmpty}` say another operator. */
function operationOf(value: unknown, not: boolean) {
  const [first = '', second = ''] = typeof value === 'string' ? wordsOf(value) : [];
  const operator = operatorNamed(first === 'not' ? second : first);
  return typeof value === 'string' && operator !== undefined
    ? operation(wordsOf(value))
    : { not, operator: 'equals', target: value };
}

/** Splits at spaces outside brackets and quotes, so that a JSONPath filter stays one word. */
function wordsOf(line: string): readonly string[] {
  return line.match(/(?:\[(?:[^\][]|\[[^\][]*\])*\]|"[^"]*"|'[^']*'|[^\s["'])+|\S/g) ?? [];
}

const unquoted = (value: string): string => /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;
