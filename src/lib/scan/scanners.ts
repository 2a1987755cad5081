import { defineFailures } from '../../failure.ts';
import type { Target } from './target.ts';

export type Scanner = 'vuln' | 'secret' | 'misconfig' | 'license';

export const scannerFailures = defineFailures({
  SCAN_SCANNERS: {
    meaning: 'The input `scanners` asks for something that this target cannot be searched for.',
    remedy: 'Name some of `vuln`, `secret` and `misconfig`; an SBOM can only be searched for `vuln`.',
  },
});

const POSSIBLE: Readonly<Record<Target['kind'], readonly Scanner[]>> = {
  image: ['vuln', 'secret'],
  archive: ['vuln', 'secret'],
  directory: ['vuln', 'secret', 'misconfig'],
  sbom: ['vuln'],
};

/** What to search a target for: what was asked, else all it can have. @throws SCAN_SCANNERS */
export function scannersFor(target: Target, asked: readonly string[] | undefined): readonly Scanner[] {
  const possible = POSSIBLE[target.kind];
  if (asked === undefined || asked.length === 0) return possible;
  const wrong = asked.filter((word) => !possible.some((scanner) => scanner === word));
  if (wrong.length > 0)
    throw scannerFailures.SCAN_SCANNERS(
      `scanners: ${wrong.join(', ')} cannot be searched for in ${target.kind === 'image' ? 'an' : 'a'} ${target.kind}; possible: ${possible.join(', ')}`,
    );
  return possible.filter((scanner) => asked.includes(scanner));
}
