import { defineFailures, type Failure } from '../../failure.ts';

export const slackFailures = defineFailures({
  SLACK_TOKEN_REFUSED: {
    meaning: 'Slack does not accept the token.',
    remedy:
      'Give the bot token (`xoxb-…`) of an app that is installed in the workspace; its page is at api.slack.com/apps under "OAuth & Permissions".',
  },
  SLACK_SCOPE_MISSING: {
    meaning: 'The app may not do this; the message names the scope that it needs.',
    remedy: 'Add the scope under "OAuth & Permissions" of the app, then install the app again.',
  },
  SLACK_CHANNEL_UNUSABLE: {
    meaning: 'There is no such channel for this app, or it may not write there.',
    remedy:
      "Give the channel's id (`C0123456789`, at the end of its details in Slack), and invite the app with `/invite`.",
  },
  SLACK_REFUSED: {
    meaning: 'Slack refused the message; the message has its name for the reason.',
    remedy: 'Look the name up under "Errors" of the method at docs.slack.dev/reference/methods.',
  },
  SLACK_BLOCKS_INVALID: {
    meaning:
      'The file of `blocks-file` is no Block Kit that Slack would take; the message names each mistake.',
    remedy: 'Correct the file; app.slack.com/block-kit-builder shows what it looks like.',
  },
  SLACK_CONTENT_REFUSED: {
    meaning: 'Slack refused the blocks of the message; it is sent as plain text instead.',
    remedy: 'Report it with the message: every limit of Slack should be kept.',
  },
  SLACK_UNREACHABLE: {
    meaning: 'Slack did not take the message within the time that a notification may cost.',
    remedy: 'See slack-status.com, and the proxy settings of the runner. The deployment is not affected.',
  },
  SLACK_UNCERTAIN: {
    meaning: 'The message may or may not have arrived; it was not sent again, to send none twice.',
    remedy:
      'Look into the channel. A bot token with the scope `channels:history` lets the action look by itself.',
  },
  SLACK_NOT_CONFIGURED: {
    meaning: 'There is no token and no webhook, or no channel, although `required` is set.',
    remedy: 'Give `token` and `channel`, or `webhook-url`.',
  },
});

const CONTENT_ERRORS = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'];

type Refusal = {
  /** Slack's name of the error. */
  readonly error: string;
  readonly method: string;
  /** The scope that is missing, where Slack names it. */
  readonly needed: string;
  /** What Slack objects to in the blocks. */
  readonly details: readonly string[];
};

const TOKEN_ERRORS = [
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
];
const CHANNEL_ERRORS = [
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'is_inactive',
  'restricted_action',
  'restricted_action_read_only_channel',
];

/** Slack's refusal as a failure that says what to change: https://docs.slack.dev/reference/methods/chat.postMessage */
export function failureOf({ error, method, needed, details }: Refusal): Failure {
  const said = `Slack answered ${method} with "${error}"`;
  if (TOKEN_ERRORS.includes(error)) return slackFailures.SLACK_TOKEN_REFUSED(`${said}.`);
  if (error === 'missing_scope' || error === 'no_permission')
    return slackFailures.SLACK_SCOPE_MISSING(
      `${said}: the scope ${needed || SCOPES[method] || ''} is missing.`,
    );
  if (CHANNEL_ERRORS.includes(error)) return slackFailures.SLACK_CHANNEL_UNUSABLE(`${said}.`);
  if (CONTENT_ERRORS.includes(error))
    return slackFailures.SLACK_CONTENT_REFUSED([`${said}.`, ...details].join('\n'));
  return slackFailures.SLACK_REFUSED([`${said}.`, ...details].join('\n'));
}

/** What each method needs, where Slack's answer does not say so. */
const SCOPES: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.history': 'channels:history (groups:history for a private channel)',
  'conversations.replies': 'channels:history (groups:history for a private channel)',
};
