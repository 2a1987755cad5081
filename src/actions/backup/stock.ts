import { byAge, expired, MANIFEST_ENDING, type Manifest, parseManifest } from '../../lib/backup/manifest.ts';
import { operationFailures } from '../../lib/backup/operation-failures.ts';
import { OWNER_TAG } from '../../lib/backup/snapshot.ts';
import { type Listed, listSummary, restoreSection } from '../../lib/backup/summary.ts';
import { type Inputs, NOTHING, type Outputs, type Ports } from './ports.ts';

/** The manifests of the source in the store, newest first. @throws BACKUP_MANIFEST_BROKEN */
export async function manifestsOf(inputs: Inputs, { store, source }: Ports): Promise<readonly Manifest[]> {
  const names = await store.manifests();
  const all = await Promise.all(
    names.map(async (name) => parseManifest(await store.read(name), store.address(name))),
  );
  return byAge(all.filter((each) => each.kind === inputs.kind && each.source === source.name));
}

/** The manifest of the backup that is asked for. @throws BACKUP_NOT_FOUND */
export async function chosen(inputs: Inputs, ports: Ports): Promise<Manifest> {
  const all = await manifestsOf(inputs, ports);
  const wanted = inputs.backup;
  const found =
    wanted === undefined ? all[0] : all.find(({ name, identifier }) => [name, identifier].includes(wanted));
  if (found) return found;
  const what = wanted === undefined ? 'no backup' : `no backup ${wanted}`;
  throw operationFailures.BACKUP_NOT_FOUND(`The store has ${what} of ${ports.source.name} (${inputs.kind}).`);
}

type Stocked = Omit<Listed, 'at'> & { readonly at: number };

/** Ours, newest first: snapshots as RDS lists them, dumps as their manifests say. */
async function stock(inputs: Inputs, ports: Ports): Promise<readonly Stocked[]> {
  const manifests = await manifestsOf(inputs, ports);
  const { snapshots } = ports.source;
  if (!snapshots)
    return manifests.map(({ name, createdAt }) => ({
      name,
      at: Date.parse(createdAt),
      status: 'stored',
      manifest: true,
    }));
  const listed = await ports.backups.snapshotsOf(snapshots).list();
  return listed
    .filter(({ tags }) => tags.get(OWNER_TAG) === snapshots.id)
    .map(({ id, createdAt, status }) => ({
      name: id,
      at: createdAt,
      status,
      manifest: manifests.some(({ name }) => name === id),
    }))
    .toSorted((one, other) => other.at - one.at);
}

export async function list(inputs: Inputs, ports: Ports): Promise<Outputs> {
  const backups = (await stock(inputs, ports)).map((each) => ({
    ...each,
    at: new Date(each.at).toISOString(),
  }));
  ports.workflow.summary(listSummary(ports.source.name, backups));
  ports.workflow.info(`${ports.source.name} has ${backups.length} backups of ours.`);
  for (const { name, at, status } of backups) ports.workflow.info(`${name}: ${status}, of ${at}`);
  return { ...NOTHING, verdict: 'listed', backups };
}

/** Deletes what is old. One that is being made or has failed is none that could replace another, so it does not count. */
export async function prune(inputs: Inputs, ports: Ports): Promise<Outputs> {
  const { store, source, workflow, clock, backups } = ports;
  const good = (await stock(inputs, ports)).filter(({ status }) => ['available', 'stored'].includes(status));
  const old = expired(good, inputs.keep, inputs['keep-for'], clock.now());
  for (const { name } of old) {
    await (source.snapshots ? backups.snapshotsOf(source.snapshots).remove(name) : store.remove(name));
    await store.remove(`${name}${MANIFEST_ENDING}`);
    workflow.info(`Deleted ${name}.`);
  }
  workflow.info(`${good.length - old.length} backups of ${source.name} stay.`);
  return { ...NOTHING, verdict: 'pruned', deleted: old.map(({ name }) => name) };
}

export async function restorePlan(inputs: Inputs, ports: Ports): Promise<Outputs> {
  const { name, identifier, restore, createdAt } = await chosen(inputs, ports);
  ports.workflow.info(`The backup ${identifier} of ${createdAt} comes back so:\n${restore.join('\n')}`);
  ports.workflow.summary(restoreSection(restore));
  const manifest = ports.store.address(`${name}${MANIFEST_ENDING}`);
  return { ...NOTHING, verdict: 'planned', backup: identifier, name, manifest, restore };
}
