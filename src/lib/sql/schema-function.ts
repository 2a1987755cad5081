import { child, type Node, nodes, options, qualified, strings, unwrap, word } from './node.ts';
import type { SchemaModel } from './schema-model.ts';
import type { Volatility } from './volatility.ts';

/** A function in SQL of one simple query is put in place of its call, so that only what it says counts. */
export function createFunction(statement: Node, schema: SchemaModel): void {
  const given = options(statement, 'options');
  const text = (name: string) => word(child(given.get(name) ?? {}, 'String'), 'sval').toLowerCase();
  const volatility = (text('volatility') || 'volatile') as Volatility;
  const [body] = nodes(child(given.get('as') ?? {}, 'List'), 'items');
  const source = body ? word(unwrap(body)[1], 'sval') : '';
  const inlined =
    text('language') === 'sql' &&
    !/\b(from|insert|update|delete|nextval|random|gen_random_uuid|clock_timestamp)\b/i.test(source);
  schema.functions.set(qualified(strings(statement, 'funcname')), { volatility, inlined });
}
