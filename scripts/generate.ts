// Writes what is derived from the specs; with --check it only says what differs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './actions.ts';
import { generatedFiles } from './generated-files.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, text] of await generatedFiles()) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
if (stale.length > 0)
  process.stdout.write(`${check ? 'differs from the specs' : 'written'}: ${stale.join(', ')}\n`);
if (check && stale.length > 0) {
  process.stdout.write('Run `npm run generate` and commit the result.\n');
  process.exitCode = 1;
}
