import { describe, expect, test } from '@jest/globals';
import { interpolate } from './expressions.ts';
import { readWorkflow } from './files.ts';
import { runJobs } from './jobs.ts';

const { jobs } = readWorkflow('.github/workflows/build.yml');
const image = (name: string) => `registry.example.com/shop@sha256:${name}`;

/** The legs of the build: runner, suffix of the tags, and the outputs when each pushed an image of its own. */
function legsOf(platforms: string) {
  const inputs = { platforms, 'runs-on': 'x64', 'runs-on-arm64': 'arm' };
  const all = { inputs, github: {}, secrets: {}, needs: {} };
  const list = interpolate(jobs['build']?.strategy?.matrix?.['platform'], all) as readonly string[];
  return list.map((platform) => {
    const steps = { push: { outputs: { image: image(platform || 'own') } } };
    const contexts = { ...all, matrix: { platform }, steps };
    const build = jobs['build']?.steps?.find(({ id }) => id === 'build');
    const outputs = Object.entries(jobs['build']?.outputs ?? {}).map(([name, value]) => [
      name,
      interpolate(value, contexts),
    ]);
    return {
      platform,
      runner: interpolate(jobs['build']?.['runs-on'], contexts),
      flavor: interpolate(build?.with?.['flavor'], contexts),
      outputs: Object.fromEntries(outputs) as Readonly<Record<string, string>>,
    };
  });
}

describe('one runner for each platform', () => {
  test.each<[string, readonly (readonly [string, string, string])[]]>([
    ['', [['', 'x64', '']]],
    ['linux/amd64', [['linux/amd64', 'x64', '']]],
    ['linux/arm64', [['linux/arm64', 'arm', '']]],
    [
      'linux/amd64,linux/arm64',
      [
        ['linux/amd64', 'x64', 'suffix=-amd64'],
        ['linux/arm64', 'arm', 'suffix=-arm64'],
      ],
    ],
  ])('%s', (platforms, expected) => {
    expect(legsOf(platforms).map(({ platform, runner, flavor }) => [platform, runner, flavor])).toEqual(
      expected,
    );
  });

  test('each leg has an output of its own name, and the merge takes both', () => {
    const [amd64, arm64] = legsOf('linux/amd64,linux/arm64').map(({ outputs }) => outputs);
    expect([amd64?.['amd64'], amd64?.['arm64']]).toEqual([image('linux/amd64'), '']);
    expect([arm64?.['amd64'], arm64?.['arm64']]).toEqual(['', image('linux/arm64')]);
    const needs = { build: { outputs: { amd64: amd64?.['amd64'], arm64: arm64?.['arm64'] } } };
    const merge = jobs['merge']?.steps?.find(({ id }) => id === 'merge');
    expect(interpolate(merge?.with?.['sources'], { needs })).toBe(
      `${image('linux/amd64')}\n${image('linux/arm64')}\n`,
    );
  });

  test.each([
    ['linux/amd64', false],
    ['linux/amd64,linux/arm64', true],
  ])('%s: merged %s', (platforms, merged) => {
    const inputs = { platforms, 'runs-on': 'x64', 'runs-on-arm64': 'arm' };
    const went = runJobs(jobs, { inputs, github: {}, secrets: {} }, {});
    expect(went.get('merge')?.result).toBe(merged ? 'success' : 'skipped');
  });
});
