import { secretsOf } from '../../lib/migrate/database-url.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import { judgeSizes, parseSizes, type TableSizes } from '../../lib/migrate/table-size.ts';
import type { Finding } from '../../lib/sql/finding.ts';
import type { Inputs, Ports } from './ports.ts';

/** Judges findings by the sizes of the tables in production, where somebody said them. */
export async function bySize(
  findings: readonly Finding[],
  inputs: Inputs,
  ports: Ports,
): Promise<readonly Finding[]> {
  if (findings.length === 0) return findings;
  const sizes = await readSizes(inputs, ports);
  return sizes ? judgeSizes(findings, sizes) : findings;
}

async function readSizes(inputs: Inputs, ports: Ports): Promise<TableSizes | undefined> {
  const { stats: path, 'stats-database-url': url } = inputs;
  if (path !== undefined) {
    await ports.inside(path);
    try {
      return parseSizes(await ports.read(path));
    } catch (error) {
      throw migrateFailures.MIGRATE_STATS_INVALID(`${path}: ${(error as Error).message}.`, { cause: error });
    }
  }
  if (!url) return undefined;
  for (const secret of secretsOf(url)) ports.workflow.mask(secret);
  return ports.readTableSizes(url);
}
