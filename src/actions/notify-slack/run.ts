import { Failure } from '../../failure.ts';
import { readPushed } from '../../lib/slack/commits.ts';
import type { DeploymentEvent } from '../../lib/slack/event.ts';
import { slackFailures } from '../../lib/slack/failures.ts';
import { deploymentMessage } from '../../lib/slack/message.ts';
import { advance } from '../../lib/slack/record.ts';
import { isEnd } from '../../lib/slack/stage.ts';
import { undeliveredSummary } from '../../lib/slack/undelivered.ts';
import { Failed, type InputsOf, type OutputsOf, type ResultOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { GitHubContext } from '../../runtime/github.ts';
import type { JobNotes } from '../../runtime/job-notes.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Slack } from '../../tools/slack.ts';
import type { SlackWebhook } from '../../tools/slack-webhook.ts';
import { deliver } from './deliver.ts';
import type { notifySlack } from './spec.ts';

/** When a notification of this job was given up because Slack did not answer, in ms since 1970. */
export const OUTAGE_NOTE = 'slack-outage';

type Inputs = InputsOf<typeof notifySlack>;
type Outputs = OutputsOf<typeof notifySlack>;

export type Ports = {
  readonly workflow: Workflow;
  readonly clock: Clock;
  readonly notes: JobNotes;
  readonly github: Pick<
    GitHubContext,
    'actor' | 'event' | 'repository' | 'runId' | 'runUrl' | 'serverUrl' | 'sha'
  >;
  readonly slack: (token: string, channel: string) => Slack;
  readonly webhook: (url: string) => SlackWebhook;
};

/** What became of the message; `why` is for people. */
type Delivery =
  | { readonly kind: 'delivered'; readonly ts: string }
  | { readonly kind: 'left-out'; readonly why: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof notifySlack>> {
  maskParts(inputs['webhook-url'], ports.workflow);
  const event = eventOf(inputs, ports.github);
  const delivery = await attempt(inputs, event, ports);
  const outputs = outputsOf(delivery, inputs, ports.workflow);
  if (delivery.kind === 'delivered') ports.workflow.info(`Slack: ${event.stage} is in the channel.`);
  if (delivery.kind === 'left-out') tell(delivery.why, event, ports.workflow);
  if (delivery.kind !== 'failed') return outputs;
  const { failure } = delivery;
  if (failure.code === 'SLACK_UNREACHABLE') ports.notes.write(OUTAGE_NOTE, String(ports.clock.now()));
  tell(failure.message, event, ports.workflow);
  if (inputs.required) return new Failed(outputs, failure);
  ports.workflow.warning(
    `No Slack message: ${failure.message}\n\nWhat to do: ${failure.remedy} [${failure.code}]`,
  );
  return outputs;
}

function tell(why: string, event: DeploymentEvent, workflow: Workflow): void {
  workflow.info(`Slack: nothing was sent. ${why}`);
  workflow.summary(undeliveredSummary(event, why));
}

/** Everything that Slack does wrong ends here as a value: the deployment must not hang on it. */
async function attempt(inputs: Inputs, event: DeploymentEvent, ports: Ports): Promise<Delivery> {
  const { token, channel, 'webhook-url': url } = inputs;
  try {
    if (token !== undefined && channel !== undefined)
      return { kind: 'delivered', ts: await byToken(token, channel, inputs, event, ports) };
    if (url !== undefined) return await byWebhook(url, event, ports);
  } catch (error) {
    if (error instanceof Failure) return { kind: 'failed', failure: error };
    throw error;
  }
  const why = token === undefined ? 'There is no token and no webhook.' : 'There is no channel.';
  if (!inputs.required) return { kind: 'left-out', why };
  return { kind: 'failed', failure: slackFailures.SLACK_NOT_CONFIGURED(why) };
}

async function byToken(token: string, channel: string, inputs: Inputs, event: DeploymentEvent, ports: Ports) {
  const { runId } = ports.github;
  const { ts, service, environment } = inputs;
  // `chat.update` takes no names: https://docs.slack.dev/reference/methods/chat.update
  if (!/^[CDG][A-Z0-9]{6,20}$/.test(channel))
    throw slackFailures.SLACK_CHANNEL_UNUSABLE('A channel must be given by its id, not by its name.');
  const id = inputs['deployment-id'] || [runId, environment, service].filter(Boolean).join('-');
  const given = { id, ts, at: ports.clock.now(), warn: ports.workflow.warning };
  return deliver(ports.slack(token, channel), event, given);
}

async function byWebhook(url: string, event: DeploymentEvent, ports: Ports): Promise<Delivery> {
  if (!isEnd(event.stage))
    return {
      kind: 'left-out',
      why: 'A webhook cannot update a message, so only the end of a deployment is sent.',
    };
  const { metadata: _, ...message } = deploymentMessage(
    event,
    advance({ id: '', stages: [] }, event.stage, ports.clock.now()),
  );
  await ports.webhook(url).send(message);
  return { kind: 'delivered', ts: '' };
}

function eventOf(inputs: Inputs, github: Ports['github']): DeploymentEvent {
  const { stage, service, environment, version, cause, title, fields, footer, mention } = inputs;
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
    mentions: mention,
    actor,
    repository,
    runUrl,
    commitUrl,
    pushed: readPushed(github.event),
  };
}

/** A masked value in an output would be dropped with a warning on every step; many keep the channel as a secret. */
function outputsOf(delivery: Delivery, { channel = '' }: Inputs, workflow: Workflow): Outputs {
  const ts = delivery.kind === 'delivered' ? delivery.ts : '';
  const shown = ts !== '' && workflow.redact(channel) === channel;
  return { ts, channel: shown ? channel : '', delivered: delivery.kind === 'delivered' };
}

/** The path of a webhook is its whole secret, and leaks without the host as well. */
function maskParts(url: string | undefined, { mask }: Workflow): void {
  if (url === undefined) return;
  const { pathname } = new URL(url);
  for (const part of [pathname, pathname.split('/').at(-1) ?? '']) if (part.length > 7) mask(part);
}
