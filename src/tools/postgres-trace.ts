import { lockModeOf, type Measured } from '../lib/sql/measured.ts';
import type { Database } from './postgres.ts';

/** One command of a migration as the server carried it out. */
export type TracedCommand = Measured & {
  /** The text that the client sent, which may have more commands than this one. */
  readonly query: string;
  /** Equal for commands of one message of the client. */
  readonly message: string;
  readonly transaction: string;
};

const USERS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'deploy_actions_trace') and n.nspname not like 'pg\\_%'`;
const NAME = `case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname`;

/**
 * Event triggers that note, inside the session and transaction of whoever migrates, which locks are held after each command, and what it wrote
 * anew (the file of a table changed) and read through (its count of sequential scans grew). On an empty database that
 * gives the same answer as on a full one. In PL/pgSQL, which keeps its plans: in SQL each call was planned again.
 */
const INSTALL = `
create schema deploy_actions_trace;
create table deploy_actions_trace.log (
  n bigserial primary key, query text, message text, transaction text, locks jsonb, rewritten jsonb, scanned jsonb);
create function deploy_actions_trace.relations() returns jsonb language plpgsql as $$ begin return (
  select coalesce(jsonb_object_agg(c.oid::text, jsonb_build_array(${NAME}, pg_relation_filenode(c.oid), pg_stat_get_xact_numscans(c.oid))), '{}')
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'm') and ${USERS}); end $$;
create function deploy_actions_trace.locks() returns jsonb language plpgsql as $$ begin return (
  select coalesce(jsonb_agg(distinct jsonb_build_array(relation::text, mode)), '[]')
  from pg_locks where pid = pg_backend_pid() and locktype = 'relation' and granted); end $$;
create function deploy_actions_trace.before() returns event_trigger language plpgsql as $$
begin
  perform set_config('deploy_actions.relations', deploy_actions_trace.relations()::text, false);
end $$;
create function deploy_actions_trace.after() returns event_trigger language plpgsql as $$
declare
  old jsonb := current_setting('deploy_actions.relations')::jsonb;
  new jsonb := deploy_actions_trace.relations();
begin
  insert into deploy_actions_trace.log (query, message, transaction, locks, rewritten, scanned) values (
    current_query(), clock_timestamp()::text, txid_current()::text,
    (select coalesce(jsonb_agg(jsonb_build_array(old -> (l ->> 0) ->> 0, l ->> 1)), '[]')
       from jsonb_array_elements(deploy_actions_trace.locks()) l where old ? (l ->> 0)),
    (select coalesce(jsonb_agg(e.value ->> 0), '[]') from jsonb_each(old) e
       where new ? e.key and new -> e.key -> 1 <> e.value -> 1),
    (select coalesce(jsonb_agg(e.value ->> 0), '[]') from jsonb_each(old) e
       where new ? e.key and (new -> e.key ->> 2)::bigint > (e.value ->> 2)::bigint));
end $$;
create event trigger deploy_actions_before on ddl_command_start execute function deploy_actions_trace.before();
create event trigger deploy_actions_after on ddl_command_end execute function deploy_actions_trace.after();
`;

/** Begins to note what happens in a database. Needs a superuser: a throwaway database, never one that is in use. */
export async function installTrace(database: Database): Promise<void> {
  await database.query(INSTALL);
}

/** Takes what was noted since the last time. */
export async function takeTrace(database: Database): Promise<readonly TracedCommand[]> {
  const rows = await database.query(
    `with taken as (delete from deploy_actions_trace.log returning *) select * from taken order by n`,
  );
  return rows.map((row) => ({
    query: String(row['query']),
    message: String(row['message']),
    transaction: String(row['transaction']),
    locks: (row['locks'] as readonly (readonly [string, string])[]).flatMap(([table, name]) => {
      const mode = lockModeOf(name);
      return mode === undefined ? [] : [{ table, mode }];
    }),
    rewritten: row['rewritten'] as readonly string[],
    scanned: row['scanned'] as readonly string[],
  }));
}
