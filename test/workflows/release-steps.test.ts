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
const given = { service: 'shop', environment: 'production', version: '1.2.3', 'migrate-tool': 'knex' };
const github = { run_id: '42', sha: '0'.repeat(40), event_name: 'push' };

const chains = {
  'deploy.yml': (endings: StepEndings) => {
    const inputs = { ...defaults(deploy.on.workflow_call.inputs), ...given };
    return runSteps(deploy.jobs.deploy.steps, { github, inputs, secrets: {} }, endings);
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
    const ran = runSteps(
      steps,
      { github, inputs: { ...inputs, ...given, 'migrate-tool': '' }, secrets: {} },
      {},
    );
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
