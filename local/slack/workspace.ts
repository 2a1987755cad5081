/** One state of a message: as it was posted, then as each update left it. */
export type Version = {
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly metadata: unknown;
};

export type Message = Version & {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
  /** How it came: by a bot's token or an incoming webhook. */
  readonly by: 'bot' | 'webhook';
  /** Every state, oldest first; the last is the present one. */
  readonly history: readonly Version[];
};

export type Channel = { readonly id: string; readonly name: string; readonly archived: boolean };

export type Workspace = {
  readonly channels: readonly Channel[];
  /** By id, or by name with or without `#`. */
  readonly findChannel: (idOrName: string) => Channel | undefined;
  readonly post: (message: Omit<Message, 'ts' | 'history'>) => Message;
  readonly find: (channel: string, ts: string) => Message | undefined;
  readonly update: (message: Message, version: Version) => Message;
  /** Oldest first. */
  readonly messages: () => readonly Message[];
};

/** The channels and messages of a Slack workspace, in memory. A name that starts with `archived-` is archived. */
export function createWorkspace(names: Readonly<Record<string, string>>, now: () => number): Workspace {
  const messages: Message[] = [];
  const channels = Object.entries(names).map(([name, id]) => ({
    id,
    name,
    archived: name.startsWith('archived-'),
  }));
  const versionOf = ({ text, blocks, metadata }: Version): Version => ({ text, blocks, metadata });
  let last = 0;
  // Unique in a channel and increasing: seconds, a dot and six digits.
  const nextTs = () => {
    last = Math.max(last + 1, Math.floor(now() * 1000));
    return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
  };
  return {
    channels,
    findChannel: (idOrName) =>
      channels.find(({ id, name }) => id === idOrName || name === idOrName.replace(/^#/, '')),
    post: (message) => {
      const posted = { ...message, ts: nextTs(), history: [versionOf(message)] };
      messages.push(posted);
      return posted;
    },
    find: (channel, ts) => messages.find((message) => message.channel === channel && message.ts === ts),
    update: (message, version) => {
      const updated = { ...message, ...version, history: [...message.history, versionOf(version)] };
      messages[messages.indexOf(message)] = updated;
      return updated;
    },
    messages: () => [...messages],
  };
}
