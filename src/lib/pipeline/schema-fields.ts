import * as v from 'valibot';

/** The kinds of values in the configuration file, each with the sentence that is shown for a wrong one. */

/** Text. A number or a boolean is refused: `1.10` would be read as 1.1, and `yes` as true by some. */
export const words = (description: string) =>
  v.pipe(v.string('expected text; quote it'), v.nonEmpty('must not be empty'), v.description(description));

export const pattern = (expression: RegExp, expected: string, description: string) =>
  v.pipe(
    v.string(`expected ${expected}`),
    v.regex(expression, `expected ${expected}`),
    v.description(description),
  );

/** One unit only: `1h30m` would be a word of another language, and a bare number has no unit. */
export const time = (description: string) =>
  pattern(/^\d{1,9}(ms|s|m|h|d)$/, 'a duration such as 500ms, 90s, 10m, 2h or 30d', description);

export const share = (description: string) =>
  pattern(
    /^(100|\d{1,2}(\.\d{1,6})?)%$/,
    'a percentage with its sign, such as 5% (a bare 5 or 0.05 could mean either)',
    description,
  );

export const count = (least: number, most: number, description: string) =>
  v.pipe(
    v.number(`expected a whole number from ${least} to ${most}`),
    v.integer(`expected a whole number from ${least} to ${most}`),
    v.minValue(least, `expected at least ${least}`),
    v.maxValue(most, `expected at most ${most}`),
    v.description(description),
  );

export const yesNo = (description: string) =>
  v.pipe(v.boolean('expected true or false'), v.description(description));

export const choice = <const Choice extends string>(choices: readonly Choice[], description: string) =>
  v.pipe(v.picklist(choices, `expected one of ${choices.join(', ')}`), v.description(description));

export const listOf = <T extends v.GenericSchema<unknown, unknown>>(item: T, description: string) =>
  v.pipe(v.array(item, 'expected a list, such as [a, b]'), v.description(description));

/** One value or a list of them. */
export const oneOrMore = <T extends v.GenericSchema<unknown, unknown>>(item: T, description: string) =>
  v.pipe(v.union([item, v.array(item)], 'expected text, or a list of texts'), v.description(description));

/** Names of services and environments become names of jobs, images and Kubernetes objects (RFC 1123 labels). */
export const name = v.pipe(
  v.string('a name must be text'),
  v.regex(
    /^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/,
    'a name has lower-case letters, digits and "-", at most 40, and begins with a letter',
  ),
);

export const variableName = v.pipe(
  v.string('a name must be text'),
  v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of a variable has letters, digits and "_"'),
);

/** A field that a lower environment may take away again with `null`. */
export const removable = <T extends v.GenericSchema<unknown, unknown>>(schema: T) => v.nullish(schema);

/** Variables are handed on one a line, so a value cannot have line ends. */
export const variables = (description: string) =>
  v.pipe(
    v.record(
      variableName,
      v.nullable(
        v.pipe(
          v.string('expected text; quote it'),
          v.regex(/^[^\r\n]*$/, 'a variable cannot have line ends; put such a value into a ConfigMap'),
        ),
      ),
      'expected names with values, such as { LOG_LEVEL: debug }',
    ),
    v.description(description),
  );

export const group = <const E extends v.ObjectEntries>(entries: E, description: string) =>
  v.pipe(v.strictObject(entries, 'expected names with values'), v.description(description));
