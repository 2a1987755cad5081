import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../scripts/actions.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { type Endings, type Job, runJobs, type Went } from './jobs.ts';

type Input = { readonly required?: boolean; readonly default?: unknown };
type Workflow = {
  readonly on: { readonly workflow_call: { readonly inputs: Readonly<Record<string, Input>> } };
  readonly jobs: Readonly<Record<string, Job>>;
};
type Event = {
  readonly name: string;
  readonly ref: string;
  readonly payload?: unknown;
  readonly baseRef?: string;
};
const workflow = (name: string) =>
  parse(readFileSync(join(root, '.github/workflows', name), 'utf8')) as Workflow;
const pipeline = workflow('pipeline.yml');
const stageFile = workflow('stage.yml');
const sha = '0123456789abcdef0123456789abcdef01234567';
const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

/** The example as a checkout without history, so that the plan takes everything as changed. */
let checkout: string;
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'jobs-'));
  cpSync(join(root, 'examples/shop'), checkout, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
});
afterAll(() => rmSync(checkout, { recursive: true }));

/** What the plan action as callers run it says about the example. */
async function planned({ baseRef = '', ...event }: Event, variables: Readonly<Record<string, string>>) {
  const env = { GITHUB_BASE_REF: baseRef };
  const inputs = { variables: JSON.stringify(variables) };
  const { exitCode, outputs, log } = await runBundle('plan', inputs, {
    cwd: checkout,
    event: { ...event, sha },
    env,
  });
  if (exitCode !== 0) throw new Error(log);
  return outputs;
}

/** The jobs of pipeline.yml that run for an event, each with the inputs of its legs. */
async function jobsFor(event: Event, endings: Endings = {}, forked = false, more = {}) {
  const outputs = { ...(await planned(event, forked ? {} : { ECR_REGISTRY: registry })), ...more };
  const given = Object.entries(pipeline.on.workflow_call.inputs).map(([name, input]) => [
    name,
    input.default,
  ]);
  const contexts = {
    github: { event_name: event.name },
    inputs: Object.fromEntries(given),
    vars: {},
  };
  const ends = { ...endings, plan: { result: 'success' as const, outputs, ...endings['plan'] } };
  const went = [...runJobs(pipeline.jobs, contexts, ends)].filter(([, { result }]) => result !== 'skipped');
  return Object.fromEntries(went);
}

const branch = (name: string): Event => ({ name: 'push', ref: `refs/heads/${name}` });
const tag = (name: string): Event => ({ name: 'push', ref: `refs/tags/${name}` });
const pullRequest = (from: string): Event => ({
  name: 'pull_request',
  ref: 'refs/pull/7/merge',
  baseRef: 'main',
  payload: {
    pull_request: {
      head: { sha, repo: { full_name: from } },
      base: { ref: 'main', repo: { full_name: 'acme/shop' } },
    },
  },
});
const mergeGroup: Event = {
  name: 'merge_group',
  ref: 'refs/heads/gh-readonly-queue/main/pr-7',
  payload: { merge_group: { base_ref: 'refs/heads/main' } },
};
const failure = { result: 'failure' as const };
const cancelled = { result: 'cancelled' as const };

/** What runs before anything is built. */
const checked = ['plan', 'ci', 'security'];

