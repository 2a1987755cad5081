import { describe, expect, test } from '@jest/globals';
import { checkWorkflow } from '../../scripts/language-service.ts';
import {
  actionPaths,
  defaultMinutes,
  publicWorkflows,
  readAction,
  readText,
  readWorkflow,
  workflowPaths,
} from './files.ts';
import type { Step } from './steps.ts';

const expression = '$' + '{{';

describe('a description', () => {
  const descriptions = (path: string): readonly string[] => {
    const { inputs = {}, outputs = {} } = readAction(path);
    const triggers = Object.values(readWorkflow(path).on ?? {});
    const all = [inputs, outputs, ...triggers.map((trigger) => trigger?.inputs ?? {})];
    return all.flatMap((part) => Object.values(part).map((one) => String((one as Described)?.description)));
  };
  type Described = { readonly description?: string } | null;
  test.each([...actionPaths, ...workflowPaths])('%s: has no expression, which would be evaluated', (path) => {
    expect(descriptions(path).filter((text) => text.includes(expression))).toEqual([]);
  });
});

describe('the language service finds', () => {
  test.each([
    [
      'an input that the action does not have',
      'deploy.yml',
      'manifests: $',
      'manifest: $',
      /Invalid action input/,
    ],
    ['one that it wants', 'deploy.yml', 'manifests: $', 'manifest: $', /Invalid action input 'manifest'/],
    [
      'one that the workflow does not have',
      'stage.yml',
      'namespace: $',
      'namespce: $',
      /namespce is not defined/,
    ],
    ['one that it wants', 'stage.yml', 'environment: ${', 'soak: ${', /Input environment is required/],
    [
      'an unknown output of a job',
      'pipeline.yml',
      'needs.plan.outputs.services',
      'needs.plan.outputs.x',
      /invalid: x/,
    ],
    ['a deploy that cancels another', 'deploy.yml', 'progress: false', 'progress: true', /queue: max/],
  ] as const)('%s in %s', async (_, name, from, to, message) => {
    const path = `.github/workflows/${name}`;
    const text = readText(path);
    expect(text).toContain(from);
    const messages = (await checkWorkflow(path, text.replace(from, to))).map((finding) => finding.message);
    expect(messages.join('\n')).toMatch(message);
  });
  test('the same in the action', async () => {
    const text = readText('action.yml').replace('manifests: $', 'manifest: $');
    const messages = (await checkWorkflow('action.yml', text)).map((finding) => finding.message);
    expect(messages).toEqual(["Invalid action input 'manifest'"]);
  });
});

/** All steps of a file, in lists of those that see each other. */
const stepLists = (path: string): readonly (readonly Step[])[] =>
  path.startsWith('.github/')
    ? Object.values(readWorkflow(path).jobs).map(({ steps = [] }) => steps)
    : [readAction(path).runs.steps ?? []];

test.each([...workflowPaths, 'action.yml'])('%s: reads only outputs that our actions have', (path) => {
  for (const steps of stepLists(path)) {
    const uses = new Map(steps.map((step) => [step.id, step.uses ?? '']));
    const used = JSON.stringify(steps).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g);
    for (const [, id = '', output = ''] of used) {
      const action = /^\$\/actions\/([\w-]+)$/.exec(uses.get(id) ?? '')?.[1];
      if (!action) throw new Error(`${path}: ${id} is no step with an action of ours`);
      const outputs = Object.keys(readAction(`actions/${action}/action.yml`).outputs ?? {});
      expect([action, outputs]).toEqual([action, expect.arrayContaining([output])]);
    }
  }
});

describe.each(publicWorkflows)('%s', (path) => {
  const { on, jobs } = readWorkflow(path);
  test('takes secrets one by one, and is not started by what strangers can start', () => {
    for (const { secrets } of Object.values(jobs)) expect(secrets).not.toBe('inherit');
    for (const trigger of ['pull_request_target', 'workflow_run', 'issue_comment'])
      expect(Object.keys(on)).not.toContain(trigger);
  });
  test('runs where the caller says', () => {
    for (const trigger of ['workflow_call', 'workflow_dispatch'].filter((name) => name in on))
      expect(on[trigger]?.inputs?.['runs-on']?.default).toBe('ubuntu-24.04');
    for (const job of Object.values(jobs))
      expect(job.uses ? job.with?.['runs-on'] : job['runs-on']).toMatch(/inputs\.runs-on \}\}$/);
  });
  test('gates a job of an environment one at a time, each in its turn', () => {
    for (const { concurrency } of Object.values(jobs).filter(
      ({ environment }) => environment !== undefined,
    )) {
      expect(concurrency).toMatchObject({ 'cancel-in-progress': false, queue: 'max' });
      expect(concurrency?.['group']).toContain(`${expression} inputs.environment }}`);
    }
  });
});

test('what undoes a deploy does not wait behind it', () => {
  const groups = publicWorkflows.flatMap((path) =>
    Object.values(readWorkflow(path).jobs).flatMap(({ concurrency }) => concurrency?.['group'] ?? []),
  );
  expect(new Set(groups).size).toBe(groups.length);
  expect(groups).toContain(`deploy-${expression} inputs.environment }}-${expression} inputs.service }}`);
});

test('a job lasts longer than all that its tools may take, so that a rollback can finish', () => {
  const migration = defaultMinutes('migrate', 'wait-timeout') + defaultMinutes('migrate', 'timeout');
  const rollout = defaultMinutes('k8s-deploy', 'timeout');
  const smoke = defaultMinutes('smoke-test', 'deadline');
  const minutes = (path: string, job: string) => {
    const { on, jobs } = readWorkflow(`.github/workflows/${path}`);
    const given = jobs[job]?.['timeout-minutes'];
    return typeof given === 'number'
      ? given
      : Number(on['workflow_call']?.inputs?.['timeout-minutes']?.default);
  };
  // A rollout has its time and as much again to go back; a failed smoke test has it too.
  expect(minutes('deploy.yml', 'deploy')).toBeGreaterThan(migration + 2 * rollout + smoke + 10);
  expect(minutes('build.yml', 'build')).toBeGreaterThan(defaultMinutes('scan', 'timeout') + 10);
});
