import { createTwoFilesPatch } from 'diff';

/** Lines around a change that are shown with it. */
const CONTEXT = 3;

/** The unified diff of two texts, as `diff -u` writes it; empty when they are equal. */
export function unifiedDiff(before: string, after: string, name: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(name, name, `${before}\n`, `${after}\n`, undefined, undefined, {
    context: CONTEXT,
  });
  // The library puts an index line and a rule before it, and a line end after it.
  return patch.slice(patch.indexOf('--- ')).trimEnd();
}
