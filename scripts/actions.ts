import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FAILURE_CATALOGUE, type FailureEntry } from '../src/failure.ts';
import type { Action } from '../src/runtime/action.ts';
import type { InputSpecs } from '../src/runtime/inputs.ts';
import type { OutputSpecs } from '../src/runtime/outputs.ts';

export const root = resolve(import.meta.dirname, '..');

export type AnyAction = Action<InputSpecs, OutputSpecs>;

/** The names of all actions: the folders of src/actions that have a spec. Nothing else lists them. */
export function actionNames(): readonly string[] {
  const folders = readdirSync(join(root, 'src/actions'));
  return folders.filter((name) => existsSync(join(root, 'src/actions', name, 'spec.ts'))).sort();
}

/** The one action that src/actions/<name>/spec.ts exports. */
export async function loadAction(name: string): Promise<AnyAction> {
  const path = join(root, 'src/actions', name, 'spec.ts');
  const exported = Object.values((await import(pathToFileURL(path).href)) as Record<string, unknown>);
  const found = exported.filter((value): value is AnyAction => isAction(value));
  if (found.length !== 1 || !found[0])
    throw new Error(`${path} must export exactly one action, has ${found.length}`);
  return found[0];
}

const isAction = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'inputs' in value && 'outputs' in value;

/** Every failure that code reachable from an action's main.ts can raise, by code. */
export async function loadFailures(name: string): Promise<ReadonlyMap<string, FailureEntry>> {
  const failures = new Map<string, FailureEntry>();
  for (const file of reachableFrom(join(root, 'src/actions', name, 'main.ts'))) {
    // main.ts starts the action when it is imported, and declares nothing.
    if (file.endsWith('/main.ts') || !readFileSync(file, 'utf8').includes('defineFailures(')) continue;
    const exported = Object.values((await import(pathToFileURL(file).href)) as Record<string, unknown>);
    for (const value of exported) for (const [code, entry] of entriesOf(value)) failures.set(code, entry);
  }
  return new Map([...failures].sort(([a], [b]) => a.localeCompare(b)));
}

function entriesOf(value: unknown): readonly (readonly [string, FailureEntry])[] {
  if (typeof value !== 'object' || value === null || !(FAILURE_CATALOGUE in value)) return [];
  return Object.entries(value[FAILURE_CATALOGUE] as Record<string, FailureEntry>);
}

/** The files of src that a file imports, directly or not, `import()` included and types left out. */
export function reachableFrom(start: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const source = readFileSync(file, 'utf8').replace(/import type [^;]+;/g, '');
    for (const [, specifier = ''] of source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g))
      visit(resolve(dirname(file), specifier));
  };
  visit(start);
  return [...seen].sort();
}

export const fromRoot = (path: string): string => relative(root, path);
