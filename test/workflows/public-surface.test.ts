import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../scripts/actions.ts';
import {
  type Change,
  changes,
  publicSurface,
  recordedPath,
  recordedSurface,
  releasedSurface,
} from '../../scripts/public-surface.ts';
import { bumps, missingBump } from '../../scripts/release/changesets.ts';

test('what callers see is what was recorded', () => {
  const found = changes(recordedSurface(), publicSurface()).map(({ kind, what }) => `${kind}: ${what}`);
  if (found.length > 0)
    throw new Error(
      `The public surface changed:\n${found.join('\n')}\n` +
        `If that is meant: run \`node scripts/public-surface.ts\`, commit ${recordedPath}, ` +
        'and say it in a changeset (npx changeset add) of the same kind.',
    );
});

test('what changed since the last release has a changeset of its kind', () => {
  const released = releasedSurface();
  const found = released ? changes(released, publicSurface()) : [];
  expect(missingBump(found, bumps(join(root, '.changeset')))).toBe(undefined);
});

test.each<[string, readonly Change['kind'][], readonly string[], string | undefined]>([
  ['nothing changed', [], [], undefined],
  ['an addition without a changeset', ['minor'], [], 'minor'],
  ['an addition as a patch', ['minor'], ['patch'], 'minor'],
  ['an addition', ['minor'], ['patch', 'minor'], undefined],
  ['a removal as an addition', ['minor', 'major'], ['minor'], 'major'],
  ['a removal', ['major'], ['major'], undefined],
])('%s', (_, kinds, declared, missing) => {
  expect(
    missingBump(
      kinds.map((kind) => ({ kind, what: '' })),
      declared,
    ),
  ).toBe(missing);
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
