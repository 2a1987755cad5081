// npm run bench -- <name>: runs bench/<name>.ts, whose last line is one line of JSON.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const [name = ''] = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length));
const file = join(folder, `${name}.bench.ts`);
if (/^[a-z-]+$/.test(name) && existsSync(file)) await import(file);
else {
  process.stderr.write(`usage: npm run bench -- <name>, with a name of ${names.join(', ')}\n`);
  process.exitCode = 1;
}
