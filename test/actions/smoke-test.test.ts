import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Inputs } from '../../src/actions/smoke-test/inputs.ts';
import { type Ports, run } from '../../src/actions/smoke-test/run.ts';
import { smokeTest } from '../../src/actions/smoke-test/spec.ts';
import type { Check } from '../../src/lib/smoke/check.ts';
import type { Facts, Sighting } from '../../src/lib/smoke/facts.ts';
import { playwrightResults } from '../../src/lib/smoke/playwright-report.ts';
import { Failed } from '../../src/runtime/action.ts';
import { readInputs } from '../../src/runtime/inputs.ts';
import { podFailures } from '../../src/tools/pods-api.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeWorkflow } from '../fakes/workflow.ts';

const TOKEN = 'token-5f2b9c';
const KEY = 'key-77aa01';

/** The flow on a clock of its own, with a look that says what the test says. */
async function runWith(
  inputs: Readonly<Record<string, string>>,
  look: (check: Check, at: number) => Facts | undefined,
) {
  const env = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const clock = fakeClock();
  const flow = fakeWorkflow();
  const files = new Map<string, string>();
  const looked: Check[] = [];
  const ports: Ports = {
    workflow: flow.workflow,
    clock,
    signal: new AbortController().signal,
    files: { read: async () => '', inside: async (path) => path },
    parseYaml: async (text) => parse(text),
    runPlaywright: async () =>
      playwrightResults({
        suites: [
          {
            specs: [
              {
                title: 'buys',
                tests: [{ status: 'unexpected', results: [{ error: { message: 'no button' } }] }],
              },
            ],
          },
        ],
      }),
    keep: async (name, text) => {
      files.set(name, text);
      return name;
    },
    openSite: async () => ({
      look: async (check): Promise<readonly Sighting[]> => {
        looked.push(check);
        const facts = look(check, clock.now());
        return [
          {
            subject: '',
            view: facts
              ? { kind: 'facts', facts }
              : { kind: 'silence', silence: 'refused', message: 'refused' },
          },
        ];
      },
      [Symbol.asyncDispose]: async () => undefined,
    }),
  };
  const result = await run((await readInputs(smokeTest.inputs, env)) as Inputs, ports);
  const outputs = result instanceof Failed ? result.outputs : result;
  return { outputs, ...flow, files, looked, clock };
}

const ok: Facts = { status: 200, duration: 10, header: {}, json: { token: TOKEN, id: 7 } };

test('a service that comes up late passes; one that never does is unreachable when the deadline is over', async () => {
  const late = await runWith({ url: 'http://x/' }, (_, at) => (at < 30_000 ? undefined : ok));
  expect(late.outputs.outcome).toBe('passed');
  expect(late.clock.now()).toBe(32_000);
  const never = await runWith({ url: 'http://x/', deadline: '60s' }, () => undefined);
  expect(never.outputs.outcome).toBe('unreachable');
  expect(never.clock.now()).toBe(60_000);
  expect(never.told.length).toBeGreaterThanOrEqual(12);
});

test('a value that one check captures is used by the next, and shown nowhere', async () => {
  const checks = `
- { name: use, url: "http://x/items/{{token}}", headers: { x-key: "{{KEY}}" } }`;
  const login = '- { name: login, url: "http://x/login", capture: { token: $.token } }';
  const { outputs, looked, workflow, told, summaries, files } = await runWith(
    { checks: login + checks, secrets: `KEY=${KEY}`, consecutive: '1' },
    () => ok,
  );
  expect(outputs.outcome).toBe('passed');
  const [, use] = looked;
  expect(use?.target).toMatchObject({ where: { url: `http://x/items/${TOKEN}` }, headers: { 'x-key': KEY } });
  expect(workflow.redact(`${TOKEN} ${KEY}`)).toBe('*** ***');
  const shown = [...files.values(), ...summaries.map(workflow.redact), ...told.map(workflow.redact)].join(
    '\n',
  );
  expect(shown).not.toMatch(new RegExp(`${TOKEN}|${KEY}`));
});

test('a check whose value was never captured is not made, and says which value', async () => {
  const checks = `
- { name: login, url: "http://x/login", capture: { token: $.absent } }
- { name: use, url: "http://x/items/{{token}}" }`;
  const { outputs, looked, summaries } = await runWith({ checks }, () => ok);
  expect(outputs.outcome).toBe('failed');
  expect(looked.every(({ name }) => name === 'login')).toBe(true);
  expect(summaries[0]).toContain('no check captured token');
});

test('a load keeps its rate, and a slow percentile fails with what was measured', async () => {
  const checks = '- { name: load, url: "http://x/", rate: 10, for: 3s, assert: ["p95 < 5ms"] }';
  const { outputs, looked, clock, summaries } = await runWith({ checks, consecutive: '1' }, () => ok);
  expect(outputs.outcome).toBe('failed');
  expect(looked).toHaveLength(31);
  expect(clock.now()).toBe(2_900);
  expect(summaries[0]).toContain('got 10 over 30 requests');
});

test('an error in the series fails although the check was ready', async () => {
  let count = 0;
  const checks = '- { name: flaky, url: "http://x/", samples: 20 }';
  const { outputs, summaries } = await runWith({ checks }, () => {
    count += 1;
    return count === 10 ? { ...ok, status: 500 } : ok;
  });
  expect(outputs.outcome).toBe('failed');
  expect(summaries[0]).toContain('1 of 20 requests');
});

test('end-to-end tests run once the checks passed, and count like checks', async () => {
  const { outputs, summaries, files } = await runWith({ url: 'http://x/', playwright: 'e2e' }, () => ok);
  expect(outputs.outcome).toBe('failed');
  expect(summaries[0]).toContain('no button');
  expect(files.get('smoke-test.xml')).toContain('name="playwright › buys"');
  const stopped = await runWith({ url: 'http://x/', playwright: 'e2e', deadline: '1s' }, () => undefined);
  expect(stopped.outputs.outcome).toBe('unreachable');
  expect(stopped.told.join('\n')).toContain('Playwright tests were not run');
});

test('a failure of one check, such as a missing permission, ends the waiting of all others', async () => {
  const checks = '- { url: "http://gone/" }\n- { url: "http://forbidden/" }';
  const { outputs, clock } = await runWith({ checks, deadline: '1h' }, (check, at) => {
    if (check.name.includes('forbidden') && at >= 3_000) throw podFailures.PODS_FORBIDDEN();
    return undefined;
  });
  expect(outputs.outcome).toBe('config-error');
  expect(clock.now()).toBeLessThan(60_000);
});
