import { cpSync, existsSync, globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readInputs, recordCall, setOutput } from './call.ts';

// Brings back what an upload of this run kept: one artifact by name, or each that matches in a folder of its own.
const inputs = readInputs();
recordCall(inputs);
const store = process.env['LOCAL_ARTIFACTS'] ?? '';
const to = inputs['path'] || '.';
mkdirSync(to, { recursive: true });
const name = inputs['name'] ?? '';
if (name !== '') {
  if (!existsSync(join(store, name))) throw new Error(`there is no artifact ${name}`);
  cpSync(join(store, name), to, { recursive: true });
} else {
  const merged = inputs['merge-multiple'] === 'true';
  for (const found of globSync(inputs['pattern'] || '*', { cwd: store }))
    cpSync(join(store, found), merged ? to : join(to, found), { recursive: true });
}
setOutput('download-path', to);
