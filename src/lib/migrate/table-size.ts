import type { Finding } from '../sql/finding.ts';

/** How large a table is in production; `rows` is undefined when the server never counted them. */
export type TableSize = { readonly rows: number | undefined; readonly bytes: number };
/** By name; of those in the schema `public` without it. */
export type TableSizes = ReadonlyMap<string, TableSize>;

/**
 * Bytes a second: what a gp3 volume reads at its least (https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html),
 * and a quarter of it where a table is read, written, logged and indexed again. Orders of magnitude, not promises.
 */
const RATES = { scan: 125_000_000, rewrite: 31_000_000 };
/** A lock that is held for less is felt as one of a moment. */
const MOMENT_SECONDS = 1;
/** Changing so many rows in one go bloats the table and holds their locks for minutes. */
const MANY_ROWS = 1_000_000;

/**
 * Judges findings by how large the tables are: what grows with a table that is small is no danger, and how long the others
 * block is said. A table that is not among the sizes stays what it was.
 */
export const judgeSizes = (findings: readonly Finding[], sizes: TableSizes): readonly Finding[] =>
  findings.map((finding) => judge(finding, sizes));

function judge(finding: Finding, sizes: TableSizes): Finding {
  const known = (finding.worked ?? finding.tables).flatMap((table) => sizes.get(shortName(table)) ?? []);
  if (known.length === 0) return finding;
  const bytes = known.reduce((sum, size) => sum + size.bytes, 0);
  const rows = known.reduce((sum, size) => sum + (size.rows ?? 0), 0);
  const size = `${rows > 0 ? `${rows.toLocaleString('en-US')} rows, ` : ''}${inBytes(bytes)}`;
  if (finding.rule === 'PG107' && rows >= MANY_ROWS)
    return { ...finding, severity: 'error', message: `${finding.message} In production: ${size}.` };
  if (finding.category !== 'lock' || finding.severity !== 'error') return finding;
  const seconds = bytes / RATES[finding.work === 'rewrite' ? 'rewrite' : 'scan'];
  const message = `${finding.message} In production: ${size}, ${inTime(seconds)}.`;
  return { ...finding, severity: seconds < MOMENT_SECONDS ? 'warning' : 'error', message };
}

const shortName = (table: string): string => table.replaceAll('"', '').replace(/^public\./, '');

const inBytes = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;

function inTime(seconds: number): string {
  if (seconds < MOMENT_SECONDS) return 'less than a second';
  if (seconds < 90) return `about ${Math.ceil(seconds)} s`;
  return `about ${Math.ceil(seconds / 60)} min`;
}

/**
 * Reads sizes from a file: JSON, a list of `{table, rows, bytes}`; or CSV with these three columns in its first line.
 * @throws Error that says what is expected
 */
export function parseSizes(text: string): TableSizes {
  const rows = /^\s*\[/.test(text) ? (JSON.parse(text) as readonly unknown[]) : rowsOfCsv(text);
  return new Map(
    rows.map((row, at) => {
      const { table, rows: count, bytes } = row as Readonly<Record<string, unknown>>;
      if (typeof table !== 'string' || !isCount(bytes))
        throw new Error(`row ${at + 1} is no table with its rows and bytes`);
      return [shortName(table), { rows: isCount(count) ? Number(count) : undefined, bytes: Number(bytes) }];
    }),
  );
}

const isCount = (value: unknown): boolean =>
  value !== null && value !== '' && Number.isFinite(Number(value)) && Number(value) >= 0;

function rowsOfCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const names = head.split(',').map((name) => name.trim());
  for (const name of ['table', 'rows', 'bytes'])
    if (!names.includes(name))
      throw new Error('expected JSON, or CSV whose first line is `table,rows,bytes`');
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}
