import type { Assertion } from './assertion.ts';
import { parseAssertion } from './assertion.ts';
import type { Check, DnsTarget, KubernetesTarget, Target } from './check.ts';
import type { CheckDefaults } from './check-defaults.ts';
import { shown } from './facts.ts';
import type { Fields } from './fields.ts';
import { NOWHERE, parseAddress } from './parse-address.ts';
import { parseGrpc } from './parse-grpc.ts';
import { parseHttpTarget } from './parse-http.ts';

const KINDS = ['tls', 'tcp', 'grpc', 'dns', 'kubernetes'] as const;

/** What a check is of, by the field that names its target: `url` or `path`, `tls`, `tcp`, `grpc`, `dns`, `kubernetes`. */
export function parseTarget(
  fields: Fields,
  defaults: CheckDefaults,
  assertions: readonly Assertion[],
): Target {
  const given = KINDS.filter((kind) => fields.has(kind));
  const [kind] = given;
  const others = ['url', 'path', ...given.slice(1)];
  if (kind !== undefined)
    for (const other of others.filter((name) => fields.has(name)))
      fields.read(other, () => {
        throw new Error(`a check has one target, and this has ${kind}`);
      });
  switch (kind) {
    case 'tls':
      return parseTls(fields);
    case 'tcp':
      return parseTcp(fields, assertions);
    case 'grpc':
      return parseGrpc(fields, assertions);
    case 'dns':
      return parseDns(fields);
    case 'kubernetes':
      return parseKubernetes(fields);
    default:
      return parseHttpTarget(fields, defaults, assertions);
  }
}

/** What is expected of a target of which the check itself expects nothing. */
const EXPECTED: Readonly<Record<Target['kind'], readonly unknown[]>> = {
  http: [],
  tls: ['tls.chain_trusted equals true', 'tls.hostname_verified equals true', 'tls.days_until_expiry > 14'],
  tcp: [],
  grpc: [{ 'grpc.status': 'SERVING', severity: 'wait' }],
  dns: [{ answer: 'not isEmpty', severity: 'wait' }],
  kubernetes: [{ 'replicas.all_ready': true, severity: 'wait' }],
};

export async function expectedOf(target: Target): Promise<Check['assertions']> {
  if (target.kind === 'grpc' && target.call) return [await parseAssertion('status_code equals 0')];
  return Promise.all(EXPECTED[target.kind].map((given) => parseAssertion(given)));
}

function parseTls(fields: Fields): Target {
  const address = fields.read('tls', parseAddress(443)) ?? NOWHERE;
  return { kind: 'tls', ...address, serverName: fields.text('server_name') ?? address.host };
}

function parseTcp(fields: Fields, assertions: readonly Assertion[]): Target {
  const address = fields.read('tcp', parseAddress(undefined)) ?? NOWHERE;
  const send = fields.text('send');
  const wantsBanner = send !== undefined || assertions.some(({ source }) => source === 'banner');
  return { kind: 'tcp', ...address, send, wantsBanner };
}

function parseDns(fields: Fields): DnsTarget {
  const types = ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT', 'SRV', 'CAA'] as const;
  return {
    kind: 'dns',
    name: fields.text('dns') ?? '',
    type: fields.oneOf('type', ...types) ?? 'A',
    server: fields.text('server'),
  };
}

const RESOURCES: Readonly<Record<string, KubernetesTarget['resource']>> = {
  deployment: 'deployments',
  statefulset: 'statefulsets',
  daemonset: 'daemonsets',
};

function parseKubernetes(fields: Fields): KubernetesTarget {
  const parsed = fields.read('kubernetes', (value) => {
    const [, kind = '', name = ''] = /^([a-z]+)\/([a-z0-9.-]+)$/.exec(String(value)) ?? [];
    const resource = RESOURCES[kind.replace(/s$/, '')];
    if (!resource)
      throw new Error(
        `expected deployment/<name>, statefulset/<name> or daemonset/<name>, got ${shown(value)}`,
      );
    return { kind: 'kubernetes' as const, resource, name };
  });
  return parsed ?? { kind: 'kubernetes', resource: 'deployments', name: '' };
}
