import type { Finding } from '../sql/lint.ts';
import { ALL_RULES } from './all-rules.ts';

const LEVELS = { error: 'error', warning: 'warning', note: 'note' } as const;

/** Findings for GitHub code scanning; https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function migrationSarif(findings: readonly Finding[], root = ''): object {
  const used = [...new Set(findings.map(({ rule }) => rule))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'deploy-actions migrate',
            rules: used.map((id) => ({
              id,
              shortDescription: { text: ALL_RULES[id]?.title ?? id },
              help: { text: ALL_RULES[id]?.advice ?? '' },
            })),
          },
        },
        results: findings.map((finding) => result(finding, used, root)),
      },
    ],
  };
}

function result(finding: Finding, used: readonly string[], root: string) {
  const { rule, severity, message, advice, file, line, endLine, suppressed } = finding;
  return {
    ruleId: rule,
    ruleIndex: used.indexOf(rule),
    level: LEVELS[severity],
    message: { text: `${message} ${advice}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(`${root}${file}`) },
          region: { startLine: line, endLine: Math.max(line, endLine) },
        },
      },
    ],
    // A line may move; what it says stays.
    partialFingerprints: { 'deployActions/v1': `${rule}:${finding.migration}:${finding.tables.join(',')}` },
    ...(suppressed === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: suppressed }] }),
  };
}
