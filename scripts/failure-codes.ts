import type { FailureEntry } from '../src/failure.ts';
import { code, safe, table } from '../src/lib/summary/markdown.ts';
import { actionNames, loadFailures } from './actions.ts';

/** All failure codes in one table, each with the actions that can raise it. `prose` writes a description as Markdown. */
export async function failureCodes(prose: (description: string) => string): Promise<string> {
  const raisedBy = new Map<string, { readonly entry: FailureEntry; readonly actions: string[] }>();
  for (const name of actionNames())
    for (const [id, entry] of await loadFailures(name)) {
      const known = raisedBy.get(id) ?? { entry, actions: [] };
      raisedBy.set(id, { entry, actions: [...known.actions, name] });
    }
  const every = actionNames().length;
  const rows = [...raisedBy]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { entry, actions }]) => [
      safe(code(id)),
      safe(prose(entry.meaning)),
      safe(prose(entry.remedy)),
      safe(
        actions.length === every
          ? 'all'
          : actions.map((name) => `[${name}](../actions/${name}/README.md)`).join(', '),
      ),
    ]);
  return table(['code', 'what happened', 'what to do', 'where'], rows);
}
