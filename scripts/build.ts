// Compiles src with tsc, then bundles every action (or the named ones) with ncc into dist/.
// --check builds elsewhere and fails on any byte of difference to dist/; it also starts every bundle.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { transform } from 'esbuild';
import { runProgram } from '../local/install.ts';
import { lock } from '../local/lock.ts';
import { actionNames, root } from './actions.ts';

const args = process.argv.slice(2);
const check = args.includes('--check');
const named = args.filter((arg) => !arg.startsWith('--'));
const names = named.length > 0 ? named : actionNames();
// Always this folder, for its path is in the bundles: so one build at a time.
const compiled = join(root, 'build');
const target = check ? mkdtempSync(join(tmpdir(), 'dist-')) : join(root, 'dist');

const release = await lock(
  join(root, 'node_modules/.build.lock'),
  (message) => void process.stdout.write(`${message}\n`),
);
try {
  await compile();
  await inParallel(2, names, bundle);
  if (named.length === 0 && !check) removeForgotten();
  const problems = [
    ...(check ? names.flatMap(differences) : []),
    ...(await Promise.all(names.map(startProblem))).flat(),
  ];
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
  else process.stdout.write(`${names.length} bundles ${check ? 'equal a fresh build and start' : 'built'}\n`);
} finally {
  release();
  if (check) rmSync(target, { recursive: true, force: true });
}

async function compile(): Promise<void> {
  rmSync(compiled, { recursive: true, force: true });
  const args = ['-p', join(root, 'tsconfig.build.json'), '--outDir', compiled];
  await runProgram(join(root, 'node_modules/.bin/tsc'), args, { cwd: root }).catch((error: Error) => {
    // While one action is worked on, another may be in pieces; what is released has no type errors.
    if (named.length === 0) throw error;
    process.stdout.write(
      `${error.message}\nThese type errors are passed over, because only some actions are built.\n`,
    );
  });
}

async function bundle(name: string): Promise<void> {
  const started = Date.now();
  const out = join(target, name);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const entry = join(compiled, 'actions', name, 'main.js');
  await runProgram(
    join(root, 'node_modules/.bin/ncc'),
    ['build', entry, '--out', out, '--license', 'licenses.txt'],
    {
      cwd: root,
    },
  );
  addWasm(out);
  await shrink(out);
  process.stdout.write(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

/** ncc leaves WebAssembly behind, and the loader of it wants the folder it is in, which modules do not have by that name. */
function addWasm(out: string): void {
  for (const file of readdirSync(out).filter((entry) => entry.endsWith('.js'))) {
    const text = readFileSync(join(out, file), 'utf8');
    if (!text.includes('findWasmBinary(){return locateFile("libpg-query.wasm")}')) continue;
    writeFileSync(join(out, file), `const __dirname = import.meta.dirname;\n${text}`);
    copyFileSync(join(root, 'node_modules/libpg-query/wasm/libpg-query.wasm'), join(out, 'libpg-query.wasm'));
    chmodSync(join(out, 'libpg-query.wasm'), 0o644);
  }
}

/**
 * Libraries that are only loaded when they are needed lie in files of their own, as large as their authors' comments and
 * white space make them. Names stay, so that a stack can be read.
 */
async function shrink(out: string): Promise<void> {
  for (const file of readdirSync(out).filter((entry) => /^\d+\.index\.js$/.test(entry))) {
    const path = join(out, file);
    const options = {
      minifyWhitespace: true,
      minifySyntax: true,
      legalComments: 'none',
      target: 'node24',
    } as const;
    const { code } = await transform(readFileSync(path, 'utf8'), options);
    writeFileSync(path, code);
  }
}

/** ncc exits 0 on some bundles that cannot start, so each is started: without inputs it must report just that. */
async function startProblem(name: string): Promise<readonly string[]> {
  const main = join(target, name, 'index.js');
  try {
    await runProgram(process.execPath, [main], { env: { PATH: '/nonexistent' } });
    return [];
  } catch (error) {
    const { message } = error as Error;
    const ended =
      /INPUT_INVALID/.test(message) || (/::error::/.test(message) && !/bug in deploy-actions/.test(message));
    return ended ? [] : [`dist/${name}/index.js does not start:\n${message}`];
  }
}

function differences(name: string): readonly string[] {
  const [fresh, committed] = [join(target, name), join(root, 'dist', name)];
  const paths = new Set([...filesBelow(fresh), ...filesBelow(committed)]);
  const different = [...paths].filter(
    (path) => content(join(fresh, path)) !== content(join(committed, path)),
  );
  return different.map(
    (path) => `dist/${name}/${path} differs from a fresh build: run \`npm run build\` and commit dist`,
  );
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function content(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'latin1') : undefined;
}

function removeForgotten(): void {
  for (const entry of readdirSync(target))
    if (!names.includes(entry)) rmSync(join(target, entry), { recursive: true });
}

async function inParallel<T>(
  width: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
