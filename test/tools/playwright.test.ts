import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createExec } from '../../src/runtime/exec.ts';
import { runPlaywright } from '../../src/tools/playwright.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'playwright-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs with a stand-in for npx that prints a text and ends with a code. */
function runWith(stdout: string, code: number, stderr = '') {
  const script = `#!/usr/bin/env node
process.stdout.write(${JSON.stringify(stdout)}.replace('BASE', process.env.BASE_URL ?? 'none'));
process.stderr.write(${JSON.stringify(stderr)});
process.exitCode = process.argv.slice(2).join(' ') === '--no-install playwright test --reporter=json' ? ${code} : 99;
`;
  writeFileSync(join(folder, 'npx'), script);
  chmodSync(join(folder, 'npx'), 0o755);
  const PATH = [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  return runPlaywright(createExec({ PATH }), {
    folder,
    url: 'https://shop.test',
    timeoutMs: 20_000,
    onLine: () => undefined,
  });
}

const spec = (title: string, status: string, results: unknown[]) => ({
  title,
  file: 'shop.spec.ts',
  line: 7,
  tests: [{ status, projectName: 'chromium', results }],
});
const failed = {
  status: 'failed',
  duration: 30,
  error: { message: '\u001b[31mexpected\u001b[39m a cart at BASE' },
};
const report = {
  suites: [
    {
      title: 'shop.spec.ts',
      specs: [spec('opens', 'expected', [{ status: 'passed', duration: 20 }])],
      suites: [
        {
          title: 'cart',
          specs: [
            spec('buys', 'unexpected', [failed]),
            spec('retries', 'flaky', [failed, { status: 'passed', duration: 5 }]),
            spec('later', 'skipped', []),
          ],
        },
      ],
    },
  ],
};

test('every test is a result, whatever is printed before the report', async () => {
  const results = await runWith(`set-up done\n${JSON.stringify(report, undefined, 2)}`, 1);
  expect(results.map(({ name, outcome, target, warnings }) => [name, outcome, target, warnings])).toEqual([
    ['playwright › chromium › shop.spec.ts › opens', 'passed', 'shop.spec.ts:7', []],
    ['playwright › chromium › shop.spec.ts › cart › buys', 'failed', 'shop.spec.ts:7', []],
    [
      'playwright › chromium › shop.spec.ts › cart › retries',
      'passed',
      'shop.spec.ts:7',
      ['passed only at attempt 2'],
    ],
  ]);
  expect(results[1]?.problems).toEqual([
    { subject: '', expected: 'the test to pass', actual: 'expected a cart at https://shop.test' },
  ]);
});

test('a run without a test, or with an error outside of tests, has failed', async () => {
  expect(await runWith('{"suites": []}', 0)).toMatchObject([{ outcome: 'failed' }]);
  const outside = await runWith('{"suites": [], "errors": [{"message": "no config"}]}', 1);
  expect(outside).toMatchObject([{ outcome: 'failed', problems: [{ actual: 'no config' }] }]);
});

test('Playwright that is not there or dies without a report is said, with what to do', async () => {
  await expect(runWith('', 1, 'npx canceled due to missing packages')).rejects.toMatchObject({
    code: 'PLAYWRIGHT_MISSING',
  });
  await expect(runWith('{"suites"', 1, 'out of memory')).rejects.toMatchObject({ code: 'PLAYWRIGHT_FAILED' });
});
