import { describe, expect, test } from '@jest/globals';
import { type ReadyScanner, run, type ScanInputs, type ScanPorts } from '../../src/actions/scan/run.ts';
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

function world(report: unknown, scanner: Partial<ReadyScanner> = {}) {
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
        return typeof report === 'string' ? report : JSON.stringify(report);
      },
      ...scanner,
    }),
    keep: async (category, file, text) => {
      kept[file] = text;
      return `/kept/${category}/${file}`;
    },
    relative: (path) => path,
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

describe('an error is a verdict of its own, with nothing counted', () => {
  test.each([
    ['scanner-error', { scan: () => Promise.reject(trivyFailures.SCAN_FAILED()) }],
    ['scanner-error', { scan: async () => 'no JSON' }],
    ['scanner-error', { scan: async () => '{"SchemaVersion": 1}' }],
    ['scanner-error', { scan: async () => '{"SchemaVersion": 2, "Results": "none"}' }],
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
