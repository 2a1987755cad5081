import { start } from '../../runtime/start.ts';
import { cleanUp } from './rescue.ts';
import { run } from './run.ts';
import { terraform } from './spec.ts';
import { DIRECTORY, TOOL, wire } from './wire.ts';

await start(
  terraform,
  async (inputs, process) => {
    await using folder = process.temporaryFolder();
    return await run(inputs, await wire(inputs, process, folder.path));
  },
  async (process, saved) => {
    const [directory, tool] = [saved(DIRECTORY), saved(TOOL)];
    if (directory && tool) await cleanUp(await wire({ directory, tool }, process, ''), saved);
  },
);
