import { defineFailures } from '../../failure.ts';
import { type DatabaseUrl, secretsOf } from '../../lib/migrate/database-url.ts';
import { sessionVariables, type Timeouts } from '../../lib/migrate/session.ts';
import type { Exec, ExecError, ExecResult } from '../../runtime/exec.ts';
import type { Files } from '../../runtime/files.ts';
import type { Database } from '../postgres.ts';

/** Where a tool is run: its folder, its database, and how its program is found and started. */
export type Site = {
  readonly database: DatabaseUrl;
  /** Whether the server offers TLS. */
  readonly tls: boolean;
  /** The names in a folder of the directory, sorted; none when there is no such folder. */
  readonly entries: (folder: string) => Promise<readonly string[]>;
  readonly read: (path: string) => Promise<string>;
  /** Asks the database, in the idle session beside the tool's own. */
  readonly query: Database['query'];
  /** Whether the database has a table, which in PostgreSQL may be named with its schema. */
  readonly hasTable: (name: string) => Promise<boolean>;
  /** Whether the run was cancelled or lost its lock, so that an error only says so. */
  readonly stopped: () => boolean;
  /** Runs a program of the repository or of the PATH, with the database in its environment. */
  readonly run: (program: Program, args: readonly string[], options?: RunOptions) => Promise<ExecResult>;
};

/** A program by its name, and the folders of a project in which it may lie. */
export type Program = {
  readonly name: string;
  readonly folders: readonly string[];
  readonly install: string;
};

export type RunOptions = {
  /** Variables beside those of the database. */
  readonly env?: Readonly<Record<string, string>>;
  readonly timeouts?: Timeouts;
  readonly timeoutMs?: number;
  readonly onLine?: (line: string) => void;
};

export const siteFailures = defineFailures({
  MIGRATE_PROGRAM_MISSING: {
    meaning: 'The program of the migration tool is not installed on the runner.',
    remedy: "Install the repository's dependencies in a step before this one.",
  },
});

type Ports = { readonly exec: Exec; readonly files: Files; readonly signal: AbortSignal };
type Where = {
  readonly directory: string;
  readonly database: DatabaseUrl;
  /** Names of variables of the step that the tool gets too. */
  readonly passEnv: readonly string[];
  readonly tls: boolean;
  readonly query: Database['query'];
};

/** What a session needs that only asks for a status: short, so that a status never waits for a lock for long. */
const ASKING: Timeouts = { lockMs: 10_000, statementMs: 60_000 };
const ASKING_MS = 120_000;

/** What the languages of the tools need beside what every program gets. No tokens are in it. */
const LANGUAGES = ['VIRTUAL_ENV', 'PYTHONPATH', 'JAVA_HOME', 'GEM_*', 'BUNDLE_*', 'NODE_ENV', 'PGSSL*'];

export function createSite({ exec, files, signal }: Ports, where: Where): Site {
  const at = (path: string) => files.join(where.directory, path);
  return {
    database: where.database,
    tls: where.tls,
    entries: (folder) => files.entries(at(folder)),
    read: (path) => files.read(at(path)),
    query: where.query,
    hasTable: (name) => hasTable(where, name),
    stopped: () => signal.aborted,
    run: async (program, args, { env = {}, timeouts = ASKING, timeoutMs = ASKING_MS, onLine } = {}) => {
      const cwd = await files.inside(where.directory);
      const variables = { ...sessionVariables(where.database, timeouts), ...env };
      try {
        return await exec(await locate(program, files, where.directory), args, {
          cwd,
          inherit: [...LANGUAGES, ...where.passEnv],
          env: variables,
          timeoutMs,
          signal,
          ...(onLine ? { onLine } : {}),
        });
      } catch (error) {
        throw notFound(error as Error, program) ?? withoutSecrets(error as Error, where.database);
      }
    },
  };
}

async function hasTable({ database, query }: Where, name: string): Promise<boolean> {
  const sql =
    database.kind === 'mysql'
      ? 'select 1 as there from information_schema.tables where table_schema = database() and table_name = ?'
      : 'select 1 as there where to_regclass($1) is not null';
  return (await query(sql, [name])).length > 0;
}

/** A program of the project wins over one of the same name on the PATH, as with `npx` and in a virtual environment. */
async function locate({ name, folders }: Program, files: Files, directory: string): Promise<string> {
  for (const place of parentsOf(directory))
    for (const folder of folders) {
      const path = files.join(place, folder, name);
      if (files.exists(path)) return `${await files.inside(files.join(place))}/${folder}/${name}`;
    }
  return name;
}

/** The directory and those above it, up to the root of the checkout. */
function parentsOf(directory: string): readonly string[] {
  const parts = directory.split('/').filter((part) => part !== '' && part !== '.');
  return [...parts.map((_, at) => parts.slice(0, parts.length - at).join('/')), '.'];
}

function notFound(error: Error, program: Program) {
  if ((error as Partial<ExecError>).ending?.kind !== 'not-found') return undefined;
  return siteFailures.MIGRATE_PROGRAM_MISSING(
    `${program.name} is neither in the repository nor on the PATH.`,
    {
      cause: error,
      remedy: `Install it in a step before this one, such as: ${program.install}.`,
    },
  );
}

/** Tools like to quote the URL they could not reach; what they say must be fit to be shown. */
function withoutSecrets(error: Error, database: DatabaseUrl): Error {
  const clean = (text: string) =>
    secretsOf(database).reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  const texts = error as { message: string; stdout?: string; stderr?: string };
  for (const key of ['message', 'stdout', 'stderr'] as const)
    if (texts[key] !== undefined) Object.defineProperty(error, key, { value: clean(texts[key]) });
  return error;
}
