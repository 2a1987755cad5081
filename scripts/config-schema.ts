import { toJsonSchema } from '@valibot/to-json-schema';
import { configuration } from '../src/lib/pipeline/schema.ts';

/**
 * The JSON Schema of `.github/deploy.yml`, for editors. Draft-07, because that is what they read best; what one field
 * demands of another is not in it, and is said by `plan` and `scripts/check-config`.
 */
export function configSchema(): string {
  const schema = toJsonSchema(configuration, { typeMode: 'input', errorMode: 'ignore', target: 'draft-07' });
  return `${JSON.stringify(withVariables(schema), null, 2)}\n`;
}

/** A text may have `${NAME}` anywhere, and an editor cannot know its value; names of keys may not. */
function withVariables(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withVariables);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => {
    if (key === 'propertyNames') return [key, value];
    return [key, key === 'pattern' ? `(${String(value)})|\\$\\{[A-Z]` : withVariables(value)];
  });
  return Object.fromEntries(entries);
}
