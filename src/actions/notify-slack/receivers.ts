import { Failure } from '../../failure.ts';
import type { DeploymentEvent } from '../../lib/slack/event.ts';
import { payloadFor, type Receiver } from '../../lib/slack/receiver.ts';
import type { Workflow } from '../../runtime/workflow.ts';

/** Sends a payload; `key` is the same whenever the same event is sent again. Rejects with a Failure. */
export type SendToReceiver = (receiver: Receiver, payload: object, key: string) => Promise<void>;

type Occasion = { readonly id: string; readonly at: number };

/** The same event to every other receiver that it is for, all at once. What fails is a warning, never more. */
export async function sendToReceivers(
  receivers: readonly Receiver[],
  event: DeploymentEvent,
  occasion: Occasion,
  send: SendToReceiver,
  workflow: Pick<Workflow, 'info' | 'warning'>,
): Promise<void> {
  const one = async (receiver: Receiver) => {
    const payload = payloadFor(receiver, event, occasion);
    if (payload === undefined) return workflow.info(`${receiver.kind}: does not hear of ${event.stage}.`);
    try {
      await send(receiver, payload, `${occasion.id}/${event.stage}`);
      workflow.info(`${receiver.kind}: ${event.stage} was sent.`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      workflow.warning(`${error.message}\n\nWhat to do: ${error.remedy} [${error.code}]`);
    }
  };
  await Promise.all(receivers.map(one));
}
