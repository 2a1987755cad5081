import { describe, expect, test } from '@jest/globals';
import type { ReadyScanner, ScanInputs, ScanPorts } from '../../src/actions/scan/ports.ts';
import { run } from '../../src/actions/scan/run.ts';
import { scan } from '../../src/actions/scan/spec.ts';
import { Failed } from '../../src/runtime/action.ts';
import { readInputs } from '../../src/runtime/inputs.ts';
import { trivyFailures } from '../../src/tools/trivy.ts';
import { databaseFailures } from '../../src/tools/trivy-database.ts';
import { fakeClock } from '../fakes/clock.ts';
import { lodashResult, trivyJson } from '../fakes/trivy.ts';
import { fakeWorkflow } from '../fakes/workflow.ts';
import { schemaErrors } from '../lib/scan/sarif-schema.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

function inputs(given: Readonly<Record<string, string>>): Promise<ScanInputs> {
  const env = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return readInputs(scan.inputs, Object.fromEntries(env));
}

const SBOM = JSON.stringify({ bomFormat: 'CycloneDX', components: [] });

type World = { readonly base?: unknown; readonly baseline?: string; readonly files?: Record<string, string> };

function world(
  report: unknown,
  scanner: Partial<ReadyScanner> = {},
  { base = trivyJson([]), baseline, files = {} }: World = {},
) {
  const { workflow, summaries, annotations, told } = fakeWorkflow();
  const kept: Record<string, string> = {};
  const seen: string[] = [];
  const ports: ScanPorts = {
    workflow,
    clock: fakeClock(NOW),
    gzip: async (text) => new TextEncoder().encode(text),
    prepareScanner: async () => ({
      prepareDatabase: async () => {
        seen.push('database');
        return { updatedAt: NOW - 3_600_000, stale: false };
      },
      scan: async (target, scanners) => {
        seen.push(`${target.kind}: ${scanners.join()}`);
        return { report: JSON.stringify(report), sbom: Promise.resolve(SBOM) };
      },
      lookUp: async (sbom) => {
        seen.push(`looked up ${JSON.parse(sbom).bomFormat}`);
        return JSON.stringify(base);
      },
      ...scanner,
    }),
    keep: async (category, file, text) => {
      kept[file] = text;
      return `/kept/${category}/${file}`;
    },
    relative: (path) => path,
    read: async (path) => files[path] ?? '',
    list: async () => Object.keys(files),
    declaringFiles: async () => Object.entries(files).map(([path, text]) => ({ path, text })),
    baseline: {
      load: async () => (baseline === undefined ? undefined : { text: baseline, from: 'commit abc' }),
      save: async (keyOf) => void seen.push(`saved ${keyOf('HEAD')}`),
    },
    upload: undefined,
  };
  return { ports, kept, seen, summaries, annotations, told };
}

describe('what is found', () => {
  test('fails the step with counts, SARIF, report, summary and an annotation', async () => {
    const { ports, kept, seen, summaries, annotations } = world(trivyJson([lodashResult]));
    const result = await run(await inputs({ directory: '.', 'fail-on': 'high' }), ports);
    expect(result).toBeInstanceOf(Failed);
    expect(result).toMatchObject({
      failure: { code: 'SCAN_FINDINGS' },
      outputs: {
        verdict: 'failed',
        critical: '0',
        high: '1',
        failing: '1',
        sarif: '/kept/scan/directory/./results.sarif',
        database: '2026-11-22T11:00:00.000Z',
      },
    });
    expect(seen).toEqual(['database', 'directory: vuln,secret,misconfig']);
    expect(schemaErrors(JSON.parse(kept['results.sarif'] ?? ''))).toEqual([]);
    expect(JSON.parse(kept['report.json'] ?? '')).toMatchObject({
      verdict: 'failed',
      findings: [{ id: 'CVE-2021-23337', fixBy: '4.17.21', decision: { outcome: 'fails' } }],
    });
    expect(summaries.join()).toContain('upgrade to 4.17.21');
    expect(annotations).toEqual([
      expect.objectContaining({
        kind: 'error',
        place: expect.objectContaining({ file: 'package-lock.json', line: 13 }),
      }),
    ]);
  });
  test('is reported without failing below `fail-on`; `report` does not change the verdict', async () => {
    const { ports, kept } = world(trivyJson([lodashResult]));
    const result = await run(await inputs({ directory: '.', 'fail-on': 'critical' }), ports);
    expect(result).toMatchObject({ verdict: 'passed', high: '1', failing: '0' });
    expect(JSON.parse(kept['results.sarif'] ?? '').runs[0].results).toHaveLength(1);
    const strict = world(trivyJson([lodashResult]));
    await expect(
      run(await inputs({ directory: '.', 'fail-on': 'high', report: 'critical' }), strict.ports),
    ).resolves.toMatchObject({ outputs: { verdict: 'failed' } });
    expect(strict.kept['results.sarif']).toContain('CVE-2021-23337');
  });
  test('needs no database when nothing is looked up in it', async () => {
    const { ports, seen } = world(trivyJson([]));
    await expect(run(await inputs({ directory: '.', scanners: 'secret' }), ports)).resolves.toMatchObject({
      verdict: 'passed',
      database: '',
    });
    expect(seen).toEqual(['directory: secret']);
  });
});

