import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../scripts/actions.ts';
import { readWorkflow, workflowPaths } from './files.ts';

type Permissions = Readonly<Record<string, string>>;
const LEVELS = ['none', 'read', 'write'];

/** What the jobs of a workflow ask for at most, with those of the workflows that they call. */
function askedBy(path: string): Permissions {
  const all = Object.values(readWorkflow(path).jobs).flatMap(({ permissions = {}, uses }) => [
    ...Object.entries(permissions),
    ...Object.entries(uses?.startsWith('$/') ? askedBy(uses.slice(2)) : {}),
  ]);
  const most = new Map<string, string>();
  for (const [scope, level] of all)
    if (LEVELS.indexOf(level) > LEVELS.indexOf(most.get(scope) ?? 'none')) most.set(scope, level);
  return Object.fromEntries(most);
}

const missing = (asked: Permissions, granted: Permissions): readonly string[] =>
  Object.entries(asked)
    .filter(([scope, level]) => LEVELS.indexOf(granted[scope] ?? 'none') < LEVELS.indexOf(level))
    .map(([scope, level]) => `${scope}: ${level}`);

const callersOf = (path: string, pattern: RegExp) =>
  Object.entries(readWorkflow(path).jobs).flatMap(([id, { uses = '', permissions = {} }]) => {
    const called = pattern.exec(uses)?.[1];
    return called ? [[`${path} ${id}`, called, permissions] as const] : [];
  });

const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.github\/workflows\/[\w-]+\.ya?ml$/.test(path) && !path.includes('node_modules'))
  .map((path) => `examples/${path}`);

/** A called job that asks for more than its caller has ends the whole run before it begins, also when it is skipped. */
describe('a job that calls a workflow grants what that asks for', () => {
  test.each([
    ...workflowPaths.flatMap((path) => callersOf(path, /^\$\/(\.github\/workflows\/[\w-]+\.yml)$/)),
    ...examples.flatMap((path) =>
      callersOf(path, /^org\/deploy-actions\/(\.github\/workflows\/[\w-]+\.yml)@/),
    ),
  ])('%s', (_, called, granted) => {
    expect(missing(askedBy(called), granted)).toEqual([]);
  });
});

test('the pipeline asks for no more than callers are told to grant', () => {
  const told: Permissions = {
    ...{ contents: 'read', 'id-token': 'write', packages: 'write', 'security-events': 'write' },
    ...{ 'pull-requests': 'write', deployments: 'write' },
  };
  expect(missing(askedBy('.github/workflows/pipeline.yml'), told)).toEqual([]);
});
