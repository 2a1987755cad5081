/** One declared output: how it is documented, and how its value becomes text. */
export type Output<T> = { readonly description: string; readonly format: (value: T) => string };
/** `never` because an output takes its value: one of any kind can stand where nothing is passed to it unseen. */
export type OutputSpecs = Readonly<Record<string, Output<never>>>;
export type OutputValues<S extends OutputSpecs> = {
  readonly [K in keyof S]: S[K] extends Output<infer T> ? T : never;
};

const outputKind =
  <T>(format: (value: T) => string) =>
  (description: string): Output<T> => ({ description, format });

const textOutput = outputKind((value: string) => value);
const linesOutput = outputKind((value: readonly string[]) => value.join('\n'));
const integerOutput = outputKind((value: number) => {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a whole number`);
  return String(value);
});
const flagOutput = outputKind((value: boolean) => String(value));
const jsonOutput = outputKind((value: unknown) => JSON.stringify(value) ?? 'null');
const oneOfOutput = <const Choice extends string>(
  choices: readonly Choice[],
  description: string,
): Output<Choice> => ({
  description: `${description} One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`,
  format: (value) => {
    if (!choices.includes(value)) throw new TypeError(`"${value}" is none of ${choices.join(', ')}`);
    return value;
  },
});

/** The kinds of outputs: text, lines (one a line), integer, flag (`true` or `false`), json, and one of a few words. */
export const output = {
  text: textOutput,
  lines: linesOutput,
  integer: integerOutput,
  flag: flagOutput,
  json: jsonOutput,
  oneOf: oneOfOutput,
};
