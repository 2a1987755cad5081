// What callers of this repository write down: inputs, outputs, secrets, permissions and job names. Recorded in a file,
// so that a change of it is seen. Run, it writes that file and prints what differs from the one before.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actionNames, root } from './actions.ts';

/** A part of the surface: nested maps down to texts, with sorted keys. */
export type Surface = { readonly [key: string]: Surface | string };

export const recordedPath = 'test/workflows/public-surface.json';

/** The surface as the last release had it; written with that release, and not there before the first. */
export const releasedPath = 'test/workflows/released-surface.json';

/** `major`: a caller's file can stop working. `minor`: it cannot. */
export type Change = { readonly kind: 'major' | 'minor'; readonly what: string };

type Input = { type?: string; required?: boolean; default?: unknown };
type Job = { name?: string; permissions?: Record<string, string> };
type Workflow = {
  on: Record<
    string,
    { inputs?: Record<string, Input>; secrets?: Record<string, Input>; outputs?: object } | null
  >;
  jobs: Record<string, Job>;
};
type ActionFile = { inputs?: Record<string, Input>; outputs?: object };

/** The surface of the working tree: workflows that can be called or started by hand, and all actions. */
export function publicSurface(): Surface {
  const folder = '.github/workflows';
  // `self-…` are this repository's own, started by nobody else.
  const files = readdirSync(join(root, folder)).filter((file) => !file.startsWith('self-'));
  const workflows = files.flatMap((file) => {
    const surface = workflowSurface(parse(read(`${folder}/${file}`)) as Workflow);
    return surface ? [[`${folder}/${file}`, surface] as const] : [];
  });
  const actions = ['action.yml', ...actionNames().map((name) => `actions/${name}/action.yml`)];
  return sorted({
    ...Object.fromEntries(workflows),
    ...Object.fromEntries(actions.map((path) => [path, actionSurface(parse(read(path)) as ActionFile)])),
  });
}

export const recordedSurface = (): Surface => readSurface(recordedPath) ?? {};
export const releasedSurface = (): Surface | undefined => readSurface(releasedPath);

const readSurface = (path: string): Surface | undefined =>
  existsSync(join(root, path)) ? (JSON.parse(read(path)) as Surface) : undefined;

const read = (path: string) => readFileSync(join(root, path), 'utf8');

function workflowSurface({ on, jobs }: Workflow): Surface | undefined {
  const triggers = ['workflow_call', 'workflow_dispatch'].filter((name) => Object.hasOwn(on, name));
  if (triggers.length === 0) return undefined;
  const called = triggers.map((name) => {
    const { inputs = {}, secrets = {}, outputs = {} } = on[name] ?? {};
    return [
      name,
      { inputs: map(inputs, words), secrets: map(secrets, need), outputs: map(outputs, () => '') },
    ];
  });
  const names = Object.entries(jobs).map(([id, { name = id, permissions = {} }]) => [name, permissions]);
  return { ...Object.fromEntries(called), jobs: Object.fromEntries(names) };
}

const actionSurface = ({ inputs = {}, outputs = {} }: ActionFile): Surface => ({
  inputs: map(inputs, words),
  outputs: map(outputs, () => ''),
});

const need = (input: Input | null) => (input?.required ? 'required' : 'optional');

function words(input: Input): string {
  const value = input.default === undefined ? '' : ` = ${String(input.default)}`;
  return `${need(input)}${input.type ? ` ${input.type}` : ''}${value}`;
}

const map = <T>(entries: object, of: (value: T) => string): Surface =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, of(value as T)]));

function sorted(surface: Surface): Surface {
  const entries = Object.entries(surface).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? value : sorted(value)]),
  );
}

/** What differs, one line a name. Taking away or changing is major, and so is asking callers for something new. */
export function changes(before: Surface, after: Surface, path: readonly string[] = []): readonly Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    const at = [...path, key];
    if (typeof was === 'object' && typeof is === 'object') return changes(was, is, at);
    if (was === is) return [];
    if (was === undefined) return [{ kind: kindOfNew(is, at), what: `${at.join(' › ')} is new` }];
    if (is === undefined) return [{ kind: 'major' as const, what: `${at.join(' › ')} is gone` }];
    return [
      { kind: kindOfChange(was, is), what: `${at.join(' › ')} was "${text(was)}" and is "${text(is)}"` },
    ];
  });
}

/** What is no longer demanded stops nobody. */
const kindOfChange = (was: Surface | string, is: Surface | string): Change['kind'] =>
  typeof was === 'string' &&
  typeof is === 'string' &&
  was.startsWith('required') &&
  is.startsWith(was.replace('required', 'optional'))
    ? 'minor'
    : 'major';

/** A permission is under `jobs › <job>`: one more is refused by callers that grant no more than what was needed. */
function kindOfNew(is: Surface | string | undefined, path: readonly string[]): Change['kind'] {
  if (typeof is !== 'string') return 'minor';
  return is.startsWith('required') || path.at(-3) === 'jobs' ? 'major' : 'minor';
}

const text = (value: Surface | string): string => (typeof value === 'string' ? value : JSON.stringify(value));

if (process.argv[1] === import.meta.filename) {
  const surface = publicSurface();
  const found = changes(recordedSurface(), surface);
  for (const { kind, what } of found) process.stdout.write(`${kind}: ${what}\n`);
  writeFileSync(join(root, recordedPath), `${JSON.stringify(surface, undefined, 2)}\n`);
  if (found.length > 0)
    process.stdout.write(
      `${recordedPath} is written. Say these changes in a changeset: npx changeset add.\n`,
    );
}
