import type { Schema } from '../lib/migrate/schema.ts';
import type { Database } from './postgres.ts';

/** Schemas of the server and of well-known extensions that change by themselves. */
const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast_temp%'`;

/** One row a thing: what it is called and its definition, as the server would write it. */
const PARTS = [
  `select 'schema ' || quote_ident(n.nspname) as name, '' as definition from pg_namespace n where ${OURS}`,
  `select case c.relkind when 'v' then 'view ' when 'm' then 'materialized view ' when 'S' then 'sequence ' else 'table ' end
       || c.oid::regclass, concat_ws(' ', c.relkind, c.relpersistence, c.relrowsecurity, c.reloptions,
       case when c.relkind in ('v', 'm') then md5(pg_get_viewdef(c.oid)) end)
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and ${OURS}`,
  `select 'column ' || c.oid::regclass || '.' || quote_ident(a.attname),
       concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid))
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'f') and ${OURS}`,
  `select 'index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' INVALID' end
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where ${OURS}`,
  `select 'constraint ' || quote_ident(k.conname) || ' of ' || case when k.conrelid <> 0 then k.conrelid::regclass::text
       else k.contypid::regtype::text end, pg_get_constraintdef(k.oid) || case when k.convalidated then '' else ' NOT VALID' end
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace where ${OURS}`,
  `select 'trigger ' || quote_ident(t.tgname) || ' of ' || t.tgrelid::regclass, concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and ${OURS}`,
  `select 'function ' || p.oid::regprocedure, md5(concat_ws(' ', p.prosrc, p.prokind, p.provolatile, p.prorettype::regtype))
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}`,
  `select 'type ' || t.oid::regtype, coalesce((select string_agg(quote_literal(e.enumlabel), ',' order by e.enumsortorder)
       from pg_enum e where e.enumtypid = t.oid), concat_ws(' ', format_type(t.typbasetype, t.typtypmod), t.typnotnull))
     from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype in ('e', 'd') and ${OURS}`,
];

/**
 * Reads the schema that migrations make, without the tables in which `bookkeeping` tools note what they did.
 * @param bookkeeping names of tables, without a schema
 */
export async function readSchema(database: Database, bookkeeping: readonly string[]): Promise<Schema> {
  const rows = await database.query(PARTS.map((part) => `(${part})`).join('\nunion all\n'));
  const skipped = new RegExp(`(^| |\\.)"?(${bookkeeping.join('|') || '(?!)'})"?(_[a-z_]+)?(\\.|$)`);
  const kept = rows.map((row) => [String(row['name']), String(row['definition'])] as const);
  return new Map(kept.filter(([name]) => !skipped.test(name)));
}

/** Indexes that a failed concurrent build left unusable: they cost every write and serve no read. */
export async function invalidIndexes(database: Database): Promise<readonly string[]> {
  const rows = await database.query(
    `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid
       join pg_namespace n on n.oid = c.relnamespace
       where not i.indisvalid and c.relkind = 'i' and ${OURS} order by 1`,
  );
  return rows.map((row) => String(row['name']));
}

/** Constraints that were added NOT VALID and have not been validated. */
export async function notValidConstraints(database: Database): Promise<readonly string[]> {
  const rows = await database.query(
    `select quote_ident(k.conname) || ' of ' || k.conrelid::regclass as name from pg_constraint k
       join pg_namespace n on n.oid = k.connamespace
       where not k.convalidated and k.conrelid <> 0 and ${OURS} order by 1`,
  );
  return rows.map((row) => String(row['name']));
}
