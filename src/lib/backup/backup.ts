import type { SourceSettings } from './restore.ts';

/** The ways to back a database up before it is changed. */
export const BACKUP_KINDS = ['none', 'rds-snapshot', 'aurora-snapshot', 'dump', 'command'] as const;

/** What a manifest keeps of a backup. */
export type BackupFacts = {
  /** Of the snapshot or of the file. */
  readonly name: string;
  /** Of a dump, in hexadecimal. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  /** Of the source of a snapshot. */
  readonly settings: SourceSettings | null;
};

/** A backup that is finished, and how to get the data back from it. */
export type Backup = {
  /** ARN of a snapshot, path or address of a dump, or what a command printed. */
  readonly identifier: string;
  /** One sentence for a log and a summary. */
  readonly sentence: string;
  /** Commands for a shell, with the real identifiers; none when only the maker of the backup knows. */
  readonly restore: readonly string[];
  /** Undefined when only the maker of the backup knows. */
  readonly facts?: BackupFacts;
};

export type Place =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string };

/**
 * The place of a dump.
 * @param text a folder, or `s3://bucket/prefix`
 */
export function parsePlace(text: string): Place {
  const s3 = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(text);
  if (s3) return { kind: 's3', bucket: s3[1] ?? '', prefix: (s3[2] ?? '').replace(/^\/+|\/+$/g, '') };
  if (/^[a-z0-9]+:/i.test(text)) throw new Error(`expected a folder or s3://bucket/prefix, got "${text}"`);
  return { kind: 'folder', folder: text.replace(/\/+$/, '') || '/' };
}
