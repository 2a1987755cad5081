import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Change } from '../public-surface.ts';

/** The changesets of a folder, by file name. */
export const changesetFiles = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

/** What the changesets of a folder ask for: `patch`, `minor` or `major`, one a changeset. */
export const bumps = (folder: string): readonly string[] =>
  changesetFiles(folder).flatMap((name) => {
    const [, matter = ''] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    return Object.values((parse(matter) ?? {}) as Record<string, string>);
  });

/** The kind of version that the changes of the surface need and no changeset asks for. */
export function missingBump(
  found: readonly Change[],
  declared: readonly string[],
): Change['kind'] | undefined {
  const needed = (['major', 'minor'] as const).find((kind) => found.some((change) => change.kind === kind));
  const enough = needed === 'major' ? ['major'] : ['major', 'minor'];
  return needed && !declared.some((bump) => enough.includes(bump)) ? needed : undefined;
}
