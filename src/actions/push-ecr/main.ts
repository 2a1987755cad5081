import { start } from '../../runtime/start.ts';
import { prepareLogins, removeLogins } from './login-folder.ts';
import { run } from './run.ts';
import { spec } from './spec.ts';
import { wire } from './wire.ts';

const main: Parameters<typeof start<typeof spec.inputs, typeof spec.outputs>>[1] = async (
  inputs,
  process,
) => {
  await using folder = process.temporaryFolder();
  await prepareLogins(process, folder.path);
  return await run(inputs, wire(inputs, process, folder.path));
};
await start(spec, main, removeLogins);