test('a stale database is said in the verdict of the summary and in the report', async () => {
  const { ports, summaries, kept } = world(trivyJson([]), {
    prepareDatabase: async () => ({ updatedAt: NOW - 9 * 86_400_000, stale: true }),
  });
  await expect(run(await inputs({ image: 'a' }), ports)).resolves.toMatchObject({ verdict: 'passed' });
  expect(summaries.join()).toContain('Scan passed with a stale database');
  expect(JSON.parse(kept['report.json'] ?? '')).toMatchObject({ database: { stale: true } });
});

describe('an error is a verdict of its own, with nothing counted', () => {
  test.each([
    ['scanner-error', { scan: () => Promise.reject(trivyFailures.SCAN_FAILED()) }],
    [
      'scanner-error',
      {
        scan: async () => ({
          report: '{"SchemaVersion": 2}',
          sbom: Promise.reject(trivyFailures.SCAN_FAILED('no SBOM')),
        }),
      },
    ],
    ['scanner-error', { scan: async () => ({ report: 'no JSON', sbom: Promise.resolve(SBOM) }) }],
    [
      'scanner-error',
      { scan: async () => ({ report: '{"SchemaVersion": 1}', sbom: Promise.resolve(SBOM) }) },
    ],
    [
      'scanner-error',
      {
        scan: async () => ({
          report: '{"SchemaVersion": 2, "Results": "none"}',
          sbom: Promise.resolve(SBOM),
        }),
      },
    ],
    ['database-error', { prepareDatabase: () => Promise.reject(databaseFailures.SCAN_DATABASE_STALE()) }],
    ['database-error', { scan: () => Promise.reject(trivyFailures.SCAN_DATABASE_BROKEN()) }],
  ] satisfies [string, Partial<ReadyScanner>][])('%s', async (verdict, scanner) => {
    const result = await run(await inputs({ image: 'acme/shop' }), world(trivyJson([]), scanner).ports);
    expect(result).toBeInstanceOf(Failed);
    expect(result).toMatchObject({
      outputs: { verdict, critical: '', high: '', failing: '', sarif: '', report: '' },
    });
  });
  test('a scanner that cannot be had', async () => {
    const { ports } = world(trivyJson([]));
    const without = { ...ports, prepareScanner: () => Promise.reject(trivyFailures.SCAN_TRIVY_MISSING()) };
    await expect(run(await inputs({ image: 'x' }), without)).resolves.toMatchObject({
      outputs: { verdict: 'scanner-error' },
    });
  });
  test('a bug of ours is not dressed up as a verdict', async () => {
    const bug = new TypeError('bug');
    const { ports } = world(trivyJson([]), { scan: () => Promise.reject(bug) });
    await expect(run(await inputs({ image: 'x' }), ports)).rejects.toBe(bug);
  });
});

