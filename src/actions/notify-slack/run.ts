import type { DeploymentEvent } from '../../lib/slack/event.ts';
import { undeliveredSummary } from '../../lib/slack/undelivered.ts';
import { Failed, type InputsOf, type OutputsOf, type ResultOf } from '../../runtime/action.ts';
import type { JobNotes } from '../../runtime/job-notes.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import { type CommitsPorts, withCommits } from './commits.ts';
import { deploymentId, eventOf, type RunFacts } from './event.ts';
import { type BlocksPorts, withOwnBlocks } from './own-blocks.ts';
import { type SendToReceiver, sendToReceivers } from './receivers.ts';
import { type Delivery, type SendPorts, sendToSlack } from './send.ts';
import type { notifySlack } from './spec.ts';

/** When a notification of this job was given up because Slack did not answer, in ms since 1970. */
export const OUTAGE_NOTE = 'slack-outage';

type Inputs = InputsOf<typeof notifySlack>;
type Outputs = OutputsOf<typeof notifySlack>;

export type Ports = SendPorts &
  BlocksPorts &
  Omit<CommitsPorts, 'workflow' | 'github'> & {
    readonly notes: JobNotes;
    readonly github: RunFacts;
    readonly receiver: SendToReceiver;
  };

export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof notifySlack>> {
  const { workflow, clock, github } = ports;
  for (const url of [inputs['webhook-url'], ...inputs.webhooks.map((each) => each.url)])
    maskParts(url, workflow);
  const id = deploymentId(inputs, github);
  const told = await withCommits(eventOf(inputs, github), inputs, id, ports);
  const event = await withOwnBlocks(told, inputs['blocks-file'], ports);
  const others = sendToReceivers(inputs.webhooks, event, { id, at: clock.now() }, ports.receiver, workflow);
  const [delivery] = await Promise.all([sendToSlack(inputs, id, event, ports), others]);
  const outputs = outputsOf(delivery, inputs, workflow);
  if (delivery.kind === 'delivered') workflow.info(`Slack: ${event.stage} is in the channel.`);
  if (delivery.kind === 'left-out') tell(delivery.why, event, workflow);
  if (delivery.kind !== 'failed') return outputs;
  const { failure } = delivery;
  if (failure.code === 'SLACK_UNREACHABLE') ports.notes.write(OUTAGE_NOTE, String(clock.now()));
  tell(failure.message, event, workflow);
  if (inputs.required) return new Failed(outputs, failure);
  workflow.warning(`No Slack message: ${failure.message}\n\nWhat to do: ${failure.remedy} [${failure.code}]`);
  return outputs;
}

function tell(why: string, event: DeploymentEvent, workflow: Workflow): void {
  workflow.info(`Slack: nothing was sent. ${why}`);
  workflow.summary(undeliveredSummary(event, why));
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
