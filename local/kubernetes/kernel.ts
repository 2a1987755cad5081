import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { network, stateDir } from './layout.ts';

/** What the kubelet and we change in the kernel, below /proc/sys. */
const changed = [
  'net/ipv4/ip_forward',
  'vm/overcommit_memory',
  'vm/panic_on_oom',
  'kernel/panic',
  'kernel/panic_on_oops',
  'kernel/keys/root_maxkeys',
  'kernel/keys/root_maxbytes',
];

const record = join(stateDir, 'kernel.json');
const pathOf = (setting: string): string => join('/proc/sys', setting);

/** Records the machine's own settings, then lets it pass on packets, and those of the pods to its loopback. */
export function changeKernelSettings(): void {
  const present = changed.filter((setting) => existsSync(pathOf(setting)));
  const values = present.map((setting) => [setting, readFileSync(pathOf(setting), 'utf8').trim()]);
  writeFileSync(record, JSON.stringify(Object.fromEntries(values)));
  writeFileSync(pathOf('net/ipv4/ip_forward'), '1');
  // Of the bridge alone; it goes with the bridge.
  writeFileSync(pathOf(`net/ipv4/conf/${network.bridge}/route_localnet`), '1');
}

/** Puts back what was recorded, if anything was. */
export function restoreKernelSettings(): void {
  if (!existsSync(record)) return;
  const values = JSON.parse(readFileSync(record, 'utf8')) as Record<string, string>;
  for (const [setting, value] of Object.entries(values)) {
    const current = readFileSync(pathOf(setting), 'utf8').trim();
    if (current !== value) writeFileSync(pathOf(setting), value);
  }
  rmSync(record);
}
