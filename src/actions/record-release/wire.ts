import { recordFailures } from '../../lib/record/failures.ts';
import { deploymentStatus } from '../../lib/record/sinks.ts';
import { sha256 } from '../../runtime/hash.ts';
import type { Process } from '../../runtime/start.ts';
import { createGitHubApi } from '../../tools/github-api.ts';
import { createGitHubReleaseFacts, type GitHubReleaseFacts } from '../../tools/github-release-facts.ts';
import type { RecordStore } from '../../tools/record-store.ts';
import { createFolderStore } from '../../tools/record-store-folder.ts';
import { createS3Store } from '../../tools/record-store-s3.ts';
import {
  cloudWatch,
  datadog,
  grafana,
  newRelic,
  pagerDuty,
  type Sink,
  webhook,
} from '../../tools/release-sinks.ts';
import type { SinkName } from './kinds.ts';
import type { Inputs, Ports } from './ports.ts';

/** The real ports of the action. @throws RECORD_INPUT_MISSING with everything that is missing */
export function realPorts(inputs: Inputs, process: Process): Ports {
  const { github, files, variable, clock, http, signal, workflow } = process;
  requireInputs(inputs, process);
  for (const url of inputs.webhooks) workflow.mask(new URL(url).pathname);
  const { token } = inputs;
  const api = createGitHubApi({ http, clock, token, signal, ...github });
  const facts = token === undefined ? undefined : createGitHubReleaseFacts(api);
  return {
    ...process,
    chance: Math.random,
    person: variable('GITHUB_TRIGGERING_ACTOR') ?? github.actor,
    facts,
    store: storeOf(inputs, process),
    sinks: sinksOf(inputs, process, facts),
    sha256,
    keep: async (name, text) => {
      const path = files.join(variable('RUNNER_TEMP') ?? '.', `record-release-${clock.now()}`, name);
      await files.write(path, text);
      return path;
    },
  };
}

const regionOf = ({ region }: Inputs, { variable }: Process): string =>
  region ?? variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION') ?? '';

function requireInputs(inputs: Inputs, process: Process): void {
  const needs = (given: boolean, other: keyof Inputs) =>
    given && inputs[other] === undefined ? [`${other}: is needed`] : [];
  const aws = inputs.store?.kind === 's3' || inputs['cloudwatch-namespace'] !== undefined;
  const problems = [
    ...(aws && regionOf(inputs, process) === '' ? ['region: is needed'] : []),
    ...needs(inputs['grafana-url'] !== undefined, 'grafana-token'),
    ...needs(inputs['new-relic-api-key'] !== undefined, 'new-relic-entity'),
    ...needs(inputs['deployment-status'], 'token'),
    ...(inputs.retention !== undefined && inputs.store?.kind !== 's3'
      ? ['retention: belongs to a store in S3']
      : []),
  ];
  if (problems.length > 0) throw recordFailures.RECORD_INPUT_MISSING(problems.join('\n'));
}

function storeOf(inputs: Inputs, process: Process): RecordStore | undefined {
  const { store, environment, retention } = inputs;
  const { files, variable, signal, clock } = process;
  if (store === undefined) return undefined;
  if (store.kind === 'folder') return createFolderStore(files.join(store.path, environment), files, sha256);
  const mode = inputs['retention-mode'] === 'compliance' ? ('COMPLIANCE' as const) : ('GOVERNANCE' as const);
  return createS3Store({
    bucket: store.bucket,
    prefix: [store.prefix, environment, ''].filter((part, index) => part !== '' || index === 2).join('/'),
    region: regionOf(inputs, process),
    endpoint: variable('AWS_ENDPOINT_URL_S3') ?? variable('AWS_ENDPOINT_URL'),
    lock: retention === undefined ? undefined : { mode, until: new Date(clock.now() + retention) },
    signal,
  });
}

function sinksOf(inputs: Inputs, process: Process, facts: GitHubReleaseFacts | undefined) {
  const { http, variable } = process;
  const runbook = inputs.runbook ?? '';
  const made: [SinkName, Sink | undefined][] = [
    ['deployment-status', inputs['deployment-status'] && facts ? statusOf(facts) : undefined],
    [
      'grafana',
      both(inputs['grafana-url'], inputs['grafana-token'], (url, token) => grafana(http, url, token)),
    ],
    ['datadog', one(inputs['datadog-api-key'], (key) => datadog(http, inputs['datadog-url'], key))],
    [
      'new-relic',
      both(inputs['new-relic-api-key'], inputs['new-relic-entity'], (key, entity) =>
        newRelic(http, inputs['new-relic-url'], key, entity),
      ),
    ],
    [
      'cloudwatch',
      one(inputs['cloudwatch-namespace'], (namespace) =>
        cloudWatch({ region: regionOf(inputs, process), endpoint: variable('AWS_ENDPOINT_URL') }, namespace),
      ),
    ],
    [
      'pagerduty',
      one(inputs['pagerduty-routing-key'], (key) => pagerDuty(http, inputs['pagerduty-url'], key, runbook)),
    ],
    ...inputs.webhooks.map((url): [SinkName, Sink] => ['webhook', webhook(http, url, runbook)]),
  ];
  return made.flatMap(([name, tell]) => (tell ? [{ name, tell }] : []));
}

const statusOf =
  ({ deploymentStatus: put }: GitHubReleaseFacts): Sink =>
  (record) =>
    put(record.commit, record.environment, deploymentStatus(record));

const one = <T>(value: string | undefined, make: (value: string) => T): T | undefined =>
  value === undefined ? undefined : make(value);
const both = <T>(
  a: string | undefined,
  b: string | undefined,
  make: (a: string, b: string) => T,
): T | undefined => (a === undefined || b === undefined ? undefined : make(a, b));
