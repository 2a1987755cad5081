import { readXml } from './xml.ts';

/** One test as it ended. */
export type TestCase = {
  readonly suite: string;
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** Passed, but not at the first try. */
  readonly flaky: boolean;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly milliseconds: number | undefined;
  /** Why it failed: outside text. */
  readonly message: string;
};

type Draft = { -readonly [Key in keyof TestCase]: TestCase[Key] };

/** What ends a case badly, and what only says that an earlier try did. */
const FAILED = ['failure', 'error'];
const RETRIED = ['flakyFailure', 'flakyError'];
const LONGEST_MESSAGE = 10_000;

/**
 * The tests of a JUnit file. There is no standard: suites stand in each other or alone, `time` and `file` may be
 * missing, and the counts of a suite may be wrong, so that only cases are counted.
 * https://github.com/testmoapp/junitxml
 * @throws REPORT_UNREADABLE
 */
export function readJunit(path: string, text: string): readonly TestCase[] {
  const cases: TestCase[] = [];
  const suites: string[] = [];
  let open: Draft | undefined;
  let says = false;
  readXml(path, text, {
    open: (name, attributes) => {
      if (name === 'testsuite') suites.push(attributes['name'] ?? '');
      if (name === 'testcase') open = draftOf(attributes, suites);
      if (!open) return;
      judge(open, name);
      says = FAILED.includes(name);
      if (says) open.message = attributes['message'] ?? '';
    },
    text: (part) => {
      if (open && says && open.message.length < LONGEST_MESSAGE) open.message = added(open.message, part);
    },
    close: (name) => {
      if (FAILED.includes(name)) says = false;
      if (name === 'testsuite') suites.pop();
      if (name !== 'testcase' || !open) return;
      cases.push({ ...open, message: open.message.trim() });
      open = undefined;
    },
  });
  return cases;
}

function judge(open: Draft, name: string): void {
  if (FAILED.includes(name)) open.result = 'failed';
  // A message of a case that failed at last says so too; that one counts.
  if (RETRIED.includes(name)) open.flaky = true;
  if (name === 'skipped' && open.result === 'passed') open.result = 'skipped';
}

function draftOf(attributes: Readonly<Record<string, string>>, suites: readonly string[]): Draft {
  const seconds = Number.parseFloat((attributes['time'] ?? '').replaceAll(',', ''));
  const line = Number.parseInt(attributes['line'] ?? '', 10);
  return {
    suite: attributes['classname'] || suites.filter(Boolean).join(' › '),
    name: attributes['name'] ?? '',
    result: 'passed',
    flaky: false,
    file: attributes['file'] || undefined,
    line: line > 0 ? line : undefined,
    milliseconds: Number.isFinite(seconds) ? seconds * 1000 : undefined,
    message: '',
  };
}

/** The attribute often repeats how the text begins. */
const added = (message: string, part: string): string =>
  part.trimStart().startsWith(message) ? part : `${message}\n${part}`;

/** The newest result of a test counts, where a tool writes each try as a case of its own. */
export function lastTries(cases: readonly TestCase[]): readonly TestCase[] {
  const last = new Map<string, TestCase>();
  for (const each of cases) {
    const key = JSON.stringify([each.suite, each.name, each.file]);
    const before = last.get(key);
    const passedAtLast = before?.result === 'failed' && each.result === 'passed';
    last.set(key, passedAtLast ? { ...each, flaky: true } : worse(before, each));
  }
  return [...last.values()];
}

const worse = (before: TestCase | undefined, each: TestCase): TestCase =>
  before?.result === 'failed' && each.result !== 'passed' ? before : each;
