import { Failure } from '../../failure.ts';
import { configurationDifference } from '../../lib/record/configuration.ts';
import type { Head, ReleaseRecord } from '../../lib/record/record.ts';
import { isObject, objectAt, objectsAt, textAt } from '../../lib/scan/shape.ts';
import type { Inputs, Ports } from './ports.ts';

/** What is known before the end of the chain is. */
export type Draft = Omit<ReleaseRecord, 'sequence' | 'previous' | 'before' | 'commits' | 'configuration'>;

export async function draft(
  inputs: Inputs,
  service: string,
  outcome: ReleaseRecord['outcome'],
  ports: Ports,
): Promise<Draft> {
  const { github, clock, person } = ports;
  const { environment, action, cause, image, version } = inputs;
  const now = clock.now();
  const finished = inputs['finished-at'] ?? now;
  return {
    version: 1,
    id: `${github.runId || '0'}-${github.runAttempt}/${environment}/${service}`,
    repository: github.repository,
    environment,
    service,
    action,
    outcome,
    cause,
    image,
    release: version,
    commit: inputs.commit ?? github.sha,
    hotfixOf: inputs['hotfix-of'],
    actor: person,
    runUrl: github.runUrl,
    startedAt: new Date(inputs['started-at'] ?? finished).toISOString(),
    finishedAt: new Date(finished).toISOString(),
    approvals: await approvalsOf(environment, ports),
    checks: await checksOf(inputs, ports),
    migration: migrationOf(inputs),
  };
}

/** The record that comes behind a head. */
export async function complete(
  known: Draft,
  head: Head,
  inputs: Inputs,
  ports: Ports,
): Promise<ReleaseRecord> {
  const before = head.live[known.service] ?? null;
  const commits = before === null ? null : await commitsOf(before.commit, known.commit, ports);
  const fingerprints = head.configuration[known.service] ?? {};
  const configuration =
    inputs.configuration.size === 0
      ? null
      : configurationDifference(
          inputs.configuration,
          fingerprints,
          `${known.repository}/${known.environment}`,
          ports.sha256,
        );
  return { ...known, sequence: head.sequence + 1, previous: head.sha256, before, commits, configuration };
}

async function approvalsOf(environment: string, { facts, github, workflow }: Ports) {
  if (!facts || github.runId === '') return null;
  return asked(workflow, () => facts.approvals(github.runId, environment));
}

async function commitsOf(base: string, head: string, { facts, workflow }: Ports) {
  if (!facts) return null;
  return asked(workflow, async () => (await facts.commits(base, head)) ?? null);
}

/** What GitHub does not say is null in the record: a release must be recorded all the same. */
async function asked<T>(
  workflow: Ports['workflow'],
  ask: () => Promise<readonly T[] | null>,
): Promise<T[] | null> {
  try {
    const answer = await ask();
    return answer === null ? null : [...answer];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    workflow.warning(`Not in the record: ${error.message}`);
    return null;
  }
}

async function checksOf({ evidence }: Inputs, { files, workflow }: Ports): Promise<ReleaseRecord['checks']> {
  const path = evidence.get('checks');
  if (path === undefined) return null;
  const report = files.exists(path) ? parse(await files.read(path)) : undefined;
  if (!isObject(report) || textAt(report, 'verdict') === '') {
    workflow.warning(`${path} is no report of check-release, so no checks are in the record.`);
    return null;
  }
  const items = objectsAt(report, 'items');
  return {
    verdict: textAt(report, 'verdict'),
    items: items.map((item) => ({
      check: textAt(item, 'check'),
      state: textAt(item, 'state'),
      observed: textAt(item, 'observed'),
    })),
    waived: items
      .filter((item) => isObject(item['waiver']))
      .map((item) => {
        const of = (name: string) => textAt(objectAt(item, 'waiver'), name);
        return {
          check: of('check'),
          team: of('team'),
          person: of('person'),
          reason: of('reason'),
          until: of('until'),
        };
      }),
  };
}

function migrationOf({ evidence }: Inputs): ReleaseRecord['migration'] {
  const [digest = '', state = ''] = [evidence.get('migration-digest'), evidence.get('migration-state')];
  return digest === '' && state === '' ? null : { digest, state };
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
