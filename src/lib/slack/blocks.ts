/**
 * Blocks of Slack within its limits: https://docs.slack.dev/reference/block-kit/blocks. Above them stands one that is
 * not documented: more than about 9,500 characters of text or 15,000 of JSON are refused (slackapi/bolt-js#2867).
 */
export type Block =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: Mrkdwn }
  | { readonly type: 'section'; readonly fields: readonly Mrkdwn[] }
  | { readonly type: 'context'; readonly elements: readonly Mrkdwn[] };

type PlainText = { readonly type: 'plain_text'; readonly text: string; readonly emoji: false };
/** `verbatim`: Slack looks for no names, channels and addresses in it; only markup that we wrote is markup. */
type Mrkdwn = { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true };

export const LIMITS = { header: 150, section: 3_000, fields: 10, context: 3_000, blocks: 50 } as const;

const mrkdwn = (text: string): Mrkdwn => ({ type: 'mrkdwn', text, verbatim: true });

/** Text that was made with `plainLine`, and is not empty. */
export const header = (text: string): Block => ({
  type: 'header',
  text: { type: 'plain_text', text, emoji: false },
});

/** Text that was made with the functions of `text.ts`. Nothing to say, no block: Slack refuses empty ones. */
export const section = (text: string): readonly Block[] =>
  text === '' ? [] : [{ type: 'section', text: mrkdwn(text) }];

export const fieldSection = (texts: readonly string[]): readonly Block[] =>
  texts.length === 0 ? [] : [{ type: 'section', fields: texts.slice(0, LIMITS.fields).map(mrkdwn) }];

export const context = (text: string): readonly Block[] =>
  text === '' ? [] : [{ type: 'context', elements: [mrkdwn(text)] }];
