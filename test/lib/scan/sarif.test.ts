import { promisify } from 'node:util';
import { gzip as compress, gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../src/lib/scan/finding.ts';
import { toSarif, toUri } from '../../../src/lib/scan/sarif.ts';
import { fitSarif, SARIF_LIMITS } from '../../../src/lib/scan/sarif-limits.ts';
import { SEVERITIES, securitySeverity } from '../../../src/lib/scan/severity.ts';
import { finding, secret } from './findings.ts';
import { schemaErrors } from './sarif-schema.ts';

const about = { scannerVersion: '0.70.0', category: 'scan/image/acme/shop' };
const gzip = promisify<string, Buffer>(compress);
const render = (some: readonly Finding[]) => JSON.stringify(toSarif(some, about));

/** As GitHub reads them: severity and the least number of it. */
const BANDS = [
  ['critical', 9.1],
  ['high', 7],
  ['medium', 4],
  ['low', 0.1],
  ['unknown', 0],
] as const;

describe('SARIF', () => {
  test('the schema that is used refuses what is wrong', () => {
    expect(schemaErrors({ version: '2.1.0', runs: [{}] })).not.toEqual([]);
    expect(schemaErrors({ version: '2.0.0', runs: [] })).not.toEqual([]);
  });
  test('is valid by its schema, and has what GitHub reads', () => {
    const log = toSarif([finding(), secret(), finding({ place: { path: 'acme/shop' } })], about);
    expect(schemaErrors(log)).toEqual([]);
    const [run] = log.runs;
    expect(run?.automationDetails?.id).toBe('scan/image/acme/shop/');
    expect(
      run?.tool.driver.rules?.map(({ id, properties }) => [id, properties?.['security-severity']]),
    ).toEqual([
      ['CVE-2021-23337', '7.0'],
      ['github-pat', '9.1'],
    ]);
    expect(run?.results?.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 1, 0]);
    expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'package-lock.json', uriBaseId: '%SRCROOT%' },
      region: { startLine: 13, endLine: 16 },
    });
  });
  test('fingerprints stay when lines and installed versions move, and differ between findings', () => {
    const hashes = (findings: readonly Finding[]) =>
      toSarif(findings, about).runs[0]?.results?.map(
        ({ partialFingerprints }) => partialFingerprints?.['primaryLocationLineHash'],
      );
    const before = hashes([finding(), secret(), secret({ place: { path: 'conf.env', line: 9 } })]);
    const after = hashes([
      finding({ package: { installed: '4.17.19' }, place: { path: 'package-lock.json', line: 99 } }),
      secret({ place: { path: 'conf.env', line: 30 } }),
      secret({ place: { path: 'conf.env', line: 31 } }),
    ]);
    expect(after).toEqual(before);
    expect(new Set(before).size).toBe(3);
    expect(before?.[0]).toMatch(/^[0-9a-f]{16}:1$/);
    expect(before?.[2]).toMatch(/:2$/);
  });
  test('the number for code scanning is always in the band of the severity', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SEVERITIES),
        fc.option(fc.double({ min: 0, max: 10, noNaN: true })),
        (severity, score) => {
          const number = Number(securitySeverity(severity, score ?? undefined));
          const [band] = BANDS.find(([, least]) => number >= least) ?? [];
          return band === severity;
        },
      ),
    );
  });
});

describe('limits of code scanning', () => {
  const many = (count: number, description = 'x') =>
    Array.from({ length: count }, (_, at) =>
      finding({ id: `CVE-2099-${at}`, severity: at < 10 ? 'critical' : 'low', description }),
    );
  test('30,000 findings become the 25,000 most severe, still valid', async () => {
    const fitted = await fitSarif(many(30_000), { render, gzip });
    expect(fitted).toMatchObject({ kept: SARIF_LIMITS.results, cut: 5_000 });
    const log = JSON.parse(fitted.text) as ReturnType<typeof toSarif>;
    expect(schemaErrors(log)).toEqual([]);
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0]?.results).toHaveLength(25_000);
    expect(log.runs[0]?.results?.[0]?.ruleId).toBe('CVE-2099-0');
    expect(gunzipSync(fitted.gzipped).toString()).toBe(fitted.text);
  }, 30_000);
  test('more than 10 MB after gzip is cut from the end until it fits', async () => {
    // A compressor that does not compress stands for text that cannot be compressed.
    const sizes: number[] = [];
    const fitted = await fitSarif(many(25_000), {
      render,
      gzip: async (text) => {
        sizes.push(text.length);
        return Buffer.from(text);
      },
    });
    expect(fitted.gzipped.length).toBeLessThanOrEqual(SARIF_LIMITS.gzippedBytes);
    expect(fitted.kept + fitted.cut).toBe(25_000);
    expect(fitted.kept).toBeGreaterThan(5_000);
    expect(sizes.length).toBeLessThan(5);
  }, 30_000);
  test('nothing found is a valid log that closes old alerts', async () => {
    const fitted = await fitSarif<Finding>([], { render, gzip });
    expect(schemaErrors(JSON.parse(fitted.text))).toEqual([]);
    expect(fitted).toMatchObject({ kept: 0, cut: 0 });
  });
});

describe('paths as URIs', () => {
  test.each([
    ['a b/c#d', 'a%20b/c%23d'],
    ['../../etc/passwd', 'etc/passwd'],
    ['https://evil.example/x', 'https%3A/evil.example/x'],
    ['', '.'],
    ['\ud800', '%EF%BF%BD'],
  ])('%j → %s', (path, uri) => {
    expect(toUri(path)).toBe(uri);
  });
});
