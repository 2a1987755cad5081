import { recordFailures } from '../../lib/record/failures.ts';
import { postMortem } from '../../lib/record/post-mortem.ts';
import {
  EMPTY_HEAD,
  type Head,
  parseRecord,
  type ReleaseRecord,
  recordName,
  recordText,
} from '../../lib/record/record.ts';
import { isAlarming } from '../../lib/record/sinks.ts';
import { recordSummary, type Told } from '../../lib/record/summary.ts';
import { isObject, textAt } from '../../lib/scan/shape.ts';
import { Failed, type ResultOf } from '../../runtime/action.ts';
import type { RecordStore } from '../../tools/record-store.ts';
import { type Appended, append, endOf } from './append.ts';
import { complete, type Draft, draft, parse } from './compose.ts';
import { type Inputs, NOTHING, type Outputs, type Ports } from './ports.ts';
import type { recordRelease } from './spec.ts';

/** All places together have this long; ten seconds each are their own limit. */
const SINKS_MS = 20_000;

/** Writes the record, then tells everybody at once. The store decides; of the others only those that are required. */
export async function recordOperation(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof recordRelease>> {
  const { service, outcome } = inputs;
  if (service === undefined || outcome === undefined)
    throw recordFailures.RECORD_INPUT_MISSING('operation: record needs the inputs service and outcome');
  const known = await draft(await withCause(inputs, ports), service, outcome, ports);
  const appended = await write(known, inputs, ports);
  const { record, sha256 } = appended;
  const told = await tellAll(record, ports);
  const runbook = inputs.runbook ?? '';
  const { workflow, keep } = ports;
  workflow.summary(recordSummary(record, sha256, told, runbook));
  for (const { sink, why } of told)
    if (why !== undefined) workflow.warning(`${sink} was not told of the release: ${why}`);
  const draftOf = isAlarming(record)
    ? await keep('post-mortem.md', workflow.redact(`${postMortem(record, runbook)}\n`))
    : '';
  const path = await keep('release-record.json', appended.text);
  const outputs: Outputs = { ...NOTHING, record: path, sha256, id: record.id, 'post-mortem': draftOf };
  const missing = told.filter(
    ({ sink, why }) => why !== undefined && inputs.required.some((name) => name === sink),
  );
  if (missing.length === 0) return outputs;
  return new Failed(
    outputs,
    recordFailures.RECORD_SINK_FAILED(missing.map(({ sink, why }) => `${sink}: ${why}`).join('\n')),
  );
}

async function write(known: Draft, inputs: Inputs, ports: Ports): Promise<Appended> {
  const { store, sha256, workflow } = ports;
  if (!store) {
    workflow.warning('There is no `store`, so the record is kept only with this job.');
    const record = await complete(known, EMPTY_HEAD, inputs, ports);
    const text = recordText(record);
    return { record, text, sha256: sha256(text) };
  }
  // A job that runs a second time has written already: the record is read back, not written again.
  const { head } = await endOf(store, sha256);
  if (head.id === known.id) return readBack(head, store);
  const appended = await append(store, (end) => complete(known, end, inputs, ports), ports);
  workflow.info(`Record ${appended.record.sequence} is in ${store.name}.`);
  return appended;
}

async function readBack({ sequence, sha256 }: Head, store: RecordStore): Promise<Appended> {
  const text = await store.read(recordName(sequence));
  const record = parseRecord(text);
  if (!record) throw recordFailures.RECORD_CHAIN_BROKEN(`${recordName(sequence)} is no record.`);
  return { record, text, sha256 };
}

async function tellAll(record: ReleaseRecord, { sinks, clock, signal }: Ports): Promise<readonly Told[]> {
  const over = new AbortController();
  const late = clock.sleep(SINKS_MS, AbortSignal.any([over.signal, signal])).then(
    () => Promise.reject(new Error('it did not answer in time')),
    () => undefined,
  );
  const told = await Promise.all(
    sinks.map(async ({ name, tell }): Promise<Told> => {
      try {
        await Promise.race([tell(record), late.then(() => new Promise<never>(() => undefined))]);
        return { sink: name };
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof TypeError || error instanceof ReferenceError) throw error;
        return { sink: name, why: (error as Error).message };
      }
    }),
  );
  over.abort(new Error('all were told'));
  return told;
}

/** The report of the rollout says the cause better than an expression of a workflow can. */
async function withCause(inputs: Inputs, { files }: Ports): Promise<Inputs> {
  const path = inputs.evidence.get('deploy');
  if (inputs.cause !== '' || path === undefined || !files.exists(path)) return inputs;
  const report = parse(await files.read(path));
  return isObject(report) ? { ...inputs, cause: textAt(report, 'cause') } : inputs;
}
