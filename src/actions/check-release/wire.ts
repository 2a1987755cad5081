import { checkFailures } from '../../lib/checks/failures.ts';
import type { Checks } from '../../lib/pipeline/schema-checks.ts';
import { sha256 } from '../../runtime/hash.ts';
import { HttpError } from '../../runtime/http-error.ts';
import type { Process } from '../../runtime/start.ts';
import { datadogMonitors, prometheusAlerts, type ReadAlerts } from '../../tools/alert-sources.ts';
import { cloudWatchAlarms } from '../../tools/cloudwatch-alarms.ts';
import { createGitHubApi } from '../../tools/github-api.ts';
import { createGitHubEvidence } from '../../tools/github-evidence.ts';
import { createImageSignature } from '../../tools/image-signature.ts';
import { newestSnapshot } from '../../tools/rds-newest-snapshot.ts';
import type { Inputs, Ports } from './ports.ts';

const DEPENDENCY_MS = 10_000;

/** The real ports of the action. */
export function realPorts(inputs: Inputs, process: Process): Ports {
  const { github, files, variable, clock, exec, http, signal } = process;
  const { token } = inputs;
  const [owner = ''] = github.repository.split('/');
  const api = createGitHubApi({ http, clock, token, signal, ...github });
  return {
    ...process,
    gitHub: createGitHubEvidence(api, owner),
    signature: createImageSignature({ exec, token, repository: github.repository }),
    alerts: (wanted) => alertsOf(wanted, inputs, process),
    newestSnapshot: (database) => newestSnapshot(database, placeOf(inputs, process)),
    answer: async (url) => {
      try {
        const { status } = await http.request({ url, timeoutMs: DEPENDENCY_MS, maxBytes: 1_024, signal });
        return { url, status };
      } catch (error) {
        if (error instanceof HttpError) return { url, why: error.message };
        throw error;
      }
    },
    sha256,
    person: variable('GITHUB_TRIGGERING_ACTOR') ?? github.actor,
    verifier: verifierOf(process),
    keep: async (name, text) => {
      const folder = files.join(variable('RUNNER_TEMP') ?? '.', `check-release-${clock.now()}`);
      const path = files.join(folder, name);
      await files.write(path, text);
      return path;
    },
  };
}

/** This action as callers name it; outside of one (a test) the repository itself. */
function verifierOf({ github, variable }: Process): string {
  const repository = variable('GITHUB_ACTION_REPOSITORY') ?? github.repository;
  const ref = variable('GITHUB_ACTION_REF');
  return `${github.serverUrl}/${repository}/actions/check-release${ref ? `@${ref}` : ''}`;
}

function alertsOf(wanted: NonNullable<Checks['alerts']>, inputs: Inputs, process: Process): ReadAlerts {
  const { http, signal } = process;
  const { provider, url = 'https://api.datadoghq.com', matching } = wanted;
  const site = { http, signal, url };
  if (provider === 'prometheus') return prometheusAlerts(site, inputs['metrics-token'], matching);
  if (provider === 'cloudwatch') return cloudWatchAlarms(placeOf(inputs, process), matching);
  const keys = { apiKey: needed(inputs['api-key'], 'api-key'), appKey: needed(inputs['app-key'], 'app-key') };
  return datadogMonitors(site, keys, matching ?? '');
}

function placeOf({ region }: Inputs, { variable, signal }: Process) {
  const found = region ?? variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION');
  return { region: needed(found, 'region'), endpoint: variable('AWS_ENDPOINT_URL'), signal };
}

function needed(value: string | undefined, input: string): string {
  if (value === undefined)
    throw checkFailures.EVIDENCE_UNREADABLE(`The input \`${input}\` is needed for this.`);
  return value;
}
