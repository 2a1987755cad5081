import { code, joined, safe, table, text } from '../summary/markdown.ts';
import type { DeploymentEvent } from './event.ts';
import { SAID } from './stage.ts';

/** What the job summary says in place of a message that was not sent. */
export function undeliveredSummary(event: DeploymentEvent, why: string): string {
  const { service, environment, version, cause, stage } = event;
  return joined([
    `**${text('No Slack message')}**: ${text(why)}`,
    table(
      ['stage', 'service', 'environment', 'version', 'cause'],
      [[`${SAID[stage].sign} ${SAID[stage].words}`, service, environment, safe(code(version)), cause]],
    ),
  ]);
}
