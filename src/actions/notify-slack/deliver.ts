import { Failure } from '../../failure.ts';
import type { DeploymentEvent } from '../../lib/slack/event.ts';
import { deploymentMessage, failureReply } from '../../lib/slack/message.ts';
import { advance, type DeploymentRecord } from '../../lib/slack/record.ts';
import { isBad } from '../../lib/slack/stage.ts';
import type { Slack } from '../../tools/slack.ts';

type Given = {
  readonly id: string;
  readonly ts: string | undefined;
  /** When the event happened, in ms since 1970. */
  readonly at: number;
  readonly warn: (message: string) => void;
};

/** Brings the one message of the deployment up to date, posting it when there is none. Returns its `ts`. */
export async function deliver(slack: Slack, event: DeploymentEvent, given: Given): Promise<string> {
  const known = await recordOf(slack, given);
  const record = advance(known.record, event.stage, given.at);
  const message = deploymentMessage(event, record);
  if (known.ts !== undefined) await slack.update(known.ts, message);
  const ts = known.ts ?? (await slack.post(message, given.id));
  const isNew = record !== known.record;
  if (isBad(event.stage) && isNew) await replyTo(ts, slack, event, record, given);
  return ts;
}

/** The message is what counts; when only the reply cannot be sent, the event was delivered all the same. */
async function replyTo(
  ts: string,
  slack: Slack,
  event: DeploymentEvent,
  record: DeploymentRecord,
  { id, warn }: Given,
): Promise<void> {
  try {
    await slack.reply(ts, failureReply(event, record), `${id}/${event.stage}`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    warn(`The reply in the thread, with the mention, was not sent: ${error.message} [${error.code}]`);
  }
}

type Known = { readonly ts: string | undefined; readonly record: DeploymentRecord };

/** The message by its `ts` or by the deployment's id, with what it says about earlier stages. */
async function recordOf(slack: Slack, { id, ts, warn }: Given): Promise<Known> {
  const nothing = { id, stages: [] };
  try {
    const found = (ts === undefined ? undefined : await slack.read(ts)) ?? (await slack.find(id));
    return { ts: found?.ts, record: { ...(found?.record ?? nothing), id } };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'SLACK_SCOPE_MISSING') throw error;
    warn(
      ts === undefined
        ? `A message of this deployment cannot be looked for, so a new one is posted. ${error.message} [${error.code}]`
        : `Earlier stages cannot be shown. ${error.message} [${error.code}]`,
    );
    return { ts, record: nothing };
  }
}
