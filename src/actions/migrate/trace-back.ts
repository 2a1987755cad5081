import { type Schema, schemaDifferences } from '../../lib/migrate/schema.ts';
import { lastWords } from '../../lib/migrate/words.ts';
import type { MigrationDatabase } from '../../tools/migration-database.ts';

/** A new migration, and the schema that taking it back must lead to. */
export type Step = { readonly id: string; readonly before: Schema };

type Back = {
  readonly database: MigrationDatabase;
  readonly bookkeeping: readonly string[];
  readonly down: (id: string) => Promise<unknown>;
};

/** Takes the new migrations back, newest first: after each the schema must be as it was before it. */
export async function thereAndBack(
  steps: readonly Step[],
  { database, bookkeeping, down }: Back,
): Promise<readonly string[]> {
  for (const { id, before } of steps.toReversed()) {
    try {
      await down(id);
    } catch (error) {
      return [`${id} cannot be taken back: ${lastWords((error as Error).message)}`];
    }
    const left = schemaDifferences(before, await database.schema(bookkeeping));
    if (left.length > 0)
      return [`Taking back ${id} does not restore the schema: ${left.slice(0, 5).join('; ')}.`];
  }
  return [];
}
