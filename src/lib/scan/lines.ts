import type { Finding } from './finding.ts';
import type { Judged } from './gate.ts';
import { packageKey, upgradesOf } from './upgrade.ts';

/** One line of the log for each finding: `✗ CRITICAL  CVE-2021-23337  lodash 4.17.20 → 4.17.21  package-lock.json:13`. */
export function findingLines(judged: readonly Judged[], most: number): readonly string[] {
  const upgrades = upgradesOf(judged.map(({ finding }) => finding));
  const lines = judged.slice(0, most).map(({ finding, standing }) => {
    const fix = upgrades.get(packageKey(finding))?.to;
    return [
      standing.kind === 'fails' ? '✗' : ' ',
      finding.severity.toUpperCase().padEnd(8),
      finding.id.padEnd(16),
      subject(finding, fix),
      `${finding.place.path}${finding.place.line ? `:${finding.place.line}` : ''}`,
    ].join('  ');
  });
  return judged.length > most ? [...lines, `  and ${judged.length - most} more`] : lines;
}

function subject({ package: of, title }: Finding, fix: string | undefined): string {
  if (!of) return title;
  return `${of.name} ${of.installed}${fix ? ` → ${fix}` : ''}`.trim();
}
