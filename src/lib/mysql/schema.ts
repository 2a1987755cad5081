import type { MysqlColumn } from './column.ts';

export type MysqlTable = {
  readonly name: string;
  /** Made by what is looked at now, so that nobody uses it yet. */
  readonly fresh: boolean;
  readonly columns: Map<string, MysqlColumn>;
  charset: string | undefined;
};

/** The schema as far as the migrations tell it. Names of tables and columns are compared in lower case. */
export class MysqlSchema {
  readonly #tables = new Map<string, MysqlTable>();
  /** Whether what comes now is being looked at, rather than what was there before. */
  fresh = false;
  /** The session's setting, as the file sets it. */
  foreignKeyChecks = true;

  add(name: string, charset: string | undefined): MysqlTable {
    const table = { name, fresh: this.fresh, columns: new Map<string, MysqlColumn>(), charset };
    this.#tables.set(name.toLowerCase(), table);
    return table;
  }

  table(name: string): MysqlTable | undefined {
    return this.#tables.get(name.toLowerCase());
  }

  /** Whether somebody may be using it: everything that was not made by what is looked at now. */
  inUse(name: string): boolean {
    return !(this.table(name)?.fresh ?? false);
  }

  drop(name: string): void {
    this.#tables.delete(name.toLowerCase());
  }

  rename(from: string, to: string): void {
    const table = this.table(from);
    this.drop(from);
    if (table) this.#tables.set(to.toLowerCase(), { ...table, name: to });
  }
}

/** Characters take at most this many bytes; the default of both servers is utf8mb4. */
export function bytesPerCharacter(charset: string | undefined): number {
  if (charset === undefined || charset.startsWith('utf8mb4')) return 4;
  if (charset.startsWith('utf8')) return 3;
  return /^(ucs2|sjis|gbk|big5|euckr)/.test(charset) ? 2 : 1;
}
