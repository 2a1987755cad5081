import { type DatabaseUrl, parseDatabaseUrl } from '../lib/migrate/database-url.ts';
import { connectPostgres } from './postgres.ts';

/** An empty database on a server that nothing depends on; disposing of it drops it. */
export type ThrowawayDatabase = AsyncDisposable & { readonly url: DatabaseUrl };

const APPLICATION = 'deploy-actions migrate trace';

/**
 * Makes a database of our own on a server, such as a service container, so that nothing that is there is touched.
 * @param suffix makes its name different from that of another run
 */
export async function createThrowawayDatabase(
  server: DatabaseUrl,
  suffix: string,
): Promise<ThrowawayDatabase> {
  const name = `deploy_actions_${suffix.replace(/[^a-z0-9]/g, '_')}`;
  await administer(server, [`create database ${name}`]);
  const url = new URL(server.given.replace(/^(postgres(?:ql)?)\+[a-z0-9]+:/, '$1:'));
  url.pathname = `/${name}`;
  return {
    url: parseDatabaseUrl(url.href),
    [Symbol.asyncDispose]: () => administer(server, [`drop database if exists ${name} with (force)`]),
  };
}

async function administer(server: DatabaseUrl, statements: readonly string[]): Promise<void> {
  await using database = await connectPostgres(server, { application: APPLICATION });
  for (const statement of statements) await database.query(statement);
}
