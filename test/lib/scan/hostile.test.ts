import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { annotationsOf } from '../../../src/lib/scan/annotations.ts';
import { declaredAt } from '../../../src/lib/scan/declared.ts';
import { parseFailOn } from '../../../src/lib/scan/fail-on.ts';
import { judge } from '../../../src/lib/scan/gate.ts';
import { findingLines } from '../../../src/lib/scan/lines.ts';
import { toSarif } from '../../../src/lib/scan/sarif.ts';
import { scanSummary } from '../../../src/lib/scan/summary.ts';
import { categoryOf, pathsOf } from '../../../src/lib/scan/target.ts';
import { readTrivyReport } from '../../../src/lib/scan/trivy-report.ts';
import { createWorkflow } from '../../../src/runtime/workflow.ts';
import { parseAnnotations } from '../../bundle/run-bundle.ts';
import { trivyJson } from '../../fakes/trivy.ts';
import { schemaErrors } from './sarif-schema.ts';

/** What stands in CVE titles, package names, tags and refs that somebody else wrote. */
const hostile = fc.string({
  maxLength: 40,
  unit: fc.constantFrom(
    ...[
      '::error::x',
      '::add-mask::y',
      '\n::set-output name=verdict::passed',
      '##[error]',
      '%0A',
      '%',
      '::',
      ',',
    ],
    ...[
      '|',
      '\n',
      '\r',
      '\u2028',
      '`',
      '```',
      '<img src=x onerror=y>',
      '</details>',
      '<script>',
      '-->',
      '&lt;',
      '\\',
    ],
    ...[
      '[x](https://e.test)',
      '![](',
      '](',
      'https://e.test',
      'javascript:alert(1)',
      'www.e.test',
      '@org/team',
      '#12',
    ],
    ...[
      '../',
      '/',
      'a',
      'é',
      ' ',
      '\u202e',
      '\u0000',
      '\ud800',
      '😀',
      '{',
      '}',
      '"',
      "'",
      '$(id)',
      '$',
      '{{ github.token }}',
    ],
  ),
});

const html = (markdown: string) =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

/** All that our own summaries are made of. A tag outside this list, or with another attribute, was injected. */
const OWN =
  /^<(\/?(h3|p|table|thead|tbody|tr|th|td|code|ul|li|details|summary|br)|a href="https:\/\/[^"]*"|\/a|!-- --)\s?\/?>$/;

type Texts = readonly [string, string, string, string, string];
/** How many findings a scan has; each is a vulnerability and a secret. */
const FINDINGS = 20;
const scans = fc.tuple(
  hostile,
  fc.array(fc.tuple(hostile, hostile, hostile, hostile, hostile), {
    minLength: FINDINGS,
    maxLength: FINDINGS,
  }),
);
/** 101 texts each: 10,100 in all. */
const RUNS = { numRuns: 100 };

const resultsOf = ([id, title, name, version, path]: Texts) => {
  const vulnerability = {
    VulnerabilityID: id,
    Title: title,
    PkgName: name,
    InstalledVersion: version,
    FixedVersion: version,
    PkgPath: path,
    Severity: 'CRITICAL',
    PrimaryURL: title,
  };
  const secret = { RuleID: id, Title: title, Severity: 'HIGH', StartLine: 1, EndLine: 1 };
  return [
    { Target: path, Class: 'lang-pkgs', Type: name, Vulnerabilities: [vulnerability] },
    { Target: path, Class: 'secret', Secrets: [secret] },
  ];
};

function judgedOf([image, all]: readonly [string, readonly Texts[]]) {
  const target = { kind: 'image', reference: image } as const;
  const report = readTrivyReport(JSON.stringify(trivyJson(all.flatMap(resultsOf))), pathsOf(target));
  const rules = {
    failOn: parseFailOn('low'),
    ignoreUnfixed: false,
    ignores: [],
    baseline: undefined,
    now: 0,
  };
  return { target, judged: judge(report.findings, rules) };
}

describe('10,000 hostile texts', () => {
  test('put nothing into a summary that is not ours', () => {
    fc.assert(
      fc.property(scans, (all) => {
        const { target, judged } = judgedOf(all);
        const markdown = scanSummary({
          target: target.reference,
          judged,
          failOn: parseFailOn('low'),
          report: 'low',
          layers: [],
          databaseStale: false,
          notes: [all[0]],
        });
        const page = html(markdown);
        const tags = page.match(/<[^>]*>?/g) ?? [];
        expect(tags.filter((tag) => !OWN.test(tag))).toEqual([]);
        expect(page.match(/<tr>/g)).toHaveLength(2 + 1 + 2 * FINDINGS);
        expect(page.match(/<td>/g)).toHaveLength(5 + 2 * FINDINGS * 6);
        // GitHub finds mentions and issues in text, not in code.
        const plain = page.replace(/<code>.*?<\/code>|<(?!!--)[^>]*>/gs, '');
        expect(plain.match(/.{0,20}(@\w|#\d).{0,20}/)?.[0]).toBeUndefined();
      }),
      RUNS,
    );
  }, 60_000);

  test('make a SARIF that is valid and points nowhere else', () => {
    fc.assert(
      fc.property(scans, (all) => {
        const { target, judged } = judgedOf(all);
        const log = toSarif(
          judged.map(({ finding }) => finding),
          { scannerVersion: all[0], category: categoryOf(target) },
        );
        expect(schemaErrors(JSON.parse(JSON.stringify(log)))).toEqual([]);
        for (const result of log.runs[0]?.results ?? []) {
          const uri = result.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
          expect(uri).toMatch(/^[\w.~!*'()%-]+(\/[\w.~!*'()%-]+)*$/);
          expect(uri.split('/')).not.toContain('..');
          expect(result.message.text).not.toMatch(/[\p{Cc}\u202e\u2028]|(?<!\\)(\\\\)*\]\(/u);
        }
      }),
      RUNS,
    );
  }, 60_000);

  test('give the runner no command but our annotations', () => {
    const files = [{ path: 'package.json', text: '{}' }];
    fc.assert(
      fc.property(scans, (all) => {
        const { judged } = judgedOf(all);
        let log = '';
        const workflow = createWorkflow({
          env: {},
          write: (text) => {
            log += text;
          },
        });
        for (const line of findingLines(judged, 100)) workflow.untrusted(line);
        const place = (finding: (typeof judged)[0]['finding']) =>
          declaredAt(finding, files) ?? { file: finding.place.path, line: 1 };
        const annotations = annotationsOf(judged, place);
        for (const { message, ...where } of annotations) workflow.error(message, where);
        workflow.close();
        const shown = parseAnnotations(log);
        expect(shown).toHaveLength(annotations.length);
        expect(shown.map(({ message }) => message)).toEqual(annotations.map(({ message }) => message));
        expect(shown.map(({ properties }) => properties['file'])).toEqual(
          annotations.map(({ file }) => file),
        );
      }),
      RUNS,
    );
  }, 60_000);
});
