import picomatch from 'picomatch';
import { reportFailures } from '../../lib/reports/failures.ts';
import type { Files } from '../../runtime/files.ts';

/** The files that paths and patterns mean. @throws REPORT_MISSING for one that means none */
export async function findFiles(
  patterns: readonly string[],
  files: Pick<Files, 'exists' | 'list'>,
): Promise<readonly string[]> {
  const found = await Promise.all(patterns.map((pattern) => matching(pattern.replace(/^\.\//, ''), files)));
  const empty = patterns.filter((_, index) => found[index]?.length === 0);
  if (empty.length > 0) throw reportFailures.REPORT_MISSING(`There is no file ${empty.join(' and none ')}.`);
  return [...new Set(found.flat())];
}

async function matching(pattern: string, files: Pick<Files, 'exists' | 'list'>): Promise<readonly string[]> {
  const { base, isGlob } = picomatch.scan(pattern);
  if (!isGlob) return files.exists(pattern) ? files.list(pattern) : [];
  if (base !== '' && !files.exists(base)) return [];
  const matches = picomatch(pattern, { dot: true });
  const all = await files.list(base || '.');
  // A package may bring reports of its own tests.
  return all.filter((path) => matches(path) && !path.includes('node_modules/'));
}
