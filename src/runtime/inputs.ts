import { defineFailures } from '../failure.ts';

/** One declared input: how it is documented, and how its text becomes a value. `parse` throws an Error that says what is allowed. */
export type Input<T> = {
  readonly description: string;
  readonly required: boolean;
  readonly default: string | undefined;
  readonly secret: boolean;
  readonly parse: (raw: string) => T | Promise<T>;
};
export type InputSpecs = Readonly<Record<string, Input<unknown>>>;
export type InputValues<S extends InputSpecs> = {
  readonly [K in keyof S]: S[K] extends Input<infer T> ? T : never;
};
export type Environment = Readonly<Record<string, string | undefined>>;

type About = { readonly description: string; readonly secret?: true };

/** A kind of input, declared as `kind.required(…)`, `kind.optional(…)` or `kind.withDefault(…)`. */
export function inputKind<T>(parse: (raw: string) => T | Promise<T>) {
  const about = (given: About) => ({ description: given.description, secret: given.secret ?? false });
  return {
    required: (given: About): Input<T> => ({ ...about(given), required: true, default: undefined, parse }),
    optional: (given: About): Input<T | undefined> => ({
      ...about(given),
      required: false,
      default: undefined,
      parse: (raw) => (raw === '' ? undefined : parse(raw)),
    }),
    withDefault: (value: string, given: About): Input<T> => ({
      ...about(given),
      required: false,
      default: value,
      parse,
    }),
  };
}

export const inputFailures = defineFailures({
  INPUT_INVALID: {
    meaning: 'One or more inputs are missing or wrong; the message names each with what is allowed.',
    remedy: 'Correct these inputs in the `with:` block of this step.',
  },
});

/** The text the caller gave for an input, without surrounding white space; empty when it gave none. */
export function rawInput(name: string, env: Environment): string {
  return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

/**
 * Reads every declared input. An empty value is the same as none: workflows pass empty expressions.
 * @throws INPUT_INVALID with every problem at once, so that a user mends them in one push.
 */
export async function readInputs<S extends InputSpecs>(specs: S, env: Environment): Promise<InputValues<S>> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const raw = rawInput(name, env) || spec.default || '';
    try {
      values[name] = await readInput(spec, raw);
    } catch (error) {
      problems.push(`${name}: ${hideValue((error as Error).message, spec, raw)}`);
    }
  }
  problems.push(...undeclared(specs, env));
  if (problems.length > 0) throw inputFailures.INPUT_INVALID(problems.join('\n'));
  return values as InputValues<S>;
}

function readInput<T>(spec: Input<T>, raw: string): T | Promise<T> {
  if (raw === '' && spec.required) throw new Error('is required, but was not given or is empty');
  return spec.parse(raw);
}

const hideValue = (message: string, { secret }: Input<unknown>, raw: string) =>
  secret && raw !== '' ? message.replaceAll(raw, '***') : message;

/** The runner passes an unknown input on with only a warning; a misspelt one would silently mean its default. */
function undeclared(specs: InputSpecs, env: Environment): readonly string[] {
  const known = new Map(Object.keys(specs).map((name) => [name.replaceAll(' ', '_').toUpperCase(), name]));
  return Object.keys(env).flatMap((variable) => {
    if (!variable.startsWith('INPUT_')) return [];
    const name = variable.slice('INPUT_'.length);
    if (known.has(name) || !env[variable]) return [];
    return [
      `${name.toLowerCase()}: is not an input of this action; it has ${[...known.values()].join(', ')}`,
    ];
  });
}