test('wrong targets and scanners are refused before anything starts', async () => {
  const { ports, seen } = world(trivyJson([]));
  await expect(run(await inputs({}), ports)).rejects.toMatchObject({ code: 'SCAN_TARGET' });
  await expect(run(await inputs({ sbom: 'a', image: 'b' }), ports)).rejects.toMatchObject({
    code: 'SCAN_TARGET',
  });
  await expect(run(await inputs({ sbom: 'a', scanners: 'secret' }), ports)).rejects.toMatchObject({
    code: 'SCAN_SCANNERS',
  });
  expect(seen).toEqual([]);
});

describe('only what is new', () => {
  const other = {
    ...lodashResult,
    Vulnerabilities: [{ ...lodashResult.Vulnerabilities[0], VulnerabilityID: 'CVE-NEW' }],
  };
  const baseline = JSON.stringify({ version: 1, sbom: JSON.parse(SBOM), others: [] });
  test('fails, looked up in the same database; a baseline of this commit is kept', async () => {
    const { ports, seen, kept, summaries } = world(
      trivyJson([lodashResult, other]),
      {},
      {
        baseline,
        base: trivyJson([lodashResult]),
      },
    );
    const given = await inputs({ directory: '.', 'fail-on': 'high', 'only-new': 'true' });
    const result = await run(given, ports);
    expect(result).toMatchObject({ outputs: { failing: '1', high: '2' } });
    expect(seen).toEqual([
      'database',
      'directory: vuln,secret,misconfig',
      'looked up CycloneDX',
      expect.stringMatching(/^saved deploy-actions-scan-base-[0-9a-f]{16}-HEAD$/),
    ]);
    expect(JSON.parse(kept['baseline/baseline.json'] ?? '')).toMatchObject({ version: 1, others: [] });
    expect(summaries.join()).toContain('not new');
  });
  test('nothing new passes', async () => {
    const { ports } = world(trivyJson([lodashResult]), {}, { baseline, base: trivyJson([lodashResult]) });
    const given = await inputs({ directory: '.', 'fail-on': 'high', 'only-new': 'true' });
    await expect(run(given, ports)).resolves.toMatchObject({ verdict: 'passed', high: '1' });
  });
  test.each([undefined, 'no baseline', '{"version":2}'])(
    'without a baseline (%s) everything counts',
    async (text) => {
      const { ports, told } = world(
        trivyJson([lodashResult]),
        {},
        text === undefined ? {} : { baseline: text },
      );
      const given = await inputs({ directory: '.', 'fail-on': 'high', 'only-new': 'true' });
      await expect(run(given, ports)).resolves.toMatchObject({ outputs: { verdict: 'failed' } });
      expect(told.join()).toContain('every finding counts as new');
    },
  );
});

describe('what is put off', () => {
  const ignore = (expires: string) =>
    `- id: CVE-2021-23337\n  owner: team-shop\n  reason: not used\n  expires: ${expires}\n`;
  const judged = async (text: string) => {
    const scene = world(trivyJson([lodashResult]), {}, { files: { 'ignore.yaml': text } });
    const given = await inputs({ directory: '.', 'fail-on': 'high', 'ignore-file': 'ignore.yaml' });
    return { result: await run(given, scene.ports), ...scene };
  };
  test('does not fail, and is listed with its owner', async () => {
    const { result, summaries, told } = await judged(ignore('2027-01-31'));
    expect(result).toMatchObject({ verdict: 'passed', high: '0' });
    expect(summaries.join()).toContain('team-shop');
    expect(told.join()).not.toContain('ignored only until');
  });
  test('warns 14 days before it ends, and counts again after', async () => {
    const soon = await judged(ignore('2026-12-05'));
    expect(soon.result).toMatchObject({ verdict: 'passed' });
    expect(soon.told.join()).toContain('is ignored only until 2026-12-05');
    const over = await judged(ignore('2026-11-21'));
    expect(over.result).toMatchObject({ outputs: { verdict: 'failed', high: '1' } });
    expect(over.told.join()).toContain('counts again');
  });
  test('an ignore file that is wrong stops the step before anything is started', async () => {
    const { ports, seen } = world(
      trivyJson([]),
      {},
      { files: { f: '- id: CVE-1\n  expires: soon\n  until: x\n' } },
    );
    const failing = run(await inputs({ image: 'a', 'ignore-file': 'f' }), ports);
    await expect(failing).rejects.toMatchObject({
      code: 'SCAN_IGNORE_INVALID',
      message: expect.stringMatching(
        /owner is missing[\s\S]*reason is missing[\s\S]*expires must be a day[\s\S]*until is not known/,
      ),
    });
    expect(seen).toEqual([]);
  });
});

