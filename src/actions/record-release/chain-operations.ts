import { Failure } from '../../failure.ts';
import { type Chain, walk } from '../../lib/record/chain.ts';
import { dora } from '../../lib/record/dora.ts';
import { recordFailures } from '../../lib/record/failures.ts';
import { doraSummary } from '../../lib/record/summary.ts';
import { heading, joined, text } from '../../lib/summary/markdown.ts';
import { Failed, type ResultOf } from '../../runtime/action.ts';
import { type Inputs, NOTHING, type Ports } from './ports.ts';
import type { recordRelease } from './spec.ts';

type Result = Promise<ResultOf<typeof recordRelease>>;

/** Walks the whole chain; needs nothing but the objects. */
export async function verifyOperation(inputs: Inputs, ports: Ports): Result {
  const chain = await readChain(inputs, ports);
  const { workflow, keep } = ports;
  const { records, last, problems } = chain;
  const said = problems.length === 0 ? 'The chain is whole' : 'The chain is broken';
  const newest = records.at(-1);
  workflow.summary(
    joined([
      heading(`${problems.length === 0 ? '🔗' : '❌'} ${said}: ${inputs.environment}`, 3),
      text(
        `${records.length} records${newest ? `, the newest of ${newest.finishedAt}` : ''}. sha256 of the newest: ${last || 'none'}.`,
      ),
      ...problems.map((problem) => `- ${text(problem)}`),
    ]),
  );
  workflow.info(`${said}: ${records.length} records.`);
  const report = {
    version: 1,
    environment: inputs.environment,
    records: records.length,
    sha256: last,
    problems,
  };
  const path = await keep('chain.json', `${JSON.stringify(report, undefined, 2)}\n`);
  const outputs = {
    ...NOTHING,
    sha256: last,
    report: path,
    verdict: problems.length === 0 ? ('whole' as const) : ('broken' as const),
  };
  return problems.length === 0
    ? outputs
    : new Failed(outputs, recordFailures.RECORD_CHAIN_BROKEN(problems.join('\n')));
}

/** The five numbers. A chain that is not whole gives none: they would be of something else. */
export async function reportOperation(inputs: Inputs, ports: Ports): Result {
  const { workflow, clock, keep } = ports;
  const { records, last, problems } = await readChain(inputs, ports);
  if (problems.length > 0) throw recordFailures.RECORD_CHAIN_BROKEN(problems.join('\n'));
  const to = inputs.until ?? clock.now();
  const numbers = dora(records, {
    from: to - inputs.window,
    to,
    incidents: await incidentsOf(inputs, ports),
  });
  workflow.summary(doraSummary(numbers, inputs.environment, records.length));
  const report = {
    version: 1,
    environment: inputs.environment,
    records: records.length,
    sha256: last,
    ...numbers,
  };
  const path = await keep('dora.json', `${JSON.stringify(report, undefined, 2)}\n`);
  return { ...NOTHING, sha256: last, report: path, verdict: 'whole' };
}

async function incidentsOf(inputs: Inputs, { facts, workflow }: Ports) {
  if (!facts) return undefined;
  try {
    return await facts.incidents(inputs['incident-label']);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    workflow.warning(`Incidents are not counted: ${error.message}`);
    return undefined;
  }
}

async function readChain(inputs: Inputs, { store, sha256 }: Ports): Promise<Chain> {
  if (!store)
    throw recordFailures.RECORD_INPUT_MISSING(`operation: ${inputs.operation} needs the input store`);
  const names = await store.list();
  const [texts, end] = await Promise.all([store.readAll(names), store.head()]);
  const kept = names.map((name, index) => ({ name, text: texts[index] ?? '' }));
  const chain = walk(kept, end?.head, sha256);
  const expected = inputs['expected-head'];
  if (expected === undefined || expected === chain.last) return chain;
  const problem = `the newest record has the sha256 ${chain.last || '(none)'}, expected is ${expected}`;
  return { ...chain, problems: [...chain.problems, problem] };
}
