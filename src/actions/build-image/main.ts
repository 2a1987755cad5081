import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { spec } from './spec.ts';
import { wire } from './wire.ts';

await start(spec, async (inputs, process) => {
  await using folder = process.temporaryFolder();
  return await run(inputs, wire(inputs, process, folder.path));
});
