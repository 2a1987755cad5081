import { isEnd, STAGES, type Stage } from './stage.ts';

/** What a deployment has been through. It travels in the metadata of its message, so that no job has to hand it on. */
export type DeploymentRecord = {
  /** The caller's own id of the deployment; the message is found again by it. */
  readonly id: string;
  readonly stages: readonly Passed[];
};

/** A stage and when it began, in ms since 1970. */
export type Passed = { readonly stage: Stage; readonly at: number };

/** A message of ours is known by this: https://docs.slack.dev/messaging/message-metadata */
export const EVENT_TYPE = 'deploy_actions_deployment';

/** More than a deployment passes; a record that grew for ever would end in Slack refusing the message. */
const MOST_STAGES = 20;

/** The record after one more event. An event that is reported again changes nothing, and a new attempt starts anew. */
export function advance(record: DeploymentRecord, stage: Stage, at: number): DeploymentRecord {
  const last = record.stages.at(-1);
  if (last?.stage === stage) return record;
  const before = last && isEnd(last.stage) ? [] : record.stages;
  return { ...record, stages: [...before, { stage, at }].slice(-MOST_STAGES) };
}

export const metadataOf = ({ id, stages }: DeploymentRecord) => ({
  event_type: EVENT_TYPE,
  event_payload: { id, stages: stages.map(({ stage, at }) => ({ stage, at })) },
});

/** The record in a message's metadata, or undefined when it is no message of ours. Metadata is outside data. */
export function readRecord(metadata: unknown): DeploymentRecord | undefined {
  const { event_type: type, event_payload: payload } = fieldsOf(metadata);
  const { id, stages } = fieldsOf(payload);
  if (type !== EVENT_TYPE || typeof id !== 'string') return undefined;
  return { id, stages: Array.isArray(stages) ? stages.flatMap(readPassed) : [] };
}

function readPassed(value: unknown): readonly Passed[] {
  const { stage, at } = fieldsOf(value);
  const known = STAGES.find((name) => name === stage);
  return known && typeof at === 'number' ? [{ stage: known, at }] : [];
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
