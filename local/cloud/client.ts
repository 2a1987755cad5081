import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cacheDir, type Progress, toStderr } from '../install.ts';
import { startDaemon, stopRecorded } from '../process.ts';
import type { Fault, SlackRequest } from '../slack/http.ts';
import type { Message } from '../slack/workspace.ts';
import type { CloudAddresses } from './cloud.ts';

/** What the process of the cloud writes down when it is up. */
export type RunningCloud = {
  readonly pid: number;
  /** The checkout it was started from. */
  readonly root: string;
  readonly control: string;
  readonly addresses: CloudAddresses;
};

/** One machine has one local cloud: a Kubernetes node owns machine-wide things such as chains and cgroups. */
export const cloudDir = (): string => join(cacheDir(), 'cloud');
export const cloudFile = (): string => join(cloudDir(), 'cloud.json');

/** Getting and building all programs for the first time is most of it. */
const LONGEST_START_MS = 45 * 60_000;
const NAME = 'cloud';

export type CloudClient = CloudAddresses & {
  readonly slackMessages: () => Promise<readonly Message[]>;
  readonly slackRequests: () => Promise<readonly SlackRequest[]>;
  readonly slackFault: (fault: Fault) => Promise<void>;
  /** Takes back every fault that has not happened yet. */
  readonly slackMend: () => Promise<void>;
};

/** The running local cloud of this checkout; started first when there is none, with its progress passed on. */
export async function openCloud(progress: Progress = toStderr): Promise<CloudClient> {
  const running = await findCloud();
  if (running && running.root === rootOf()) return clientOf(running);
  if (running) progress('stopping the local cloud of another checkout');
  await closeCloud();
  return clientOf(await launch(progress));
}

/** Stops the local cloud of this machine, whoever started it, and what a crashed one left. */
export async function closeCloud(): Promise<void> {
  rmSync(cloudFile(), { force: true });
  await stopRecorded(cloudDir(), NAME, 120_000);
}

const rootOf = () => fileURLToPath(new URL('../..', import.meta.url));

async function findCloud(): Promise<RunningCloud | undefined> {
  if (!existsSync(cloudFile())) return undefined;
  const running = JSON.parse(readFileSync(cloudFile(), 'utf8')) as RunningCloud;
  const up = await fetch(running.control).then(
    (response) => response.ok,
    () => false,
  );
  return up ? running : undefined;
}

async function launch(progress: Progress): Promise<RunningCloud> {
  mkdirSync(cloudDir(), { recursive: true });
  const log = join(cloudDir(), `${NAME}.log`);
  rmSync(log, { force: true });
  const daemon = await startDaemon({
    dir: cloudDir(),
    name: NAME,
    file: process.execPath,
    args: [join(rootOf(), 'local/cloud/process.ts')],
  });
  const deadline = Date.now() + LONGEST_START_MS;
  const news = tail(log, progress);
  while (Date.now() < deadline) {
    await sleep(200);
    news();
    const running = await findCloud();
    if (running) return running;
    if (!existsSync(`/proc/${daemon.pid}`)) {
      news();
      throw new Error(`the local cloud could not start:\n${readFileSync(log, 'utf8').slice(-4000)}`);
    }
  }
  await closeCloud();
  throw new Error(`the local cloud was not up after ${LONGEST_START_MS / 60_000} minutes; see ${log}`);
}

/** Passes on each whole line that was added to a file since the last call. */
function tail(path: string, progress: Progress): () => void {
  let at = 0;
  let rest = '';
  return () => {
    const fd = openSync(path, 'r');
    const buffer = Buffer.alloc(64 * 1024);
    for (
      let size = readSync(fd, buffer, 0, buffer.length, at);
      size > 0;
      size = readSync(fd, buffer, 0, buffer.length, at)
    ) {
      at += size;
      rest += buffer.toString('utf8', 0, size);
    }
    closeSync(fd);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) progress(line);
  };
}

function clientOf({ control, addresses }: RunningCloud): CloudClient {
  const ask = async (path: string, body?: unknown) => {
    const response = await fetch(`${control}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the local cloud answered ${response.status} to ${path}`);
    return response.json();
  };
  return {
    ...addresses,
    slackMessages: () => ask('/slack/messages') as Promise<readonly Message[]>,
    slackRequests: () => ask('/slack/requests') as Promise<readonly SlackRequest[]>,
    slackFault: async (fault) => void (await ask('/slack/fault', fault)),
    slackMend: async () => void (await ask('/slack/mend', {})),
  };
}
