import { columnType, describeType, isSerial } from './column-type.ts';
import { type Effect, effect } from './effect.ts';
import { bodies, child, flag, inner, type Node, nodes, relation, strings, word } from './node.ts';
import type { SchemaModel } from './schema-model.ts';

type Context = {
  readonly kind: string;
  readonly body: Node;
  readonly text: string;
  /** The schema as it is after all files. */
  readonly final: SchemaModel;
  /** Whether the statement is in a transaction, which a failure takes back. */
  readonly inside: boolean;
};

const note = (rule: string, because: string): Effect => effect(rule, [], 'none', { because });

/** What could be written in a better style. */
export function styleEffects(context: Context): readonly Effect[] {
  return PARTS.flatMap((part) => part(context));
}

type Part = (context: Context) => readonly Effect[];

const commandsOf = (body: Node): readonly Node[] => bodies(body, 'cmds', 'AlterTableCmd');

const newColumns = (kind: string, body: Node): readonly Node[] => {
  if (kind === 'CreateStmt') return bodies(body, 'tableElts', 'ColumnDef');
  if (kind !== 'AlterTableStmt') return [];
  return commandsOf(body)
    .filter((command) => word(command, 'subtype') === 'AT_AddColumn')
    .map((command) => inner(command, 'def', 'ColumnDef'));
};

const BY_TYPE: Readonly<Record<string, string>> = {
  json: 'ST001',
  int2: 'ST002',
  int4: 'ST002',
  bpchar: 'ST004',
  timestamp: 'ST005',
};

const types: Part = ({ kind, body }) =>
  newColumns(kind, body).flatMap((column) => {
    const name = word(column, 'colname');
    const typeName = child(column, 'typeName');
    if (isSerial(typeName)) return [note('ST003', name)];
    const type = columnType(typeName);
    const limited = type.name === 'varchar' && type.mods.length > 0;
    const rule = limited ? 'ST004' : BY_TYPE[type.name];
    return rule ? [note(rule, `${name} ${describeType(type)}`)] : [];
  });

const enums: Part = ({ kind, body }) =>
  kind === 'CreateEnumStmt' ? [note('ST006', strings(body, 'typeName').join('.'))] : [];

/** An index may come in a later file, for it is built by itself. */
const foreignKeys: Part = ({ kind, body, final }) => {
  if (kind !== 'CreateStmt' && kind !== 'AlterTableStmt') return [];
  const table = relation(child(body, 'relation'));
  const indexes = final.indexesOf(table).map(({ columns }) => columns);
  return keysOf(kind, body)
    .filter(
      (key) => !indexes.some((columns) => key.every((name) => columns.slice(0, key.length).includes(name))),
    )
    .map((key) => note('ST007', `${table} (${key.join(', ')})`));
};

const isForeign = (constraint: Node): boolean => word(constraint, 'contype') === 'CONSTR_FOREIGN';

function keysOf(kind: string, body: Node): readonly (readonly string[])[] {
  const ofColumns = newColumns(kind, body)
    .filter((column) => bodies(column, 'constraints', 'Constraint').some(isForeign))
    .map((column) => [word(column, 'colname')]);
  const ofTable =
    kind === 'CreateStmt'
      ? bodies(body, 'tableElts', 'Constraint')
      : commandsOf(body).map((command) => inner(command, 'def', 'Constraint'));
  return [...ofColumns, ...ofTable.filter(isForeign).map((constraint) => strings(constraint, 'fk_attrs'))];
}

/** Looked for in the text, for the parser has cut them off already. Texts and comments are no names. */
const names: Part = ({ text }) => {
  const bare = text.replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  const found = [...bare.matchAll(/"([^"]+)"|[\p{L}_][\p{L}\p{N}_$]*/gu)].map(
    ([whole, quoted]) => quoted ?? whole,
  );
  const long = found.filter((name) => new TextEncoder().encode(name).length > LONGEST_NAME);
  return [...new Set(long)].map((name) => note('ST008', name));
};
const LONGEST_NAME = 63;

const assignments: Part = ({ kind, body }) => {
  if (kind !== 'UpdateStmt') return [];
  const assigned = bodies(body, 'targetList', 'ResTarget').map((target) => word(target, 'name'));
  const twice = assigned.filter((name, at) => assigned.indexOf(name) !== at);
  return twice.map((name) => note('ST009', name));
};

const wideIndexes: Part = ({ kind, body }) => {
  const columns = nodes(body, 'indexParams').length;
  return kind === 'IndexStmt' && !flag(body, 'unique') && columns > 3
    ? [note('ST010', `${columns} columns`)]
    : [];
};

const REPEATABLE: Readonly<Record<string, string>> = {
  CreateStmt: 'if_not_exists',
  IndexStmt: 'if_not_exists',
  CreateSchemaStmt: 'if_not_exists',
  CreateSeqStmt: 'if_not_exists',
  DropStmt: 'missing_ok',
};

const repeatable: Part = ({ kind, body, inside }) => {
  const field = REPEATABLE[kind];
  return field !== undefined && !inside && !flag(body, field) ? [note('ST011', '')] : [];
};

const qualifiedNames: Part = ({ kind, body }) => {
  const table = child(body, 'relation');
  const bare = /^(CreateStmt|AlterTableStmt|IndexStmt)$/.test(kind) && word(table, 'schemaname') === '';
  return bare && word(table, 'relpersistence') !== 't' ? [note('ST012', word(table, 'relname'))] : [];
};

const PARTS: readonly Part[] = [
  types,
  enums,
  foreignKeys,
  names,
  assignments,
  wideIndexes,
  repeatable,
  qualifiedNames,
];
