import { readPushed } from '../../lib/slack/commits.ts';
import type { DeploymentEvent } from '../../lib/slack/event.ts';
import type { InputsOf } from '../../runtime/action.ts';
import type { GitHubContext } from '../../runtime/github.ts';
import type { notifySlack } from './spec.ts';

type Inputs = InputsOf<typeof notifySlack>;

export type RunFacts = Pick<
  GitHubContext,
  'actor' | 'event' | 'repository' | 'runId' | 'runUrl' | 'serverUrl' | 'sha'
>;

/** The id that makes this deployment one. */
export const deploymentId = (inputs: Inputs, { runId }: RunFacts): string =>
  inputs['deployment-id'] || [runId, inputs.environment, inputs.service].filter(Boolean).join('-');

/** The inputs and what the runner says about the run, as one event. */
export function eventOf(inputs: Inputs, github: RunFacts): DeploymentEvent {
  const { stage, service, environment, version, cause, title, fields, footer, mention, progress, changes } =
    inputs;
  const { actor, repository, runUrl, serverUrl, sha } = github;
  const commitUrl = repository && sha ? `${serverUrl}/${repository}/commit/${sha}` : '';
  return {
    stage,
    service,
    environment,
    version,
    cause,
    title,
    fields,
    footer,
    progress,
    changes,
    mentions: mention,
    actor,
    repository,
    runUrl,
    commitUrl,
    runbookUrl: inputs['runbook-url'] ?? '',
    pushed: readPushed(github.event),
    ownBlocks: undefined,
  };
}
