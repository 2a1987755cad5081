import { runProgram } from '../install.ts';
import { waitFor } from '../process.ts';
import { network } from './layout.ts';

/** Table, chain and specification of a rule of iptables. */
type Rule = readonly [table: string, chain: string, ...specification: string[]];

const { bridge, hostAddress, pods, apiService } = network;

const rules: readonly Rule[] = [
  // Docker and firewalls drop what they do not know.
  ['filter', 'INPUT', '-i', bridge, '-j', 'ACCEPT'],
  ['filter', 'FORWARD', '-i', bridge, '-j', 'ACCEPT'],
  ['filter', 'FORWARD', '-o', bridge, '-j', 'ACCEPT'],
  ['nat', 'POSTROUTING', '-s', pods, '!', '-o', bridge, '-j', 'MASQUERADE'],
];

/** A pod that calls the host's address reaches what listens on the host's loopback, so nothing needs to listen elsewhere. */
const toLoopback: Rule = [
  ...(['nat', 'PREROUTING', '-i', bridge, '-d', hostAddress, '-p', 'tcp'] as const),
  ...['-j', 'DNAT', '--to-destination', '127.0.0.1'],
];

/** The `kubernetes` Service, from a pod: kube-proxy would lead to the host's address, and a connection is translated once. */
const toApi = (port: number): Rule => [
  ...(['nat', 'PREROUTING', '-i', bridge, '-d', apiService, '-p', 'tcp', '--dport', '443'] as const),
  ...['-j', 'DNAT', '--to-destination', `127.0.0.1:${port}`],
];

/** Makes the bridge of the pods with the host's address on it, and lets its packets through. */
export async function makeNetwork(): Promise<void> {
  // With an address of its own the bridge does not take on another whenever a pod joins.
  await ip('link', 'add', bridge, 'address', '0a:58:0a:f4:00:01', 'type', 'bridge');
  await ip('address', 'add', `${hostAddress}/24`, 'dev', bridge);
  await ip('link', 'set', bridge, 'up');
  for (const rule of rules) await iptables('-I', rule);
  await iptables('-A', toLoopback);
}

/** Lets pods reach the API server. This rule must come before kube-proxy's, which are put before all that it finds. */
export async function openApi(port: number): Promise<void> {
  const proxyIsThere = async () => {
    const listing = await runProgram('iptables', ['-w', '-t', 'nat', '-S', 'PREROUTING']);
    if (!listing.includes('-j KUBE-SERVICES')) throw new Error('kube-proxy has written no rules');
  };
  await waitFor('the rules of kube-proxy', proxyIsThere);
  await iptables('-I', toApi(port));
}

/** Removes the bridge, the pods' links and the rules, as far as they are there. */
export async function removeNetwork(): Promise<void> {
  for (const link of await linksOf(bridge)) await ip('link', 'delete', link).catch(() => undefined);
  await ip('link', 'delete', bridge).catch(() => undefined);
  for (const rule of await leftoverRules()) await runProgram('iptables', rule);
}

/** Every rule that names the bridge, as the arguments that delete it. */
async function leftoverRules(): Promise<string[][]> {
  const found: string[][] = [];
  for (const table of ['filter', 'nat']) {
    const listing = await runProgram('iptables', ['-w', '-t', table, '-S']).catch(() => '');
    const ours = listing
      .split('\n')
      .filter((line) => line.startsWith('-A ') && line.split(' ').includes(bridge));
    for (const line of ours) found.push(['-w', '-t', table, '-D', ...line.split(' ').slice(1)]);
  }
  return found;
}

async function linksOf(master: string): Promise<string[]> {
  const listing = await ip('-o', 'link', 'show', 'master', master).catch(() => '');
  return [...listing.matchAll(/^\d+: ([^:@]+)/gm)].map((match) => match[1] ?? '');
}

async function iptables(action: '-I' | '-A', [table, chain, ...specification]: Rule): Promise<void> {
  await runProgram('iptables', ['-w', '-t', table, action, chain, ...specification]);
}

const ip = (...args: string[]): Promise<string> => runProgram('ip', args);
