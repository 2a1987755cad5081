import { MIGRATION_FOLDERS } from '../../lib/migrate/choose-tool.ts';
import type { Ports } from './ports.ts';

export type MigrationFile = { readonly path: string; readonly text: string; readonly folder: string };

/** Files that take a migration back are named after it too. */
const TAKES_BACK = /[._](down|undo|rollback)\.\w+$|^U[\d._]+__/i;

/** The file of a migration, where it is named after it. */
export async function migrationFile(
  id: string,
  directory: string,
  { entries, read }: Pick<Ports, 'entries' | 'read'>,
): Promise<MigrationFile | undefined> {
  for (const place of [...MIGRATION_FOLDERS, 'prisma/migrations', 'alembic/versions']) {
    const folder = `${directory}/${place}`;
    const name = (await entries(folder)).find(
      (entry) =>
        !TAKES_BACK.test(entry) && (entry === id || entry.startsWith(`${id}.`) || entry.startsWith(`${id}_`)),
    );
    if (name === undefined) continue;
    const nested = place === 'prisma/migrations' ? '/migration.sql' : '';
    const path = `${folder}/${name}${nested}`;
    return { path, folder, text: await read(path) };
  }
  return undefined;
}
