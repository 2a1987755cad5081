import type { TargetServer } from '../../lib/migrate/server.ts';
import type { TraceServer } from '../../tools/local-postgres.ts';
import type { Inputs, Ports } from './ports.ts';

/** Where migrations are tried; `ours` was started for that and has no roles and extensions of its own. */
export type OpenTraceServer = TraceServer & { readonly ours: boolean };

/** The server that was given, else one of the machine's own programs; undefined when neither is there or wanted. */
export async function openTraceServer(inputs: Inputs, ports: Ports): Promise<OpenTraceServer | undefined> {
  const url = inputs['trace-database-url'];
  if (url)
    return { url, ours: false, title: 'a throwaway server', [Symbol.asyncDispose]: async () => undefined };
  if (inputs.trace === 'never' || serverOf(inputs).engine !== 'postgres') return undefined;
  const started = await ports.startTraceServer();
  return started && { ...started, title: `a throwaway ${started.title}`, ours: true };
}

/** The one that is named, or whose URL is given. */
export function serverOf({ server, 'database-url': url }: Inputs): TargetServer {
  if (server) return server;
  if (url?.kind !== 'mysql') return { engine: 'postgres', version: undefined };
  return { engine: url.given.startsWith('mariadb') ? 'mariadb' : 'mysql', version: undefined };
}
