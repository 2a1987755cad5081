import { Failure } from '../../failure.ts';
import type { DeploymentEvent } from '../../lib/slack/event.ts';
import { slackFailures } from '../../lib/slack/failures.ts';
import { deploymentMessage } from '../../lib/slack/message.ts';
import { advance } from '../../lib/slack/record.ts';
import { isEnd } from '../../lib/slack/stage.ts';
import type { InputsOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Slack } from '../../tools/slack.ts';
import type { SlackWebhook } from '../../tools/slack-webhook.ts';
import { deliver } from './deliver.ts';
import type { notifySlack } from './spec.ts';

type Inputs = InputsOf<typeof notifySlack>;

export type SendPorts = {
  readonly workflow: Workflow;
  readonly clock: Clock;
  readonly slack: (token: string, channel: string) => Slack;
  readonly webhook: (url: string) => SlackWebhook;
};

/** What became of the message; `why` is for people. */
export type Delivery =
  | { readonly kind: 'delivered'; readonly ts: string }
  | { readonly kind: 'left-out'; readonly why: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Everything that Slack does wrong ends here as a value: the deployment must not hang on it. */
export async function sendToSlack(
  inputs: Inputs,
  id: string,
  event: DeploymentEvent,
  ports: SendPorts,
): Promise<Delivery> {
  const { token, channel, 'webhook-url': url } = inputs;
  try {
    if (token !== undefined && channel !== undefined)
      return {
        kind: 'delivered',
        ts: await byToken(slackOf(token, channel, ports), inputs.ts, id, event, ports),
      };
    if (url !== undefined) return await byWebhook(url, event, ports);
  } catch (error) {
    if (error instanceof Failure) return { kind: 'failed', failure: error };
    throw error;
  }
  const why = token === undefined ? 'There is no token and no webhook.' : 'There is no channel.';
  if (!inputs.required) return { kind: 'left-out', why };
  return { kind: 'failed', failure: slackFailures.SLACK_NOT_CONFIGURED(why) };
}

/** `chat.update` takes no names: https://docs.slack.dev/reference/methods/chat.update */
function slackOf(token: string, channel: string, ports: SendPorts): Slack {
  if (/^[CDG][A-Z0-9]{6,20}$/.test(channel)) return ports.slack(token, channel);
  throw slackFailures.SLACK_CHANNEL_UNUSABLE('A channel must be given by its id, not by its name.');
}

const byToken = (
  slack: Slack,
  ts: string | undefined,
  id: string,
  event: DeploymentEvent,
  ports: SendPorts,
) => deliver(slack, event, { id, ts, at: ports.clock.now(), warn: ports.workflow.warning });

async function byWebhook(url: string, event: DeploymentEvent, ports: SendPorts): Promise<Delivery> {
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
