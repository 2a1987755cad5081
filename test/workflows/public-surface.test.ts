import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../scripts/actions.ts';
import { changes, publicSurface, recordedPath, recordedSurface } from '../../scripts/public-surface.ts';

test('what callers see is what was recorded', () => {
  const found = changes(recordedSurface(), publicSurface()).map(({ kind, what }) => `${kind}: ${what}`);
  if (found.length > 0)
    throw new Error(
      `The public surface changed:\n${found.join('\n')}\n` +
        `If that is meant: run \`node scripts/public-surface.ts\`, commit ${recordedPath}, ` +
        'and add a line to CHANGELOG.md under Unreleased (a major change under Changed or Removed).',
    );
});

test('the changelog has a place for what changed', () => {
  expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toMatch(/^## Unreleased$/m);
});

describe('a change of the surface', () => {
  const before = {
    'a.yml': {
      workflow_call: { inputs: { service: 'required string', url: 'optional string = ' }, secrets: {} },
      jobs: { build: { contents: 'read' } },
    },
  };
  type Part = Readonly<Record<string, string>>;
  const surfaceWith = (inputs: Part, jobs: Readonly<Record<string, Part>>) => ({
    'a.yml': { workflow_call: { inputs, secrets: {} }, jobs },
  });
  const { inputs } = before['a.yml'].workflow_call;
  const { jobs } = before['a.yml'];

  test.each<[string, ReturnType<typeof surfaceWith>, readonly string[]]>([
    ['nothing', surfaceWith(inputs, jobs), []],
    ['an optional input more', surfaceWith({ ...inputs, soak: 'optional string = 10s' }, jobs), ['minor']],
    ['an input no longer required', surfaceWith({ ...inputs, service: 'optional string' }, jobs), ['minor']],
    ['a required input more', surfaceWith({ ...inputs, soak: 'required string' }, jobs), ['major']],
    ['another default', surfaceWith({ ...inputs, url: 'optional string = /' }, jobs), ['major']],
    ['an input less', surfaceWith({ service: 'required string' }, jobs), ['major']],
    ['a job renamed', surfaceWith(inputs, { image: { contents: 'read' } }), ['major', 'minor']],
    ['a permission more', surfaceWith(inputs, { build: { contents: 'read', packages: 'write' } }), ['major']],
  ])('%s', (_, after, kinds) => {
    expect(changes(before, after).map(({ kind }) => kind)).toEqual(kinds);
  });
});
