import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor } from '../process.ts';
import { containerdSocket, stateDir } from './layout.ts';

/**
 * Ends every process of the cluster's pods at once, and the shims that watch over them: they outlive containerd.
 * Pods are known by their control group, shims by the containerd they report to.
 */
export async function killPods(): Promise<void> {
  const sockets = shimSockets();
  // What a shim starts while it is being stopped is caught by another look.
  for (let look = 0; look < 50; look += 1) {
    const found = [...shims(), ...controlGroups().flatMap(processesBelow)];
    if (found.length === 0) break;
    for (const pid of found) kill(pid);
    await sleep(50);
  }
  for (const socket of sockets) rmSync(socket, { force: true });
}

/** True while processes are in the control groups of pods. */
export const podsAreRunning = (): boolean =>
  controlGroups().some((group) => processesBelow(group).length > 0);

/** Removes the control groups of the pods. A group is busy for a moment after its last process has ended. */
export async function removeControlGroups(): Promise<void> {
  const removeAll = async () => {
    for (const group of controlGroups()) removeGroup(group);
  };
  await waitFor('the removal of the control groups of pods', removeAll, 5_000);
}

/** `kubepods` in the one hierarchy of cgroup v2, or in each of those of v1. */
function controlGroups(): string[] {
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const hierarchies = mounts.filter(([, , type]) => type === 'cgroup' || type === 'cgroup2');
  return hierarchies.map(([, path = '']) => join(path, 'kubepods')).filter((path) => existsSync(path));
}

function processesBelow(group: string): number[] {
  try {
    const own = readFileSync(join(group, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);
    return [...own, ...subgroups(group).flatMap(processesBelow)];
  } catch (error) {
    // A shim has removed the group in this very moment.
    if (['ENOENT', 'ENODEV'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

function removeGroup(group: string): void {
  for (const sub of subgroups(group)) removeGroup(sub);
  // rmdir removes a control group although its files cannot be removed.
  rmdirSync(group);
}

const subgroups = (group: string): string[] =>
  readdirSync(group, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(group, entry.name));

function shims(): number[] {
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  return pids.map(Number).filter((pid) => {
    const words = commandOf(pid);
    return (words[0] ?? '').endsWith('/containerd-shim-runc-v2') && words.includes(containerdSocket);
  });
}

function commandOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** Sockets of the shims, outside our folders: containerd writes them down with each container. */
function shimSockets(): string[] {
  const tasks = join(stateDir, 'containerd', 'io.containerd.runtime.v2.task', 'k8s.io');
  if (!existsSync(tasks)) return [];
  const files = readdirSync(tasks).map((task) => join(tasks, task, 'address'));
  const present = files.filter((file) => existsSync(file));
  return present.map((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .replace(/^unix:\/\//, ''),
  );
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
