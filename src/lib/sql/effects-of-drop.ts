import { type Effect, effect, exclusive, type TableLock } from './effect.ts';
import { dropIndex } from './effects-of-index.ts';
import { defaultsOf } from './effects-of-partition.ts';
import { child, type Node, nodes, qualified, strings, word } from './node.ts';
import type { SchemaModel } from './schema-model.ts';

/** DROP of anything; what hangs on it is locked as well. */
export function drop(statement: Node, schema: SchemaModel): readonly Effect[] {
  const kind = word(statement, 'removeType');
  if (kind === 'OBJECT_INDEX') return dropIndex(statement, schema);
  const names = droppedNames(statement);
  const cascade = word(statement, 'behavior') === 'DROP_CASCADE';
  switch (kind) {
    case 'OBJECT_TABLE':
      return names.flatMap((name) => dropTable(name, cascade, schema));
    case 'OBJECT_MATVIEW':
      return names.map((name) =>
        effect('PG029', [exclusive(name)], 'none', { because: 'DROP MATERIALIZED VIEW' }),
      );
    case 'OBJECT_SCHEMA':
      return names.map((name) => effect('DS003', tablesIn(name, schema), 'none', { because: name }));
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN':
      return names.flatMap((name) => dropType(name, cascade, schema));
    case 'OBJECT_TRIGGER':
    case 'OBJECT_POLICY':
    case 'OBJECT_RULE':
      return names.map((name) => onTable(kind, name));
    default:
      return cascade ? [effect('DS007', [], 'none', { because: names.join(', ') })] : [];
  }
}

export function droppedNames(statement: Node): readonly string[] {
  return nodes(statement, 'objects').map((object) => {
    if ('List' in object) return qualified(strings(child(object, 'List'), 'items'));
    if ('TypeName' in object) return qualified(strings(child(object, 'TypeName'), 'names'));
    return word(child(object, 'String'), 'sval');
  });
}

function dropTable(name: string, cascade: boolean, schema: SchemaModel): readonly Effect[] {
  const to = (schema.tables.get(name)?.constraints ?? []).flatMap(({ references }) => references ?? []);
  const from = cascade ? schema.referencing(name).map((reference) => reference.from) : [];
  const parent = schema.tables.get(name)?.parent;
  const family = [...schema.withChildren(name), ...(parent ? [parent, ...defaultsOf(parent, schema)] : [])];
  const others = [...new Set([...to, ...from, ...family])].filter((other) => other !== name);
  const locks: readonly TableLock[] = [exclusive(name), ...others.map(exclusive)];
  return [
    ...(others.length > 0 ? [effect('PG023', locks, 'none', { because: `DROP TABLE ${name}` })] : []),
    effect('DS001', locks, 'none', { because: name }),
    ...(cascade ? [effect('DS007', locks, 'none', { because: name })] : []),
  ];
}

function dropType(name: string, cascade: boolean, schema: SchemaModel): readonly Effect[] {
  const tables = schema.using(name).map(exclusive);
  return cascade && tables.length > 0 ? [effect('PG030', tables, 'none', { because: name })] : [];
}

/** Triggers, policies and rules are named after their table: `table.name`. */
function onTable(kind: string, name: string): Effect {
  const table = name.split('.').slice(0, -1).join('.');
  const rule = kind === 'OBJECT_TRIGGER' ? 'PG027' : 'PG029';
  return effect(rule, [exclusive(table)], 'none', { because: `DROP ${kind.slice('OBJECT_'.length)}` });
}

const tablesIn = (schemaName: string, schema: SchemaModel): readonly TableLock[] =>
  [...schema.tables.keys()]
    .filter((name) => (schemaName === 'public' ? !name.includes('.') : name.startsWith(`${schemaName}.`)))
    .map(exclusive);
