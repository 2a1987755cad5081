import { MIGRATION_FOLDERS } from '../../lib/migrate/choose-tool.ts';
import type { Site } from './site.ts';

/** The folder of the directory that has migrations, for tools that do not say themselves where they are. */
export async function folderWith(site: Site, isMigration: (name: string) => boolean): Promise<string> {
  for (const folder of MIGRATION_FOLDERS) if ((await site.entries(folder)).some(isMigration)) return folder;
  throw new Error(`no migrations in the directory or in ${MIGRATION_FOLDERS.slice(1).join(', ')}`);
}
