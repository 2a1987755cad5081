import { type Cell, code, heading, joined, safe, table, text } from '../summary/markdown.ts';
import type { Effect } from './kinds.ts';
import { attributesOf } from './values.ts';

/** What was changed behind the back of the configuration. */
export function driftReport(drifted: readonly Effect[]): string {
  if (drifted.length === 0)
    return joined([heading('Drift'), text('Everything is as the configuration says.')]);
  const rows = drifted.flatMap(({ kind, resource }): readonly (readonly Cell[])[] => {
    const address = safe(code(resource.address));
    if (kind === 'delete') return [[address, 'it is gone', '', '']];
    return attributesOf(resource.change).map(({ path, before, after }) => [
      address,
      safe(code(path)),
      safe(code(before)),
      safe(code(after)),
    ]);
  });
  return joined([
    heading('Drift'),
    text('This was changed outside of the configuration. The next apply would change it back.'),
    table(['resource', 'attribute', 'should be', 'is'], rows),
  ]);
}

/** One issue for each state: the title is how it is found again by people. */
export const driftTitle = (directory: string, workspace: string, environment: string): string =>
  ['Drift of the infrastructure', environment || workspace, directory === '.' ? '' : `in ${directory}`]
    .filter(Boolean)
    .join(' ');
