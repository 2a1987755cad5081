import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http';

/** Opens requests for a protocol; kept connections are shared by all requests that ask for one. */
export type Connections = (protocol: string) => Promise<{
  readonly open: (
    url: URL,
    options: RequestOptions,
    onAnswer?: (answer: IncomingMessage) => void,
  ) => ClientRequest;
  readonly fresh: () => Agent;
  readonly kept: () => Agent;
}>;

/** Through HTTPS_PROXY, HTTP_PROXY and NO_PROXY. An idle connection does not keep the process alive. */
export function createConnections(env: Readonly<Record<string, string | undefined>>): Connections {
  const kept = new Map<string, Agent>();
  const proxyEnv = { ...env };
  return async (protocol) => {
    const { request, Agent } = await (protocol === 'https:' ? import('node:https') : import('node:http'));
    return {
      open: request,
      fresh: () => new Agent({ proxyEnv }),
      kept: () => {
        const agent = kept.get(protocol) ?? new Agent({ proxyEnv, keepAlive: true });
        kept.set(protocol, agent);
        return agent;
      },
    };
  };
}
