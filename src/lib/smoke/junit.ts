import { type CheckResult, describeProblem, type Report } from './result.ts';

/** The report as JUnit XML, in the shape that test viewers agree on: https://github.com/testmoapp/junitxml */
export function junit(report: Report): string {
  const failures = report.checks.filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'wrong-version',
  ).length;
  const errors = report.checks.filter(({ outcome }) => isError(outcome)).length;
  const counts = `tests="${report.checks.length}" failures="${failures}" errors="${errors}" time="${seconds(report.durationMs)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="smoke-test" ${counts}>`,
    `  <testsuite name="smoke-test" ${counts} timestamp="${report.startedAt}">`,
    ...report.checks.map(testcase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

/** JUnit tells a broken expectation (failure) from a test that could not be made (error). */
const isError = (outcome: CheckResult['outcome']): boolean =>
  outcome === 'unreachable' || outcome === 'timed-out' || outcome === 'config-error';

function testcase(check: CheckResult): string {
  const open = `    <testcase classname="smoke-test" name="${escapeXml(check.name)}" time="${seconds(check.durationMs)}"`;
  if (check.outcome === 'passed') return `${open}/>`;
  const element = isError(check.outcome) ? 'error' : 'failure';
  const lines = check.problems.map(
    ({ subject, expected, actual }) => `${subject}: expected ${expected}, got ${actual}`,
  );
  const message = escapeXml(describeProblem(check));
  return `${open}>\n      <${element} type="${check.outcome}" message="${message}">${escapeXml(lines.join('\n'))}</${element}>\n    </testcase>`;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

/** Text for XML 1.0: markup escaped, and the characters that XML cannot hold left out. */
const escapeXml = (plain: string): string =>
  plain
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
