import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const PAGE = 8192;

/** Writes zeros into a page of an index in the files of a server that does not run, as a broken disk would. */
export async function damageIndex(data: string, url: string, index: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('select pg_relation_filepath($1::regclass) as path', [index]);
    const file = openSync(join(data, String(rows[0].path)), 'r+');
    writeSync(file, Buffer.alloc(200), 0, 200, 10 * PAGE);
    closeSync(file);
  } finally {
    await client.end();
  }
}
