import { secretsFailures } from '../../lib/secrets/failures.ts';
import { type SecretItem, verdictOf } from '../../lib/secrets/item.ts';
import { judgeRotation } from '../../lib/secrets/judge-rotation.ts';
import { judgeSealed, judgeSealingKey } from '../../lib/secrets/judge-sealed.ts';
import { secretsSummary } from '../../lib/secrets/summary.ts';
import { Failed, type OutputsOf, type ResultOf } from '../../runtime/action.ts';
import type { SecretObjects } from '../../tools/secret-objects.ts';
import type { Inputs, Ports } from './ports.ts';
import type { checkSecrets } from './spec.ts';
import { type Synced, syncAll } from './sync.ts';

type Found = {
  readonly items: readonly SecretItem[];
  readonly synced: readonly Synced[];
  readonly notes: readonly string[];
};
const NONE: Found = { items: [], synced: [], notes: [] };

/** Syncs and looks; nothing else waits for it, so that a rollout after it has the new values. */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof checkSecrets>> {
  const [cluster, rotation] = await Promise.all([ofCluster(inputs, ports), ofRotation(inputs, ports)]);
  const items = [...cluster.items, ...rotation];
  const verdict = verdictOf(items);
  const { workflow, keep } = ports;
  workflow.summary(
    secretsSummary(verdict, items, {
      namespace: inputs.namespace ?? inputs.environment,
      notes: cluster.notes,
    }),
  );
  for (const { name, kind, state, observed } of items)
    workflow.info(`${kind} ${name}: ${state}: ${observed}`);
  for (const note of cluster.notes) workflow.info(note);
  const hash = hashOf(cluster.synced, ports);
  const report = {
    version: 1,
    outcome: verdict,
    finishedAt: new Date(ports.clock.now()).toISOString(),
    environment: inputs.environment,
    url: ports.runUrl,
    hash,
    items,
  };
  const path = await keep('check-secrets.json', `${JSON.stringify(report, undefined, 2)}\n`);
  const outputs: OutputsOf<typeof checkSecrets> = { verdict, hash, report: path };
  if (verdict === 'passed') return outputs;
  const lines = items
    .filter(({ state }) => state !== 'pass')
    .map(({ name, kind, observed }) => `${kind} ${name}: ${observed}`);
  const said = lines.length > 0 ? lines.join('\n') : undefined;
  return new Failed(
    outputs,
    secretsFailures[verdict === 'failed' ? 'SECRETS_NOT_IN_SYNC' : 'SECRETS_UNKNOWN'](said),
  );
}

/** Sorted, so that the order in which they were listed does not roll anything out. */
function hashOf(synced: readonly Synced[], { sha256 }: Ports): string {
  if (synced.length === 0) return '';
  const lines = synced.map(({ target, hash }) => `${target}=${hash}`).sort();
  return sha256(lines.join('\n')).slice(0, 16);
}

async function ofCluster(inputs: Inputs, ports: Ports): Promise<Found> {
  const { namespace } = inputs;
  if (namespace === undefined) return NONE;
  await using open = await ports.openObjects(namespace);
  const [external, sealed] = await Promise.all([
    ofExternal(open.objects, inputs, ports),
    ofSealed(open.objects, inputs),
  ]);
  return {
    items: [...external.items, ...sealed.items],
    synced: external.synced,
    notes: [...external.notes, ...sealed.notes],
  };
}

async function ofExternal(objects: SecretObjects, inputs: Inputs, ports: Ports): Promise<Found> {
  const all = await objects.externalSecrets();
  const names = inputs['external-secrets'];
  const missing = names.filter((name) => !(all ?? []).some(({ metadata }) => metadata.name === name));
  const absent = missing.map(
    (name): SecretItem => ({
      name,
      kind: 'ExternalSecret',
      state: 'fail',
      observed: 'it is not in the namespace',
    }),
  );
  if (all === undefined) return { ...NONE, items: absent, notes: ['The cluster has no ExternalSecrets.'] };
  const wanted = all.filter(({ metadata }) => names.length === 0 || names.includes(metadata.name));
  const synced = await syncAll(wanted, objects, inputs.timeout, ports);
  return { items: [...synced.map(({ item }) => item), ...absent], synced, notes: [] };
}

async function ofSealed(objects: SecretObjects, inputs: Inputs): Promise<Found> {
  const sealed = await objects.sealedSecrets();
  if (sealed === undefined) return { ...NONE, notes: ['The cluster has no SealedSecrets.'] };
  if (sealed.length === 0) return NONE;
  const newest = await objects.newestSealingKey(inputs['sealed-secrets-namespace']);
  return { ...NONE, items: [...sealed.map(judgeSealed), judgeSealingKey(newest, inputs['key-backup'])] };
}

const ofRotation = (inputs: Inputs, { describeSecret, clock }: Ports): Promise<readonly SecretItem[]> => {
  const limits = { maxAgeMs: inputs['rotation-max-age'], pendingMs: inputs['pending-max-age'] };
  return Promise.all(
    inputs['secret-ids'].map(async (id) =>
      judgeRotation(id, await describeSecret(id), { ...limits, now: clock.now() }),
    ),
  );
};
