import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTimeOf } from './process.ts';

/**
 * Waits until the lock file at `path` is this caller's and returns how to give it back. The file names its owner by
 * process id and start time, so that one left by a crash or before a reboot is taken over.
 */
export async function lock(
  path: string,
  progress: (message: string) => void = () => undefined,
): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${process.pid} ${startTimeOf(process.pid)}`;
  for (let told = false; !place(path, mine); ) {
    const owner = content(path);
    if (owner !== undefined && isGone(owner)) takeAway(path, owner);
    else {
      if (!told) progress(`waiting for process ${owner?.split(' ')[0]}, which holds ${path}`);
      told = true;
      await sleep(250);
    }
  }
  return () => rmSync(path, { force: true });
}

/** A link, unlike a file that is created and then written, is never seen without its content. */
function place(path: string, mine: string): boolean {
  const aside = `${path}.${randomUUID()}`;
  writeFileSync(aside, mine);
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(aside);
  }
}

function content(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isGone(owner: string): boolean {
  const [pid, started] = owner.split(' ');
  const now = startTimeOf(Number(pid));
  return now === undefined || (started !== undefined && now !== started);
}

/** Removes the file if it still is the dead owner's: another waiter may have been quicker and own it by now. */
function takeAway(path: string, deadOwner: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const taken = content(aside);
  if (taken !== undefined && taken !== deadOwner) place(path, taken);
  rmSync(aside);
}
