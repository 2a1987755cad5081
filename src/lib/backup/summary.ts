import { code, codeBlock, heading, safe, table } from '../summary/markdown.ts';
import type { Manifest } from './manifest.ts';

/** What was backed up, and the commands that bring it back. */
export function createdSummary({
  source,
  identifier,
  createdAt,
  after,
  restore,
  businessTime,
}: Manifest): string {
  const rows = Object.values(after.tables);
  const total = rows.reduce((sum, count) => sum + count, 0);
  return [
    heading(`Backup of ${source}`),
    table(
      ['', ''],
      [
        ['backup', safe(code(identifier))],
        ['begun', createdAt],
        ['server', after.server],
        ['tables', `${rows.length} with ${total} rows`],
        ...(businessTime === null ? [] : [[`newest ${businessTime}`, after.newest ?? 'none']]),
      ],
    ),
    restoreSection(restore),
  ].join('\n');
}

export const restoreSection = (restore: readonly string[]): string =>
  `${heading('How to bring it back', 4)}\n${codeBlock(restore.join('\n'), 'sh')}`;

export type Listed = {
  readonly name: string;
  /** In ISO 8601. */
  readonly at: string;
  readonly status: string;
  readonly manifest: boolean;
};

export const listSummary = (source: string, backups: readonly Listed[]): string =>
  [
    heading(`Backups of ${source}`),
    table(
      ['name', 'begun', 'status', 'manifest'],
      backups.map(({ name, at, status, manifest }) => [
        safe(code(name)),
        at,
        status,
        manifest ? 'yes' : 'no',
      ]),
    ),
  ].join('\n');
