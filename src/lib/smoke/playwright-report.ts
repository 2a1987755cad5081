import type { CheckResult } from './result.ts';

type Result = {
  readonly status?: string;
  readonly duration?: number;
  readonly error?: { readonly message?: string };
};
type Test = { readonly status?: string; readonly projectName?: string; readonly results?: readonly Result[] };
type Spec = {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly tests?: readonly Test[];
};
type Suite = {
  readonly title?: string;
  readonly specs?: readonly Spec[];
  readonly suites?: readonly Suite[];
};
type Report = {
  readonly suites?: readonly Suite[];
  readonly errors?: readonly { readonly message?: string }[];
};

/**
 * The tests of a Playwright JSON report as checks (https://playwright.dev/docs/test-reporters#json-reporter). A test
 * that passed only when repeated has passed, with a warning; a skipped one is not there. Errors outside of tests and
 * a run without any test are failed checks.
 */
export function playwrightResults(report: unknown): readonly CheckResult[] {
  const { suites = [], errors = [] } = (report ?? {}) as Report;
  const tests = suites.flatMap((suite) => resultsIn(suite, []));
  const outside = errors.map(({ message }, index) =>
    resultOf(`playwright: error ${index + 1}`, { target: 'playwright test', actual: plain(message) }),
  );
  const all = [...tests, ...outside];
  return all.length > 0
    ? all
    : [resultOf('playwright', { target: 'playwright test', actual: 'no test was run' })];
}

function resultsIn(
  { title = '', specs = [], suites = [] }: Suite,
  above: readonly string[],
): readonly CheckResult[] {
  const path = [...above, title].filter(Boolean);
  const own = specs.flatMap((spec) => (spec.tests ?? []).flatMap((test) => resultOfTest(spec, test, path)));
  return [...own, ...suites.flatMap((suite) => resultsIn(suite, path))];
}

function resultOfTest(
  { title = '', file, line }: Spec,
  test: Test,
  path: readonly string[],
): readonly CheckResult[] {
  const { status, projectName, results = [] } = test;
  if (status === 'skipped') return [];
  const name = ['playwright', projectName, ...path, title].filter(Boolean).join(' › ');
  const target = file === undefined ? 'playwright test' : `${file}:${line ?? 1}`;
  const last = results.at(-1);
  const failed = status === 'unexpected';
  const actual = failed ? plain(last?.error?.message) || (last?.status ?? 'failed') : undefined;
  const warnings = status === 'flaky' ? [`passed only at attempt ${results.length}`] : [];
  const durationMs = results.reduce((sum, { duration = 0 }) => sum + duration, 0);
  return [resultOf(name, { target, actual, warnings, durationMs, attempts: results.length })];
}

type About = {
  readonly target: string;
  /** What went wrong; undefined when nothing did. */
  readonly actual: string | undefined;
  readonly warnings?: readonly string[];
  readonly durationMs?: number;
  readonly attempts?: number;
};

function resultOf(
  name: string,
  { target, actual, warnings = [], durationMs = 0, attempts = 1 }: About,
): CheckResult {
  const outcome = actual === undefined ? 'passed' : 'failed';
  const last = { at: durationMs, said: outcome };
  const problems = actual === undefined ? [] : [{ subject: '', expected: 'the test to pass', actual }];
  const severity = 'fail' as const;
  return {
    name,
    target,
    outcome,
    severity,
    attempts,
    durationMs,
    first: last,
    last,
    problems,
    warnings,
    subjects: [],
    latencies: [],
  };
}

/** Playwright colours its messages; a report has no use for that. */
const plain = (message = ''): string =>
  message.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g'), '').slice(0, 2000);
const ESCAPE = String.fromCharCode(27);
