import type { Backup } from '../../lib/backup/backup.ts';
import { type DataState, MANIFEST_ENDING, type Manifest } from '../../lib/backup/manifest.ts';
import { createdSummary } from '../../lib/backup/summary.ts';
import type { DatabaseUrl } from '../../lib/migrate/database-url.ts';
import { sessionVariables } from '../../lib/migrate/session.ts';
import { type Inputs, NOTHING, type Outputs, type Ports } from './ports.ts';

type Made = { readonly backup: Backup; readonly before: DataState; readonly after: DataState };

/** Reading a whole database takes no strong lock and may take long, so its session has no timeouts. */
const PATIENT = { lockMs: 0, statementMs: 0 };

/** Makes a backup, then its manifest: one without the other is no good. */
export async function create(inputs: Inputs, url: DatabaseUrl, ports: Ports): Promise<Outputs> {
  const { workflow, clock, store } = ports;
  const createdAt = new Date(clock.now()).toISOString();
  const made = await workflow.group('Backing up', () =>
    ports.source.snapshots ? snapshot(inputs, url, ports) : dump(inputs, url, ports),
  );
  workflow.info(made.backup.sentence);
  const manifest = manifestOf(made, createdAt, inputs, ports);
  const name = `${manifest.name}${MANIFEST_ENDING}`;
  const json = `${JSON.stringify(manifest, undefined, 2)}\n`;
  await store.write(name, json);
  workflow.info(`To bring it back:\n${manifest.restore.join('\n')}`);
  workflow.summary(createdSummary(manifest));
  return {
    ...NOTHING,
    verdict: 'created',
    backup: manifest.identifier,
    name: manifest.name,
    manifest: store.address(name),
    restore: manifest.restore,
    report: await ports.keep('backup.json', json),
  };
}

function manifestOf(
  { backup, before, after }: Made,
  createdAt: string,
  inputs: Inputs,
  ports: Ports,
): Manifest {
  const { identifier, restore, facts } = backup;
  return {
    version: 1,
    outcome: 'passed',
    environment: inputs.environment ?? '',
    createdAt,
    finishedAt: new Date(ports.clock.now()).toISOString(),
    url: ports.origin.url,
    kind: inputs.kind,
    source: ports.source.name,
    name: facts?.name ?? identifier,
    identifier,
    sha256: facts?.sha256 ?? null,
    bytes: facts?.bytes ?? null,
    settings: facts?.settings ?? null,
    businessTime: inputs['business-time'] ?? null,
    before,
    after,
    restore,
  };
}

async function snapshot(inputs: Inputs, url: DatabaseUrl, ports: Ports): Promise<Made> {
  const { snapshots: source } = ports.source;
  if (!source) throw new TypeError('a snapshot has a source'); // `create` looked.
  const request = { url, businessTime: inputs['business-time'] };
  const before = await ports.readData(request);
  const order = { ...ports.origin, source, keep: undefined, timeoutMs: inputs.timeout };
  const backup = await ports.backups.snapshot(order);
  return { backup, before, after: await ports.readData(request) };
}

/** PostgreSQL gives pg_dump exactly what was counted; what MySQL dumps is between two counts. */
async function dump(inputs: Inputs, url: DatabaseUrl, ports: Ports): Promise<Made> {
  const request = { url, businessTime: inputs['business-time'] };
  await using held = await ports.holdData(request);
  const backup = await ports.backups.dump({
    ...ports.origin,
    place: inputs.store,
    region: inputs.region,
    dialect: url.kind,
    database: url,
    env: { ...sessionVariables(url, PATIENT), PGAPPNAME: 'deploy-actions backup' },
    timeoutMs: inputs.timeout,
    ...(held.snapshot === undefined ? {} : { snapshot: held.snapshot }),
  });
  const after = held.snapshot === undefined ? await ports.readData(request) : held.state;
  return { backup, before: held.state, after };
}
