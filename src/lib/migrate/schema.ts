/** A schema as the server describes it: what a thing is called → its definition. */
export type Schema = ReadonlyMap<string, string>;

/** What differs between two schemas, one line a thing, sorted: `added table x`, `removed …`, `changed …`. */
export function schemaDifferences(before: Schema, after: Schema): readonly string[] {
  const lines: string[] = [];
  for (const [name, definition] of after) {
    const old = before.get(name);
    if (old === undefined) lines.push(`added ${name}`);
    else if (old !== definition) lines.push(`changed ${name}`);
  }
  for (const name of before.keys()) if (!after.has(name)) lines.push(`removed ${name}`);
  return lines.sort();
}
