import type { Log, ReportingDescriptor, Result } from 'sarif';
import { type Finding, numbered } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { isAtLeast, type Severity, securitySeverity } from './severity.ts';

export type SarifAbout = {
  readonly scannerVersion: string;
  /** `automationDetails.id` and the upload's category: the same for every scan of one target. */
  readonly category: string;
};

/** Longer texts add size and are not shown: GitHub's own pages cut them. */
const LONGEST_TEXT = 1_000;

/**
 * A SARIF 2.1.0 log of findings, in their order, as GitHub reads it:
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function toSarif(findings: readonly Finding[], about: SarifAbout): Log {
  const rules = rulesOf(findings);
  const indexes = new Map([...rules.keys()].map((key, at) => [key, at]));
  const names = numbered(findings);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Trivy',
            ...(about.scannerVersion ? { version: about.scannerVersion } : {}),
            informationUri: 'https://github.com/aquasecurity/trivy',
            rules: [...rules.values()],
          },
        },
        automationDetails: { id: `${about.category}/` },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) =>
          resultOf(finding, indexes.get(ruleIdOf(finding)) ?? 0, names.get(finding) ?? ''),
        ),
      },
    ],
  };
}

/** One rule for each id; where findings of one id differ in severity, the worst is the rule's. */
function rulesOf(findings: readonly Finding[]): ReadonlyMap<string, ReportingDescriptor> {
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    const known = worst.get(ruleIdOf(finding));
    if (!known || !isAtLeast(known.severity, finding.severity)) worst.set(ruleIdOf(finding), finding);
  }
  return new Map([...worst].map(([id, finding]) => [id, ruleOf(finding)]));
}

const ruleIdOf = ({ id }: Finding): string => clean(id) || 'unnamed';

function ruleOf(finding: Finding): ReportingDescriptor {
  const title = clean(finding.title) || ruleIdOf(finding);
  const description = clean(finding.description) || title;
  return {
    id: ruleIdOf(finding),
    name: NAMES[finding.kind],
    shortDescription: { text: title },
    fullDescription: { text: description },
    ...(isWebAddress(finding.url) ? { helpUri: finding.url } : {}),
    help: { text: [description, isWebAddress(finding.url) ? finding.url : ''].filter(Boolean).join('\n') },
    defaultConfiguration: { level: LEVELS[finding.severity] },
    properties: {
      precision: 'very-high',
      'security-severity': securitySeverity(finding.severity, finding.score),
      tags: ['security', finding.kind, finding.severity],
    },
  };
}

const NAMES = {
  vulnerability: 'VulnerablePackage',
  secret: 'SecretInPlainText',
  misconfiguration: 'Misconfiguration',
  license: 'DeniedLicense',
} as const;

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  unknown: 'note',
};

function resultOf(finding: Finding, ruleIndex: number, name: string): Result {
  const { line = 1, endLine = line, path } = finding.place;
  const at = name.lastIndexOf('|');
  return {
    ruleId: ruleIdOf(finding),
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(path), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, endLine: Math.max(line, endLine) },
        },
      },
    ],
    // The name GitHub reads; without it, every upload of a file that is not in the repository makes new alerts.
    partialFingerprints: {
      primaryLocationLineHash: `${fingerprint(name.slice(0, at))}:${name.slice(at + 1)}`,
    },
  };
}

function messageOf(finding: Finding): string {
  const { title, package: of } = finding;
  if (!of) return clean(title) || ruleIdOf(finding);
  const fixed = of.fixed.length > 0 ? `fixed in ${of.fixed.join(', ')}` : 'no fix yet';
  return clean(`${of.name} ${of.installed}: ${title} (${fixed})`);
}

/** One line of plain text. Square brackets would be read as links (SARIF 3.11.6), so they are escaped. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]+/gu, ' ')
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replace(/[\\[\]]/g, '\\$&')
    .trim();

/** A path as a relative URI (RFC 3986): `a b/c#d` → `a%20b/c%23d`. It cannot name another host or scheme. */
export const toUri = (path: string): string =>
  path
    .toWellFormed()
    .split('/')
    .filter((part) => part !== '..' && part !== '')
    .map(encodeURIComponent)
    .join('/') || '.';

const isWebAddress = (url: string | undefined): url is string =>
  url !== undefined && /^https:\/\/[\w.-]+(\/[\w.~:/?#@!$&'()*+,;=%-]*)?$/.test(url);
