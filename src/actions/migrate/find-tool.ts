import { chooseTool, MIGRATION_FOLDERS, SIGN_FOLDERS, type ToolName } from '../../lib/migrate/choose-tool.ts';
import type { Inputs, Ports } from './ports.ts';

/** Finds the tool that migrates, by the inputs or by the files in the directory. Nothing is started. */
export async function findTool(inputs: Inputs, { entries, inside, read }: Ports): Promise<ToolName> {
  const { directory, tool, 'status-command': statusCommand, 'up-command': upCommand } = inputs;
  await inside(directory);
  const listed = await Promise.all(
    [...MIGRATION_FOLDERS, ...SIGN_FOLDERS].map(async (folder) => {
      const names = await entries(`${directory}/${folder}`);
      return folder === '.' ? names : names.map((name) => `${folder}/${name}`);
    }),
  );
  const paths = listed.flat();
  const first = paths.find((path) => path.endsWith('.sql'));
  const sample = first === undefined ? '' : await read(`${directory}/${first}`);
  const manifest = paths.includes('package.json') ? await read(`${directory}/package.json`) : '';
  return chooseTool({ tool, statusCommand, upCommand }, { paths, sample, manifest });
}