describe('the jobs that run', () => {
  test.each<[string, Event, readonly string[], Endings?]>([
    ['a push to develop', branch('develop'), [...checked, 'build', 'first']],
    ['a push to main', branch('main'), [...checked, 'build', 'first']],
    ['a push to another branch', branch('feature/basket'), checked],
    ['a branch that was deleted', { ...branch('develop'), payload: { deleted: true } }, ['plan']],
    ['a version tag: what staging had is promoted', tag('v1.2.3'), ['plan', 'first']],
    ['another tag', tag('nightly'), ['plan']],
    ['a release', { ...tag('v1.2.3'), name: 'release' }, ['plan', 'first']],
    ['a pull request', pullRequest('acme/shop'), checked],
    ['a merge queue', mergeGroup, checked],
    [
      'a schedule: the whole history is scanned',
      { ...branch('main'), name: 'schedule' },
      ['plan', 'security'],
    ],
    [
      'a run by hand on develop',
      { ...branch('develop'), name: 'workflow_dispatch' },
      [...checked, 'build', 'first'],
    ],
    ['a mistake in the file', branch('main'), ['plan'], { plan: { ...failure, outputs: {} } }],
    ['tests that fail', branch('main'), checked, { ci: failure }],
    ['a vulnerable package', branch('main'), checked, { security: failure }],
    ['an image with one', branch('main'), [...checked, 'build'], { build: failure }],
    ['a run cancelled while building', branch('main'), [...checked, 'build'], { build: cancelled }],
    ['a run cancelled while planning', branch('main'), ['plan'], { plan: cancelled }],
  ])('%s', async (...[, event, expected, endings]) => {
    expect(Object.keys(await jobsFor(event, endings))).toEqual(expected);
  });
  test('a pull request of a fork, which has no variables and no secrets', async () => {
    expect(Object.keys(await jobsFor(pullRequest('mallory/shop'), {}, true))).toEqual(checked);
  });
  const stages = JSON.stringify(
    ['staging', 'eu', 'us'].map((name) => ({ name, deployments: [{ service: 'shop', environment: name }] })),
  );
  test.each<[string, Endings, readonly string[]]>([
    ['each after the one before', {}, [...checked, 'build', 'first', 'second', 'third']],
    ['none after one that failed', { first: failure }, [...checked, 'build', 'first']],
    [
      'none after one that was rejected or cancelled',
      { second: cancelled },
      [...checked, 'build', 'first', 'second'],
    ],
    ['none after a build that failed', { build: failure }, [...checked, 'build']],
  ])('several environments: %s', async (_, endings, expected) => {
    const went = await jobsFor(branch('main'), endings, false, { stages });
    expect(Object.keys(went)).toEqual(expected);
  });
  test('a build that was not needed is no obstacle', async () => {
    const outputs = await planned(branch('main'), { ECR_REGISTRY: registry });
    const ended = { plan: { result: 'success' as const, outputs: { ...outputs, services: '[]' } } };
    expect(Object.keys(await jobsFor(branch('main'), ended))).toEqual([...checked, 'first']);
  });
});

/** What stage.yml gives to deploy.yml for each deployment of a stage. */
function deploysOf(stage: Went | undefined): readonly Readonly<Record<string, unknown>>[] {
  const inputs = stage?.legs[0] ?? {};
  const went = runJobs(stageFile.jobs, { inputs, github: {}, vars: {} }, {});
  return went.get('service')?.legs ?? [];
}

describe('what the jobs are given', () => {
  test.each([
    ['development', branch('develop'), 'develop-0123456789ab'],
    ['staging', branch('main'), 'main-0123456789ab'],
  ] as const)('%s: the image that was built, in its own place', async (environment, event, version) => {
    const jobs = await jobsFor(event);
    const [build] = jobs['build']?.legs ?? [];
    const [deploy] = deploysOf(jobs['first']);
    expect(build).toMatchObject({ service: 'shop', version, image: `${registry}/shop` });
    expect(deploy).toMatchObject({ environment, namespace: environment, service: 'shop', version });
    expect(deploy).toMatchObject({ image: `${build?.['image']}:${version}`, 'migrate-tool': 'knex' });
  });
  test.each([branch('develop'), branch('main'), tag('v1.2.3')])(
    '%j: every value is there, and every input that is wanted',
    async (event) => {
      const jobs = await jobsFor(event);
      const called = [
        ['ci.yml', jobs['ci']?.legs ?? []],
        ['security.yml', jobs['security']?.legs ?? []],
        ['build.yml', jobs['build']?.legs ?? []],
        ['stage.yml', jobs['first']?.legs ?? []],
        ['deploy.yml', deploysOf(jobs['first'])],
      ] as const;
      expect(called.at(-1)?.[1]).not.toEqual([]);
      for (const [file, legs] of called) {
        const { inputs } = workflow(file).on.workflow_call;
        const required = Object.keys(inputs).filter((name) => inputs[name]?.required);
        for (const leg of legs) {
          expect(Object.entries(leg).filter(([name, value]) => !(name in inputs) || value === null)).toEqual(
            [],
          );
          expect(required.filter((name) => (leg[name] ?? '') === '')).toEqual([]);
        }
      }
    },
  );
});
