import { parsePlace } from '../../lib/backup/backup.ts';
import { parseDatabaseUrl } from '../../lib/migrate/database-url.ts';
import { inputKind } from '../../runtime/inputs.ts';

export const databaseUrl = inputKind(parseDatabaseUrl);
export const place = inputKind(parsePlace);

/** `table.column` or `schema.table.column`. */
export const column = inputKind((raw) => {
  if (!/^[^.\s"`']+(\.[^.\s"`']+){1,2}$/.test(raw))
    throw new Error(`expected table.column, such as orders.created_at, got "${raw}"`);
  return raw;
});

export const environmentName = inputKind((raw) => {
  if (!/^[\w.-]{1,255}$/.test(raw)) throw new Error(`expected a name such as production, got "${raw}"`);
  return raw;
});

/** A moment in ISO 8601 with its zone, in ms since 1970. */
export const moment = inputKind((raw) => {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
  const at = shape.test(raw) ? Date.parse(raw) : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`expected a moment such as 2026-11-22T09:30:00Z, got "${raw}"`);
  return at;
});