describe('uploading', () => {
  test.each([
    [{ kind: 'accepted', id: '1' }, 'Uploaded to code scanning', 0],
    [{ kind: 'refused', why: 'a fork' }, 'Not uploaded to code scanning: a fork', 1],
  ] as const)('%j never changes the verdict', async (outcome, words, warnings) => {
    const { ports, summaries, annotations } = world(trivyJson([lodashResult]));
    const result = await run(await inputs({ image: 'acme/shop' }), { ...ports, upload: async () => outcome });
    expect(result).toMatchObject({ verdict: 'passed' });
    expect(summaries.join()).toContain(words);
    expect(annotations).toHaveLength(warnings);
  });
});

test('a denied licence is a high finding; others are not findings', async () => {
  const licenses = ['MIT', 'AGPL-3.0-only', 'MIT OR GPL-3.0-only', '(GPL-2.0-only AND MIT)'].map((name) => ({
    Severity: 'LOW',
    PkgName: `of ${name}`,
    Name: name,
  }));
  const report = trivyJson([{ Target: 'package-lock.json', Class: 'license', Licenses: licenses }]);
  const { ports, kept, seen } = world(report);
  await run(await inputs({ directory: '.', 'deny-licenses': 'agpl-3.0-only, GPL-*' }), ports);
  expect(seen).toContain('directory: vuln,secret,misconfig,license');
  const found = JSON.parse(kept['report.json'] ?? '').findings as { id: string; severity: string }[];
  expect(found.map(({ id, severity }) => `${severity} ${id}`)).toEqual([
    'high AGPL-3.0-only',
    'high (GPL-2.0-only AND MIT)',
  ]);
  await expect(run(await inputs({ directory: '.', 'deny-licenses': '*' }), ports)).rejects.toMatchObject({
    code: 'SCAN_LICENSES',
  });
});

test('findings in an image are shown where the repository declares the package, ten with the verdict', async () => {
  const packages = Array.from({ length: 30 }, (_, at) => ({
    ...lodashResult.Vulnerabilities[0],
    VulnerabilityID: `CVE-${at}`,
    Severity: 'CRITICAL',
    PkgName: at === 0 ? 'lodash' : `other-${at}`,
  }));
  const report = trivyJson([{ ...lodashResult, Target: 'Node.js', Vulnerabilities: packages }]);
  const text = `{\n"dependencies": {\n"lodash": "4",\n${packages.map(({ PkgName }) => `"${PkgName}": "1"`).join(',\n')}`;
  const { ports, annotations } = world(report, {}, { files: { Dockerfile: 'FROM x', 'package.json': text } });
  await run(await inputs({ image: 'acme/shop' }), ports);
  expect(annotations).toHaveLength(9);
  expect(annotations[0]?.place).toMatchObject({ file: 'package.json', line: 3 });
});

test('a lock file that no package was read from is said: it would look like a clean project', async () => {
  const files = {
    'package-lock.json': '{}',
    'backend/package-lock.json': '{',
    'testdata/yarn.lock': '',
    'node_modules/x/yarn.lock': '',
    'README.md': '',
  };
  const { ports, told, summaries } = world(trivyJson([lodashResult]), {}, { files });
  await run(await inputs({ directory: '.', skip: 'testdata' }), ports);
  expect(told.filter((line) => line.includes('No package was read'))).toEqual([
    expect.stringContaining('from backend/package-lock.json:'),
  ]);
  expect(summaries.join()).toContain('No package was read from backend/package-lock.json');
});
