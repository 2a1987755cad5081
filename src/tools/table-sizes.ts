import type { DatabaseUrl } from '../lib/migrate/database-url.ts';
import type { TableSizes } from '../lib/migrate/table-size.ts';
import { connectPostgres } from './postgres.ts';

/** With the partitions of a partitioned table; needs the right to connect and no other. */
const SIZES = `
select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name,
  sum(case when p.reltuples < 0 then null else p.reltuples end)::float8 as rows,
  sum(pg_total_relation_size(p.oid))::float8 as bytes
from pg_class c join pg_namespace n on n.oid = c.relnamespace
cross join lateral (select c.oid where c.relkind <> 'p' union all
  select t.relid from pg_partition_tree(c.oid) t where c.relkind = 'p' and t.isleaf) part(oid)
join pg_class p on p.oid = part.oid
where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
group by 1`;

/** How large the tables of a database are, by the server's own counts. @throws the failures of `connectPostgres` */
export async function readTableSizes(url: DatabaseUrl): Promise<TableSizes> {
  const settings = '-c default_transaction_read_only=on -c statement_timeout=60000';
  await using database = await connectPostgres(url, { application: 'deploy-actions migrate plan', settings });
  const rows = await database.query(SIZES);
  return new Map(
    rows.map(({ name, rows: count, bytes }) => [
      String(name),
      { rows: count === null ? undefined : Number(count), bytes: Number(bytes) },
    ]),
  );
}
