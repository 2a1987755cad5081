import { STAGES } from '../../lib/slack/stage.ts';
import { defineAction } from '../../runtime/action.ts';
import { flag, keyValues, lines, oneOf, percentage, text } from '../../runtime/input-kinds.ts';
import { output } from '../../runtime/outputs.ts';
import { address, mentions, page, receivers, timestamp } from './kinds.ts';

export const notifySlack = defineAction({
  name: 'notify-slack',
  description: 'One Slack message a deployment, updated as it goes; it never decides the deployment.',
  branding: { icon: 'message-square', color: 'purple' },
  inputs: {
    token: text.optional({
      description: 'Bot token with the scopes `chat:write` and `channels:history`, such as `xoxb-…`.',
      secret: true,
    }),
    'webhook-url': address.optional({
      description:
        'Incoming webhook, where there is no bot token. It cannot update a message, so only the end of a deployment is sent.',
      secret: true,
    }),
    channel: text.optional({
      description: 'Id of the channel, such as `C0123456789`; it stands at the end of its details in Slack.',
    }),
    'deployment-id': text.withDefault('', {
      description:
        'What makes this deployment one: its message is found again by it. Such as the run id, the environment and the service. Default is the run id with both.',
    }),
    ts: timestamp.optional({
      description: 'Output `ts` of an earlier step of this deployment; saves a search in the channel.',
    }),
    stage: oneOf(...STAGES).required({
      description: `How far the deployment is: ${STAGES.map((stage) => `\`${stage}\``).join(', ')}.`,
    }),
    service: text.withDefault('', { description: 'Name of the service, such as `api`.' }),
    environment: text.withDefault('', { description: 'Where it goes, such as `production`.' }),
    version: text.withDefault('', { description: 'The version, such as `1.2.3`.' }),
    cause: text.withDefault('', {
      description: 'Why it failed, in one line. Any text is safe here: nothing in it is markup or a mention.',
    }),
    progress: percentage.optional({
      description: 'How far the rollout is, such as `40%`; a bar beside the stage that goes on.',
    }),
    changes: lines.withDefault('', {
      description: 'What changes besides the code, one a line, such as `2 migrations`. Five are shown.',
    }),
    'runbook-url': page.optional({
      description: 'Address of what to do when it fails, linked in every message.',
    }),
    since: text.optional({
      description:
        'Commit or tag that was released before, such as `v1.2.2`; the commits after it are shown. Default is the last good deployment of `environment`, which takes `deployments: read`.',
    }),
    'github-token': text.optional({
      description:
        'Token of the job, to list the commits since the last release. Without one those of the push are shown.',
      secret: true,
    }),
    title: text.withDefault('', { description: 'Headline in place of the one made of service and stage.' }),
    fields: keyValues.withDefault('', {
      description:
        'Facts to show, `name=value`, one a line; an address becomes a link. At most 10 are shown.',
    }),
    footer: text.withDefault('', { description: 'A last line in small print.' }),
    'blocks-file': text.optional({
      description:
        'JSON file with Block Kit of your own in place of ours, such as `.github/slack.json`; `{service}`, `{version}`, `{cause}` and the like stand for values.',
    }),
    mention: mentions.withDefault('', {
      description:
        'Who is called when it failed or was rolled back: ids of people (`U0123456789`) or groups (`S0123456789`), `here`, `channel` or `everyone`, separated by commas.',
    }),
    webhooks: receivers.withDefault('', {
      description:
        'More places that hear of the same events, one address a line: PagerDuty (`https://events.pagerduty.com/v2/enqueue?routing_key=…`: an alert on failure, ended by the next live release), Microsoft Teams (the end of a deployment, as a card), and any other https address (every event, as JSON).',
      secret: true,
    }),
    required: flag.withDefault('false', {
      description: 'Fail the step when the message is not delivered. Without it that is a warning.',
    }),
    'api-url': address.withDefault('https://slack.com/api', { description: "Address of Slack's Web API." }),
  },
  outputs: {
    ts: output.text('The `ts` of the message, for later steps; empty when there is none.'),
    channel: output.text('Id of the channel it is in; empty when there is none, or when it is a secret.'),
    delivered: output.flag('Whether the message was delivered.'),
  },
});
