import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../scripts/actions.ts';
import { runSteps, type Step, type StepEndings } from './steps.ts';

type Input = { readonly default?: unknown };
const file = (path: string) => parse(readFileSync(join(root, path), 'utf8')) as unknown;
const deploy = file('.github/workflows/deploy.yml') as {
  on: { workflow_call: { inputs: Record<string, Input> } };
  jobs: { deploy: { steps: Step[] } };
};
const action = file('action.yml') as { inputs: Record<string, Input>; runs: { steps: Step[] } };

const defaults = (inputs: Readonly<Record<string, Input>>) =>
  Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']));
const given = {
  manifests: 'k8s',
  service: 'shop',
  environment: 'production',
  version: '1.2.3',
  'migrate-tool': 'knex',
};
const github = { run_id: '42', sha: '0'.repeat(40), event_name: 'push' };

const around = { github, secrets: {}, vars: {}, runner: { temp: '/tmp' } };

const chains = {
  'deploy.yml': (endings: StepEndings) => {
    const inputs = { ...defaults(deploy.on.workflow_call.inputs), ...given };
    return runSteps(deploy.jobs.deploy.steps, { ...around, inputs }, endings);
  },
  'action.yml': (endings: StepEndings) => {
    const inputs = { ...defaults(action.inputs), ...given };
    return runSteps(action.runs.steps, { github, inputs }, endings, true);
  },
};

const failure = { result: 'failure' as const };
const cancelled = { result: 'cancelled' as const };
const rolledBack = { ...failure, outputs: { outcome: 'rolled-back', cause: 'it crashed' } };

describe.each(Object.keys(chains) as (keyof typeof chains)[])('%s', (name) => {
  /** How each story ends: whether these steps ran, and the last stage that Slack hears of. */
  test.each<[string, StepEndings, { deploy: boolean; smoke: boolean; rollback: boolean; stage: string }]>([
    ['all is well', {}, { deploy: true, smoke: true, rollback: false, stage: 'live' }],
    [
      'a migration fails',
      { migrate: failure },
      { deploy: false, smoke: false, rollback: false, stage: 'failed' },
    ],
    [
      'the rollout fails and went back by itself',
      { deploy: rolledBack },
      { deploy: true, smoke: false, rollback: false, stage: 'rolled-back' },
    ],
    [
      'the rollout fails and could not go back',
      { deploy: { ...failure, outputs: { outcome: 'failed' } } },
      { deploy: true, smoke: false, rollback: false, stage: 'failed' },
    ],
    [
      'the new version does not answer',
      { smoke: failure },
      { deploy: true, smoke: true, rollback: true, stage: 'rolled-back' },
    ],
    [
      'the new version does not answer and cannot be taken back',
      { smoke: failure, rollback: failure },
      { deploy: true, smoke: true, rollback: true, stage: 'failed' },
    ],
    [
      'somebody cancels the rollout',
      { deploy: cancelled },
      { deploy: true, smoke: false, rollback: false, stage: 'cancelled' },
    ],
  ])('%s', (...[, endings, expected]) => {
    const ran = chains[name](endings);
    const names = ran.map((step) => step.name);
    const stages = ran.map(({ inputs }) => inputs['stage']).filter((stage) => stage !== undefined);
    const { stage, ...steps } = expected;
    for (const [step, runs] of Object.entries(steps))
      expect([step, names.includes(step)]).toEqual([step, runs]);
    expect(stages.at(-1)).toBe(stage);
  });

  test('one message a deployment: every step of it names the same one', () => {
    const messages = chains[name]({}).filter(({ inputs }) => inputs['stage'] !== undefined);
    expect(messages.length).toBeGreaterThanOrEqual(3);
    expect(new Set(messages.map(({ inputs }) => inputs['deployment-id']))).toEqual(
      new Set(['42-production-shop']),
    );
  });
  test('a service without migrations runs none', () => {
    expect(chains[name]({}).map((step) => step.name)).toContain('migrate');
    const steps = name === 'action.yml' ? action.runs.steps : deploy.jobs.deploy.steps;
    const inputs = { ...defaults(name === 'action.yml' ? action.inputs : deploy.on.workflow_call.inputs) };
    const ran = runSteps(steps, { ...around, inputs: { ...inputs, ...given, 'migrate-tool': '' } }, {});
    expect(ran.map((step) => step.name)).not.toContain('migrate');
    expect(ran.map(({ inputs: used }) => used['stage'])).not.toContain('migrating');
  });
});

test('the action scans before it pushes, and a finding stops it', () => {
  const names = (endings: StepEndings) => chains['action.yml'](endings).map((step) => step.name);
  expect(names({}).indexOf('scan')).toBeLessThan(names({}).indexOf('push'));
  for (const step of ['push', 'migrate', 'deploy', 'smoke'])
    expect(names({ scan: failure })).not.toContain(step);
});

