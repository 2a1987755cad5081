import { type Effect, effect } from './effect.ts';
import { bodies, flag, has, inner, type Node, options, word } from './node.ts';
import type { SchemaModel } from './schema-model.ts';

/** What an older server does not know; from the release notes of PostgreSQL 13 to 18. */
export function tooNew(kind: string, body: Node, schema: SchemaModel): readonly Effect[] {
  return SINCE.filter(([version, , is]) => schema.olderThan(version) && is(kind, body)).map(
    ([version, what]) =>
      effect('PG113', [], 'none', {
        because: `${what} is new in PostgreSQL ${version}, the server is ${schema.version}`,
      }),
  );
}

type Is = (kind: string, body: Node) => boolean;

const command =
  (test: (command: Node) => boolean): Is =>
  (kind, body) =>
    kind === 'AlterTableStmt' && bodies(body, 'cmds', 'AlterTableCmd').some(test);
const subtype = (name: string): Is => command((one) => word(one, 'subtype') === name);

/** Any constraint of a statement, of the table or of one of its columns. */
const constraint =
  (test: (constraint: Node) => boolean): Is =>
  (kind, body) => {
    const definitions =
      kind === 'CreateStmt'
        ? [...bodies(body, 'tableElts', 'ColumnDef'), ...bodies(body, 'tableElts', 'Constraint')]
        : bodies(body, 'cmds', 'AlterTableCmd').flatMap((one) => [
            inner(one, 'def', 'ColumnDef'),
            inner(one, 'def', 'Constraint'),
          ]);
    return definitions.some(
      (definition) => test(definition) || bodies(definition, 'constraints', 'Constraint').some(test),
    );
  };

const SINCE: readonly (readonly [version: number, what: string, is: Is])[] = [
  [13, 'DROP EXPRESSION', subtype('AT_DropExpression')],
  [
    14,
    'DETACH PARTITION … CONCURRENTLY',
    command((one) => flag(inner(one, 'def', 'PartitionCmd'), 'concurrent')),
  ],
  [14, 'SET COMPRESSION', subtype('AT_SetCompression')],
  [14, 'CREATE OR REPLACE TRIGGER', (kind, body) => kind === 'CreateTrigStmt' && flag(body, 'replace')],
  [15, 'MERGE', (kind) => kind === 'MergeStmt'],
  [15, 'SET ACCESS METHOD', subtype('AT_SetAccessMethod')],
  [15, 'NULLS NOT DISTINCT', (kind, body) => kind === 'IndexStmt' && flag(body, 'nulls_not_distinct')],
  [15, 'NULLS NOT DISTINCT', constraint((one) => flag(one, 'nulls_not_distinct'))],
  [
    15,
    'security_invoker',
    (kind, body) => kind === 'ViewStmt' && options(body, 'options').has('security_invoker'),
  ],
  [17, 'SET EXPRESSION', subtype('AT_SetExpression')],
  [18, 'a virtual generated column', constraint((one) => word(one, 'generated_kind') === 'v')],
  [
    18,
    'a NOT NULL constraint of a table',
    command((one) => word(inner(one, 'def', 'Constraint'), 'contype') === 'CONSTR_NOTNULL'),
  ],
  [
    18,
    'NOT ENFORCED',
    constraint((one) => has(one, 'is_enforced') && !flag(one, 'is_enforced') && word(one, 'contype') !== ''),
  ],
  [18, 'WITHOUT OVERLAPS', constraint((one) => flag(one, 'without_overlaps'))],
  [18, 'uuidv7()', (_, body) => JSON.stringify(body).includes('"sval":"uuidv7"')],
];
