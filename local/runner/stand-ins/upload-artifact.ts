import { cpSync, globSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readInputs, recordCall, setOutput } from './call.ts';

// Keeps files for other jobs of the run: relative to the folder that all of them share, as actions/upload-artifact does.
const inputs = readInputs();
recordCall(inputs);
const patterns = (inputs['path'] ?? '')
  .split('\n')
  .map((line) => line.trim())
  .filter(Boolean);
const found = patterns.filter((pattern) => !pattern.startsWith('!')).flatMap((pattern) => globSync(pattern));
const left = new Set(
  patterns.filter((pattern) => pattern.startsWith('!')).flatMap((pattern) => globSync(pattern.slice(1))),
);
const files = found.filter((path) => !left.has(path)).map((path) => resolve(path));
if (files.length === 0 && inputs['if-no-files-found'] === 'error')
  throw new Error(`no files: ${patterns.join(', ')}`);

const folders = files.map((path) => (statSync(path).isDirectory() ? path : dirname(path)).split(sep));
const [first = []] = folders;
const depth = first.findIndex((part, index) => folders.some((folder) => folder[index] !== part));
const root = first.slice(0, depth < 0 ? first.length : depth).join(sep) || sep;

const store = join(process.env['LOCAL_ARTIFACTS'] ?? '', inputs['name'] || 'artifact');
rmSync(store, { recursive: true, force: true });
mkdirSync(store, { recursive: true });
for (const file of files) cpSync(file, join(store, relative(root, file)), { recursive: true });
setOutput('artifact-id', '1');
