import { cpSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { answering, type Copied, type Copy, copyServer, replayUntil, startCopy } from './copies.ts';
import { forward } from './forward.ts';

/** An error that RDS answers to an action, as often as `times` says. */
export type Fault = {
  readonly code: string;
  readonly message: string;
  readonly status: number;
  times: number;
};

export type LocalRds = {
  readonly endpoint: string;
  /** Puts a running PostgreSQL behind an instance, by the URL of its superuser. */
  readonly attach: (instance: string, url: string) => void;
  readonly faults: Map<string, Fault>;
  /** Changes the parameters of a request before AWS sees them, such as a group that is lost. */
  readonly rewrite: Map<string, (parameters: URLSearchParams) => void>;
  /** Does something to the files of the next server that is restored, before it starts. */
  damage: ((copy: Copy) => Promise<void> | void) | undefined;
  /** Changes what is replayed for a point in time. */
  moment: ((asked: string) => string) | undefined;
  /** Instances with a server of their own that were restored and not deleted. */
  readonly running: () => readonly string[];
  readonly stop: () => Promise<void>;
};

type State = {
  readonly upstream: string;
  readonly dir: string;
  readonly sources: Map<string, string>;
  readonly snapshots: Map<string, { readonly copy: Copy; readonly source: string }>;
  readonly restored: Map<string, { server?: Copied; url: string; ready: boolean }>;
  readonly folders: string[];
};

/**
 * Stands before the RDS API of moto, where all is `available` at once and nothing is behind it: here snapshots are copies of
 * a running PostgreSQL, restores start servers from them, states take their time, and errors come when they are asked for.
 * Everything else goes through unchanged.
 */
export async function startRds(upstream: string, dir: string): Promise<LocalRds> {
  const state: State = {
    upstream,
    dir,
    sources: new Map(),
    snapshots: new Map(),
    restored: new Map(),
    folders: [],
  };
  const server = createServer((incoming, answer) => {
    serve(incoming, answer, state, rds).catch((error: Error) => answer.writeHead(502).end(error.stack));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const rds: LocalRds = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    attach: (instance, url) => void state.sources.set(instance, url),
    faults: new Map(),
    rewrite: new Map(),
    damage: undefined,
    moment: undefined,
    running: () => [...state.restored.keys()],
    stop: async () => {
      server.closeAllConnections();
      server.close();
      for (const { server: copied } of state.restored.values()) await copied?.stop();
      for (const folder of state.folders) rmSync(folder, { recursive: true, force: true });
    },
  };
  return rds;
}

async function serve(
  incoming: IncomingMessage,
  answer: ServerResponse,
  state: State,
  rds: LocalRds,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  let body = Buffer.concat(chunks);
  const parameters = new URLSearchParams(
    /x-www-form-urlencoded/.test(incoming.headers['content-type'] ?? '') ? body.toString() : '',
  );
  const action = parameters.get('Action') ?? '';
  const fault = rds.faults.get(action);
  if (fault && fault.times > 0) {
    fault.times -= 1;
    const { code, message, status } = fault;
    const xml = `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`;
    answer.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
    return;
  }
  const change = rds.rewrite.get(action);
  if (change) {
    change(parameters);
    body = Buffer.from(parameters.toString());
  }
  const from = await forward(incoming, body, state.upstream);
  const of = (name: string) => parameters.get(name) ?? '';
  if (from.status < 300) await EFFECTS[action]?.(of, state, rds);
  const text = action.startsWith('DescribeDBInstances')
    ? withServers(from.body.toString(), state)
    : from.body;
  const { 'content-length': _, 'transfer-encoding': __, ...headers } = from.headers;
  answer.writeHead(from.status, headers).end(text);
}

type Effect = (of: (name: string) => string, state: State, rds: LocalRds) => Promise<void>;

/** What AWS would do behind its answer. */
const EFFECTS: Readonly<Record<string, Effect>> = {
  CreateDBSnapshot: async (of, state) => {
    const source = of('DBInstanceIdentifier');
    const url = state.sources.get(source);
    if (url) state.snapshots.set(of('DBSnapshotIdentifier'), { copy: await copied(url, state), source });
  },
  RestoreDBInstanceFromDBSnapshot: async (of, state, rds) => {
    const found = state.snapshots.get(of('DBSnapshotIdentifier'));
    const url = state.sources.get(found?.source ?? '');
    if (found && url) restore(of('DBInstanceIdentifier'), found.copy, url, state, rds);
  },
  RestoreDBInstanceToPointInTime: async (of, state, rds) => {
    const source = of('SourceDBInstanceIdentifier');
    const url = state.sources.get(source);
    // Automated backups: the oldest copy of the source, and all that was written since.
    const base = [...state.snapshots.values()].find((each) => each.source === source);
    const moment = rds.moment?.(of('RestoreTime')) ?? of('RestoreTime');
    if (url && base) restore(of('TargetDBInstanceIdentifier'), base.copy, url, state, rds, moment);
  },
  DeleteDBInstance: async (of, { restored }) => {
    const id = of('DBInstanceIdentifier');
    await restored.get(id)?.server?.stop();
    restored.delete(id);
  },
};

async function copied(url: string, state: State): Promise<Copy> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('show data_directory');
  await client.end();
  const to = join(dirname(String(rows[0].data_directory)), `copy-${state.folders.length}`);
  state.folders.push(to, `${to}-wal`);
  return copyServer(url, to);
}

/** Goes on behind the answer: the instance is `creating` until its server answers. */
function restore(id: string, copy: Copy, url: string, state: State, rds: LocalRds, moment?: string): void {
  const entry: { server?: Copied; url: string; ready: boolean } = { url, ready: false };
  state.restored.set(id, entry);
  const work = async () => {
    const base = { data: `${copy.data}-of-${id.slice(-20)}` };
    cpSync(copy.data, base.data, { recursive: true });
    state.folders.push(base.data, `${base.data}-wal`);
    if (moment !== undefined) await replayUntil(url, base, moment);
    await rds.damage?.(base);
    entry.server = await startCopy(base, state.dir);
    const at = new URL(url);
    at.port = String(entry.server.port);
    await answering(at.href);
    entry.ready = true;
  };
  work().catch((error: Error) => process.stderr.write(`restore of ${id}: ${error.stack}\n`));
}

/** Restored instances are `creating` until their server answers, and have its address. */
const withServers = (xml: string, { restored, sources }: State): string =>
  xml.replace(/<DBInstance>.*?<\/DBInstance>/gs, (block) => {
    const id = /<DBInstanceIdentifier>([^<]*)</.exec(block)?.[1] ?? '';
    const entry = restored.get(id);
    const port = entry?.server?.port ?? (sources.has(id) ? new URL(sources.get(id) ?? '').port : undefined);
    if (entry && !entry.ready)
      return block
        .replace(/<DBInstanceStatus>[^<]*</, '<DBInstanceStatus>creating<')
        .replace(/<Endpoint>.*?<\/Endpoint>/s, '');
    if (port === undefined) return block;
    const endpoint = `<Endpoint><Address>127.0.0.1</Address><Port>${port}</Port></Endpoint>`;
    return block.replace(/<Endpoint>.*?<\/Endpoint>/s, endpoint);
  });
