import { whyDownIsUnsafe } from '../../lib/migrate/down-safety.ts';
import { SQL_FORMATS } from '../../lib/migrate/sql-format.ts';
import type { Work } from './apply.ts';
import { migrationFile } from './migration-file.ts';

/** Why applied migrations cannot be taken back without harm, as part of a sentence; undefined when they can. */
export async function whyNotDown(
  ids: readonly string[],
  { name, tool, inputs, ports }: Work,
): Promise<string | undefined> {
  if (!tool.down) return `the tool (${tool.title}) has no command for it`;
  const format = SQL_FORMATS[name];
  const found = ids.map(async (id) => {
    const file = await migrationFile(id, inputs.directory, ports);
    if (!file || !format) return { id, text: file?.text, hasDown: undefined };
    const names = new Set((await ports.entries(file.folder)).map((entry) => `${file.folder}/${entry}`));
    return {
      id,
      text: file.text,
      hasDown: format.read(file.path, file.text, (path) => names.has(path)).hasDown,
    };
  });
  return whyDownIsUnsafe(await Promise.all(found));
}
