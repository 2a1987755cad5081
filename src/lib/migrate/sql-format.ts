import type { TransactionStyle } from '../sql/transaction.ts';
import type { ToolName } from './choose-tool.ts';

/** One migration file as its tool reads it; lines stay where they are in the file. */
export type SqlMigration = {
  readonly up: string;
  readonly style: TransactionStyle;
  readonly hasDown: boolean;
};

/** How a tool that keeps its migrations in SQL names, orders and marks them. */
export type SqlFormat = {
  /** The tool takes migrations back, by what their files say. */
  readonly goesBack?: true;
  /** The identifier of a file of migrations, by its path relative to the directory; undefined for any other file. */
  readonly idOf: (path: string) => string | undefined;
  /** Compares two identifiers by the order in which they are applied. */
  readonly order: (one: string, other: string) => number;
  readonly read: (path: string, text: string, exists: (path: string) => boolean) => SqlMigration;
  /** Where the SQL is that takes a migration back; undefined for a tool that cannot. */
  readonly down?: (path: string, text: string) => DownPart;
};

/** In the same file, or a file of its own. */
export type DownPart = { readonly text: string } | { readonly path: string };

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By the number that an identifier begins with, then by the rest: `9_b` before `10_a`. */
const byNumber = (one: string, other: string): number => {
  const [a, b] = [one, other].map((id) => BigInt(/\d+/.exec(id)?.[0] ?? 0));
  return a === b ? byText(one, other) : (a ?? 0n) < (b ?? 0n) ? -1 : 1;
};

/** The lines for which `keep` is true, the others empty, so that line numbers hold. */
const onlyLines = (text: string, keep: (line: string, at: number) => boolean): string =>
  text
    .split('\n')
    .map((line, at) => (keep(line, at) ? line : ''))
    .join('\n');

/** The part between a mark for up and one for down. */
function section(text: string, up: RegExp, down: RegExp): string {
  let inside = false;
  return onlyLines(text, (line) => {
    if (up.test(line)) inside = true;
    else if (down.test(line)) inside = false;
    return inside;
  });
}

const named = (pattern: RegExp) => (path: string) => pattern.exec(path)?.[1];

const golangMigrate: SqlFormat = {
  goesBack: true,
  idOf: named(/(?:^|\/)(\d+_[^/]*)\.up\.sql$/),
  order: byNumber,
  read: (path, text, exists) => ({
    up: text,
    style: 'batch',
    hasDown: exists(path.replace(/\.up\.sql$/, '.down.sql')),
  }),
  down: (path) => ({ path: path.replace(/\.up\.sql$/, '.down.sql') }),
};

const goose: SqlFormat = {
  goesBack: true,
  idOf: named(/(?:^|\/)(\d+_[^/]*)\.sql$/),
  order: byNumber,
  read: (_, text) => ({
    up: section(text, /^--\s*\+goose\s+Up\b/i, /^--\s*\+goose\s+Down\b/i),
    style: /^--\s*\+goose\s+NO\s+TRANSACTION\b/im.test(text) ? 'bare' : 'wrapped',
    hasDown: /^--\s*\+goose\s+Down\b[\s\S]*\S/im.test(text),
  }),
  down: (_, text) => ({ text: section(text, /^--\s*\+goose\s+Down\b/i, /^--\s*\+goose\s+Up\b/i) }),
};

const dbmate: SqlFormat = {
  goesBack: true,
  idOf: named(/(?:^|\/)(\d+_[^/]*)\.sql$/),
  order: byNumber,
  read: (_, text) => ({
    up: section(text, /^--\s*migrate:up\b/, /^--\s*migrate:down\b/),
    style: /^--\s*migrate:up\b.*transaction:\s*false/m.test(text) ? 'bare' : 'wrapped',
    hasDown: /^--\s*migrate:down\b.*\n[\s\S]*\S/m.test(text),
  }),
  down: (_, text) => ({ text: section(text, /^--\s*migrate:down\b/, /^--\s*migrate:up\b/) }),
};

/** Versions are compared part by part: `V1.10` comes after `V1.9`. Repeatable ones (`R__`) come last. */
const flyway: SqlFormat = {
  idOf: named(/(?:^|\/)((?:V[\d._]+|R)__[^/]*)\.sql$/),
  order: (one, other) => {
    const parts = (id: string) =>
      (id.startsWith('R')
        ? [Number.POSITIVE_INFINITY]
        : id.slice(1).split('__')[0]?.split(/[._]/).map(Number)) ?? [];
    const [a, b] = [parts(one), parts(other)];
    const at = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index).find(
      (index) => (a[index] ?? 0) !== (b[index] ?? 0),
    );
    return at === undefined ? byText(one, other) : (a[at] ?? 0) - (b[at] ?? 0);
  },
  read: (path, text, exists) => ({
    up: text,
    style: 'wrapped',
    hasDown: exists(path.replace(/(^|\/)V([^/]*)$/, '$1U$2')),
  }),
};

const prisma: SqlFormat = {
  idOf: named(/(?:^|\/)migrations\/([^/]+)\/migration\.sql$/),
  order: byText,
  read: (_, text) => ({ up: text, style: 'batch', hasDown: false }),
};

const drizzle: SqlFormat = {
  idOf: named(/(?:^|\/)(\d{4,}_[^/]*)\.sql$/),
  order: byNumber,
  read: (_, text) => ({
    up: text.replaceAll('--> statement-breakpoint', ''),
    style: 'wrapped',
    hasDown: false,
  }),
};

const sql: SqlFormat = {
  idOf: (path) => named(/(?:^|\/)([^/]+)\.sql$/)(/[._](down|undo|rollback)\.sql$/i.test(path) ? '' : path),
  order: byText,
  read: (path, text, exists) => ({
    up: text,
    style: /^--\s*deploy-actions:no-transaction\b/m.test(text) ? 'bare' : 'wrapped',
    hasDown: exists(path.replace(/(\.up)?\.sql$/, '.down.sql')),
  }),
};

export const SQL_FORMATS: Readonly<Partial<Record<ToolName, SqlFormat>>> = {
  'golang-migrate': golangMigrate,
  goose,
  dbmate,
  flyway,
  prisma,
  drizzle,
  sql,
};
