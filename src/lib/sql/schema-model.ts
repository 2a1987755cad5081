import type { ColumnType } from './column-type.ts';
import type { KnownFunction } from './volatility.ts';

export type ColumnModel = {
  name: string;
  type: ColumnType;
  notNull: boolean;
  /** The transaction that added it, with a default, to a table that was there. */
  filledIn?: number;
  /** Whether what is looked at now added it, so that no release writes it yet. */
  fresh?: boolean;
};

export type ConstraintKind = 'check' | 'foreign' | 'unique' | 'primary' | 'exclude' | 'not-null';
export type ConstraintModel = {
  name: string;
  kind: ConstraintKind;
  columns: readonly string[];
  valid: boolean;
  /** The referenced table of a foreign key. */
  references?: string;
  /** The columns that a check of the form `c IS NOT NULL AND …` keeps from being null. */
  keepsNotNull?: readonly string[];
  /** Number of the transaction that added it. */
  addedIn: number;
};

export type IndexModel = {
  name: string;
  table: string;
  columns: readonly string[];
  /** Columns that its expressions and its WHERE name: any change of their type builds it again. */
  computedFrom: readonly string[];
  unique: boolean;
};

export type TableKind = 'table' | 'view' | 'materialized view' | 'sequence';
export type TableModel = {
  name: string;
  kind: TableKind;
  partitioned: boolean;
  partitionKey: readonly string[];
  parent: string | undefined;
  /** Tables that it inherits from without being their partition. */
  inherits: readonly string[];
  isDefaultPartition: boolean;
  unlogged: boolean;
  tablespace: string;
  /** Created by what is looked at now, so nobody uses it yet. */
  fresh: boolean;
  columns: Map<string, ColumnModel>;
  constraints: ConstraintModel[];
};

export type DomainModel = { base: ColumnType; constrained: boolean };

/** The schema as far as the migrations tell it. What they do not tell is assumed to exist and to be in use. */
export class SchemaModel {
  readonly tables = new Map<string, TableModel>();
  readonly indexes = new Map<string, IndexModel>();
  readonly domains = new Map<string, DomainModel>();
  readonly enums = new Set<string>();
  readonly functions = new Map<string, KnownFunction>();
  /** Enum values by `type.value`, with the transaction that added them. */
  readonly enumValues = new Map<string, number>();
  /** Whether what comes now is being looked at, rather than what was there before. */
  fresh = false;
  /** Counts the transactions. */
  transaction = 0;
  /** Major version of the server; undefined for any. */
  version: number | undefined;
  /** The session's time zone, where a SET gave one. */
  timezone: string | undefined;

  addTable(name: string, more: Partial<TableModel> = {}): TableModel {
    const table: TableModel = {
      name,
      kind: 'table',
      partitioned: false,
      partitionKey: [],
      parent: undefined,
      inherits: [],
      isDefaultPartition: false,
      unlogged: false,
      tablespace: 'pg_default',
      fresh: this.fresh,
      columns: new Map(),
      constraints: [],
      ...more,
    };
    this.tables.set(name, table);
    return table;
  }

  /** Whether somebody may be using it: everything that was not made by what is looked at now. */
  inUse(table: string): boolean {
    return !(this.tables.get(table)?.fresh ?? false);
  }

  column(table: string, name: string): ColumnModel | undefined {
    return this.tables.get(table)?.columns.get(name);
  }

  constraint(table: string, name: string): ConstraintModel | undefined {
    return this.tables.get(table)?.constraints.find((constraint) => constraint.name === name);
  }

  /** A table with its partitions and heirs, which most of what is done to it is done to as well. */
  withChildren(table: string): readonly string[] {
    const direct = [...this.tables.values()].filter(
      ({ parent, inherits }) => parent === table || inherits.includes(table),
    );
    return [table, ...direct.flatMap(({ name }) => this.withChildren(name))];
  }

  /** The name of an index as it is kept here: in the schema of its table. */
  besides(table: string, name: string): string {
    const at = table.lastIndexOf('.');
    return at < 0 ? name : `${table.slice(0, at)}.${name}`;
  }

  /** Whether the server is known to be older than a version. */
  olderThan(version: number): boolean {
    return this.version !== undefined && this.version < version;
  }

  /** Whether the server is known to be of a version or newer. */
  atLeast(version: number): boolean {
    return this.version !== undefined && this.version >= version;
  }

  partitionsOf(parent: string): readonly TableModel[] {
    const direct = [...this.tables.values()].filter((table) => table.parent === parent);
    return direct.flatMap((table) => [table, ...this.partitionsOf(table.name)]);
  }

  indexesOf(table: string): readonly IndexModel[] {
    return [...this.indexes.values()].filter((index) => index.table === table);
  }

  /** Foreign keys that lead from elsewhere to this table, with the table they are on. */
  referencing(table: string): readonly { readonly from: string; readonly constraint: ConstraintModel }[] {
    return [...this.tables.values()].flatMap((from) =>
      from.constraints
        .filter(({ kind, references }) => kind === 'foreign' && references === table)
        .map((constraint) => ({ from: from.name, constraint })),
    );
  }

  /** Tables with a column of a type, such as a domain or an enum. */
  using(type: string): readonly string[] {
    return [...this.tables.values()]
      .filter((table) => [...table.columns.values()].some((column) => column.type.name === type))
      .map((table) => table.name);
  }
}