describe('deploy.yml for an environment with rules of its own', () => {
  const { steps } = deploy.jobs.deploy;
  const story = (more: Readonly<Record<string, string>>, endings: StepEndings) => {
    const inputs = { ...defaults(deploy.on.workflow_call.inputs), ...given, ...more };
    const ran = runSteps(steps, { ...around, inputs }, endings);
    const stage = ran.map((step) => step.inputs['stage']).findLast((each) => each !== undefined);
    return { names: ran.map(({ name }) => name), stage, ran };
  };
  const watched = { 'rollback-conditions': '{"health_check_failures":3}' };
  const verdict = (said: string) => ({ watch: { ...failure, outputs: { verdict: said } } });

  test.each<[string, StepEndings, boolean, string]>([
    ['a good one stays', {}, false, 'live'],
    ['a bad one goes back', verdict('roll-back'), true, 'rolled-back'],
    ['what proves nothing rolls nothing back', verdict('inconclusive'), false, 'failed'],
    ['and a watch that could not begin does not', { watch: failure }, false, 'failed'],
    ['one that is cancelled while it is watched', { watch: cancelled }, false, 'cancelled'],
  ])('watched: %s', (_, endings, back, stage) => {
    const told = story(watched, endings);
    expect([told.names.includes('watch'), told.names.includes('rollback'), told.stage]).toEqual([
      true,
      back,
      stage,
    ]);
  });
  test('without conditions nothing is watched', () => {
    expect(story({}, {}).names).not.toContain('watch');
  });
  test('a freeze and the checks are looked at before anything is touched', () => {
    const { names } = story({ config: '.github/deploy.yml' }, { check: failure });
    for (const step of ['migrate', 'deploy', 'smoke', 'rollback']) expect(names).not.toContain(step);
    expect(story({}, {}).names).not.toContain('check');
  });
  test('an image whose signature is wrong is not used', () => {
    const { names } = story({}, { image: failure });
    for (const step of ['migrate', 'deploy']) expect(names).not.toContain(step);
  });
  test('a cluster by name: every step that talks to it signs in to the same', () => {
    const { ran } = story({ cluster: 'shop-prd', ...watched }, verdict('roll-back'));
    const used = ran.flatMap(({ name, inputs }) =>
      ['deploy', 'smoke', 'watch', 'rollback'].includes(name) ? [[inputs['cluster'], inputs['region']]] : [],
    );
    expect(used).toEqual(Array(4).fill(['shop-prd', 'us-east-1']));
    expect(story({}, {}).ran.every(({ inputs }) => (inputs['region'] ?? '') === '')).toBe(true);
  });
  test('a service without manifests gets those that are generated', () => {
    const made = { manifests: { result: 'success' as const, outputs: { manifests: 'made.yaml' } } };
    const { ran } = story({ manifests: '' }, made);
    expect(ran.find(({ name }) => name === 'deploy')?.inputs['manifests']).toBe('made.yaml');
    expect(story({}, {}).names).not.toContain('manifests');
  });
  test('a canary that waits for somebody is not judged, not recorded as live, and Slack hears that it waits', () => {
    const paused = { deploy: { result: 'success' as const, outputs: { outcome: 'paused' } } };
    const told = story(watched, paused);
    for (const step of ['smoke', 'watch', 'rollback', '$/actions/record-release'])
      expect(told.names).not.toContain(step);
    expect(told.stage).toBe('waiting');
  });
  test('promoting it neither migrates nor applies anything, and looks at it', () => {
    const told = story({ operation: 'promote', ...watched }, {});
    for (const step of ['image', 'migrate', 'manifests']) expect(told.names).not.toContain(step);
    expect(told.names).toEqual(expect.arrayContaining(['deploy', 'smoke', 'watch']));
    expect(told.ran.find(({ name }) => name === 'deploy')?.inputs).toMatchObject({
      operation: 'promote',
      ...{ manifests: '', images: '' },
    });
    expect(told.stage).toBe('live');
  });
  test('aborting it ends as rolled back', () => {
    const told = story({ operation: 'abort', config: '.github/deploy.yml' }, {});
    for (const step of ['check', 'smoke']) expect(told.names).not.toContain(step);
    expect(told.stage).toBe('rolled-back');
  });
  const migrated = (reversible: string) => ({
    migrate: { result: 'success' as const, outputs: { reversible, before: '0001' } },
  });
  test.each<[string, string, StepEndings, boolean]>([
    ['where that is said and safe', 'true', { ...migrated('yes'), smoke: failure }, true],
    ['also when the rollout went back by itself', 'true', { ...migrated('yes'), deploy: rolledBack }, true],
    ['not where nobody said it', '', { ...migrated('yes'), smoke: failure }, false],
    ['not what cannot be taken back', 'true', { ...migrated('no'), smoke: failure }, false],
    [
      'not under a release that could not go back',
      'true',
      { ...migrated('yes'), smoke: failure, rollback: failure },
      false,
    ],
    ['not when all is well', 'true', migrated('yes'), false],
  ])('the database goes back too: %s', (_, said, endings, back) => {
    const { ran } = story({ 'rollback-database': said }, endings);
    const down = ran.find(({ name }) => name === 'database');
    expect(down !== undefined).toBe(back);
    if (down) expect(down.inputs).toMatchObject({ operation: 'down', to: '0001', tool: 'knex' });
  });
});
