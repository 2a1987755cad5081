import { type Arguments, checkContent, checkMetadata, isEmpty, type Reply, refuse } from './content.ts';
import type { Channel, Message, Workspace } from './workspace.ts';

type Method = (workspace: Workspace, args: Arguments) => Reply;

const bot = { user_id: 'U0DEPLOYBOT', bot_id: 'B0DEPLOYBOT', team_id: 'T0LOCAL' };

/** The methods of the Web API that this server knows; the error names are those of Slack's reference. */
export const methods: Readonly<Record<string, Method>> = {
  'auth.test': () => ({ ok: true, url: 'https://local.slack.com/', team: 'local', user: 'deploys', ...bot }),
  'chat.postMessage': postMessage,
  'chat.update': updateMessage,
  'conversations.history': readHistory,
  'conversations.list': listChannels,
  'conversations.replies': readReplies,
};

function postMessage(workspace: Workspace, args: Arguments): Reply {
  const channel = workspace.findChannel(String(args['channel'] ?? ''));
  const refusal =
    checkChannel(channel, 'is_archived') ?? checkContent(args) ?? checkMetadata(args['metadata']);
  if (channel === undefined || refusal !== undefined) return refusal ?? refuse('channel_not_found');
  const threadTs = args['thread_ts'] === undefined ? undefined : String(args['thread_ts']);
  const message = workspace.post({ channel: channel.id, threadTs, by: 'bot', ...versionOf(args) });
  return { ok: true, channel: channel.id, ts: message.ts, message: shown(message, true) };
}

/** Wants the channel's id, not its name; only a bot's own message can be changed. */
function updateMessage(workspace: Workspace, args: Arguments): Reply {
  const channel = workspace.channels.find(({ id }) => id === args['channel']);
  const refusal = checkChannel(channel, 'is_inactive');
  if (channel === undefined || refusal !== undefined) return refusal ?? refuse('channel_not_found');
  const message = workspace.find(channel.id, String(args['ts'] ?? ''));
  if (message === undefined) return refuse('message_not_found');
  if (message.by !== 'bot') return refuse('cant_update_message');
  const wrong = checkContent(args) ?? checkMetadata(args['metadata']);
  if (wrong !== undefined) return wrong;
  const updated = workspace.update(message, changed(message, args));
  return { ok: true, channel: channel.id, ts: updated.ts, text: updated.text, message: shown(updated, true) };
}

/** Text alone takes the blocks away, blocks alone keep the text; metadata stays unless given, and `{}` removes it. */
function changed(message: Message, args: Arguments) {
  const { text, blocks, metadata } = versionOf(args);
  const removed = typeof metadata === 'object' && metadata !== null && Object.keys(metadata).length === 0;
  const kept = metadata === undefined ? message.metadata : metadata;
  return { text: isEmpty(args['text']) ? message.text : text, blocks, metadata: removed ? undefined : kept };
}

function readHistory(workspace: Workspace, args: Arguments): Reply {
  const channel = workspace.channels.find(({ id }) => id === args['channel']);
  if (channel === undefined) return refuse('channel_not_found');
  const limit = Math.min(Number(args['limit'] ?? 100), 999);
  const newest = workspace
    .messages()
    .filter((message) => message.channel === channel.id && message.threadTs === undefined)
    .filter(({ ts }) => isWithin(ts, args))
    .toReversed();
  const withMetadata = String(args['include_all_metadata']) === 'true';
  const messages = newest.slice(0, limit).map((message) => shown(message, withMetadata));
  return { ok: true, messages, has_more: newest.length > limit, pin_count: 0 };
}

/** A thread from its first message on; a message without replies is a thread of one. */
function readReplies(workspace: Workspace, args: Arguments): Reply {
  const channel = workspace.channels.find(({ id }) => id === args['channel']);
  if (channel === undefined) return refuse('channel_not_found');
  const withMetadata = String(args['include_all_metadata']) === 'true';
  const thread = workspace
    .messages()
    .filter((message) => message.channel === channel.id)
    .filter(({ ts, threadTs }) => ts === args['ts'] || threadTs === args['ts']);
  if (thread.length === 0) return refuse('thread_not_found');
  return { ok: true, messages: thread.map((message) => shown(message, withMetadata)), has_more: false };
}

/** `oldest` and `latest` are left out themselves unless `inclusive` is set. */
function isWithin(ts: string, { oldest = '0', latest = '9999999999.999999', inclusive }: Arguments): boolean {
  const [time, from, to] = [Number(ts), Number(oldest), Number(latest)];
  return String(inclusive) === 'true' ? time >= from && time <= to : time > from && time < to;
}

function listChannels(workspace: Workspace, args: Arguments): Reply {
  const withArchived = String(args['exclude_archived']) !== 'true';
  const channels = workspace.channels
    .filter(({ archived }) => withArchived || !archived)
    .map(({ id, name, archived }) => ({
      id,
      name,
      is_channel: true,
      is_archived: archived,
      is_member: true,
    }));
  return { ok: true, channels, response_metadata: { next_cursor: '' } };
}

function checkChannel(channel: Channel | undefined, whenArchived: string): Reply | undefined {
  if (channel === undefined) return refuse('channel_not_found');
  return channel.archived ? refuse(whenArchived) : undefined;
}

function versionOf({ text, blocks, metadata, markdown_text: markdown }: Arguments) {
  return {
    text: String(text ?? markdown ?? ''),
    blocks: Array.isArray(blocks) ? (blocks as unknown[]) : [],
    metadata,
  };
}

/** A message as the API shows it. */
function shown(message: Message, withMetadata: boolean) {
  const { ts, text, blocks, metadata, threadTs, history, by } = message;
  return {
    type: 'message',
    ts,
    text,
    ...(by === 'bot'
      ? { user: bot.user_id, bot_id: bot.bot_id }
      : { subtype: 'bot_message', bot_id: 'B0WEBHOOK' }),
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
    ...(history.length > 1 ? { edited: { user: bot.user_id, ts } } : {}),
  };
}
