import { defineFailures } from '../../failure.ts';
import type { Finding } from './finding.ts';

export const licenseFailures = defineFailures({
  SCAN_LICENSES: {
    meaning: 'An entry of `deny-licenses` is not a licence id or a pattern of one.',
    remedy: 'Name SPDX ids such as `AGPL-3.0-only`, or patterns such as `GPL-*`.',
  },
});

/** @throws SCAN_LICENSES */
export function checkDenied(denied: readonly string[]): readonly string[] {
  const wrong = denied.filter((pattern) => !/^[\w.+-]+\*?$/.test(pattern));
  if (wrong.length > 0) throw licenseFailures.SCAN_LICENSES(`deny-licenses: ${wrong.join(', ')}`);
  return denied;
}

/**
 * Of the licences a scanner lists, those that are denied. A choice (`MIT OR GPL-3.0-only`) is denied only when
 * every part of it is; of several that all hold (`AND`), one is enough. https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function deniedLicenses(findings: readonly Finding[], denied: readonly string[]): readonly Finding[] {
  return findings.flatMap((finding): readonly Finding[] => {
    if (finding.kind !== 'license') return [finding];
    // A denial is the reader's own judgement, so it does not keep the scanner's mild severity.
    return isDenied(finding.id, denied) ? [{ ...finding, severity: 'high' }] : [];
  });
}

const isDenied = (expression: string, denied: readonly string[]): boolean =>
  expression
    .replace(/[()]/g, ' ')
    .split(/\s+OR\s+/)
    .every((part) =>
      part.split(/\s+AND\s+/).some((id) => denied.some((pattern) => fits(id.trim(), pattern))),
    );

const fits = (id: string, pattern: string): boolean => {
  const [lowerId, lower] = [id.toLowerCase(), pattern.toLowerCase()];
  return lower.endsWith('*') ? lowerId.startsWith(lower.slice(0, -1)) : lowerId === lower;
};
