import { Failure } from '../../failure.ts';
import type { DeploymentEvent } from '../../lib/slack/event.ts';
import { slackFailures } from '../../lib/slack/failures.ts';
import { fillBlocks } from '../../lib/slack/own-blocks.ts';
import type { Files } from '../../runtime/files.ts';
import type { Workflow } from '../../runtime/workflow.ts';

export type BlocksPorts = {
  readonly files: Pick<Files, 'exists' | 'read'>;
  readonly workflow: Pick<Workflow, 'warning'>;
};

/** The event with the caller's own blocks. A file that Slack would refuse is a warning, and the message has ours. */
export async function withOwnBlocks(
  event: DeploymentEvent,
  path: string | undefined,
  { files, workflow }: BlocksPorts,
): Promise<DeploymentEvent> {
  if (path === undefined) return event;
  try {
    if (!files.exists(path)) throw slackFailures.SLACK_BLOCKS_INVALID('There is no such file.');
    const ownBlocks = await files.read(path);
    fillBlocks(ownBlocks, event);
    return { ...event, ownBlocks };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    workflow.warning(`${path} is not used: ${error.message} [${error.code}]`, { file: path });
    return event;
  }
}
