import { defineFailures } from '../failure.ts';
import { playwrightResults } from '../lib/smoke/playwright-report.ts';
import type { CheckResult } from '../lib/smoke/result.ts';
import { type Exec, ExecError } from '../runtime/exec.ts';

export const playwrightFailures = defineFailures({
  PLAYWRIGHT_MISSING: {
    meaning: 'Playwright is not installed in the folder.',
    remedy:
      'Before this step run `npm ci` and `npx playwright install --with-deps` in the folder that `playwright` names.',
  },
  PLAYWRIGHT_FAILED: {
    meaning: 'Playwright ended without a report.',
    remedy: 'Read its last lines above, and run `npx playwright test` in the folder yourself.',
  },
});

export type PlaywrightRun = {
  /** Absolute folder with the repository's tests. */
  readonly folder: string;
  /** The deployed address, as BASE_URL and PLAYWRIGHT_BASE_URL. */
  readonly url: string | undefined;
  readonly timeoutMs: number;
  readonly onLine: (line: string) => void;
};

/**
 * Runs the repository's end-to-end tests against the deployed address. Broken tests are results, not errors.
 * @throws PLAYWRIGHT_MISSING, PLAYWRIGHT_FAILED
 */
export async function runPlaywright(exec: Exec, run: PlaywrightRun): Promise<readonly CheckResult[]> {
  const { folder, url, timeoutMs, onLine } = run;
  const address: Record<string, string> =
    url === undefined ? {} : { BASE_URL: url, PLAYWRIGHT_BASE_URL: url };
  const options = {
    cwd: folder,
    timeoutMs,
    // The tests are the repository's own and may need its variables, but not the inputs of this step.
    inherit: ['PLAYWRIGHT_*', 'CI', 'E2E_*'],
    env: { ...address, CI: 'true' },
    onLine: (line: string) => {
      if (/^\s*(?:[✓✘]|Running|Error)/.test(line)) onLine(line);
    },
  };
  try {
    const { stdout } = await exec('npx', ['--no-install', 'playwright', 'test', '--reporter=json'], options);
    return playwrightResults(parse(stdout));
  } catch (error) {
    if (!(error instanceof ExecError)) throw error;
    const report = parse(error.stdout);
    if (error.ending.kind === 'exit' && report !== undefined) return playwrightResults(report);
    const missing = /canceled due to missing packages|could not determine executable|not found/i.test(
      error.stderr,
    );
    const make =
      missing || error.ending.kind === 'not-found'
        ? playwrightFailures.PLAYWRIGHT_MISSING
        : playwrightFailures.PLAYWRIGHT_FAILED;
    throw make(error.message, { cause: error });
  }
}

/** The report is the JSON object in the output; a global set-up may print before it. */
function parse(stdout: string): unknown {
  const start = stdout.search(/^\{/m);
  if (start < 0) return undefined;
  try {
    return JSON.parse(stdout.slice(start));
  } catch {
    return undefined;
  }
}
