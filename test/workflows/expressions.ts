import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** How things stand when an expression is evaluated: the answers of success(), failure() and cancelled(). */
export type Status = { readonly success: boolean; readonly failure: boolean; readonly cancelled: boolean };
export type Contexts = Readonly<Record<string, unknown>>;

const calm: Status = { success: true, failure: false, cancelled: false };

/** The value of an expression by GitHub's own evaluator. A context that is not given here is an error. */
export function evaluate(expression: string, contexts: Contexts, status: Status = calm): unknown {
  const functions = Object.entries({ ...status, always: true }).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const value = new Evaluator(tree, known, new Map(functions.map((one) => [one.name, one]))).evaluate();
  return JSON.parse(JSON.stringify(value, data.replacer));
}

const part = /\$\{\{((?:'[^']*'|[^'])*?)\}\}/g;

/** A value of a workflow with its expressions replaced: alone it keeps its type, within text it becomes text. */
export function interpolate(value: unknown, contexts: Contexts): unknown {
  if (typeof value !== 'string') return value;
  const [alone] = [...value.matchAll(part)].filter(([whole]) => whole === value.trim());
  if (alone) return evaluate(alone[1] ?? '', contexts);
  return value.replace(part, (_, inside: string) => String(evaluate(inside, contexts) ?? ''));
}

/** Whether a job or step runs: a condition that asks for no status asks for success. */
export function holds(condition: unknown, contexts: Contexts, status: Status): boolean {
  const text = condition === undefined ? 'success()' : String(condition).trim();
  const expression = /^\$\{\{([\s\S]*)\}\}$/.exec(text)?.[1] ?? text;
  const asks = /\b(success|failure|cancelled|always)\s*\(/.test(expression);
  return truthy(evaluate(asks ? expression : `success() && (${expression})`, contexts, status));
}

const truthy = (value: unknown): boolean => value !== '' && value !== 0 && value !== false && value !== null;
