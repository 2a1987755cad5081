import { type KubernetesObject, nameOf } from '../kubernetes/objects.ts';
import type { Manifest, Problem } from './manifest.ts';
import { type Changed, nothingNamed } from './nothing-named.ts';

type Rule = { readonly host?: string };
type Tls = { readonly hosts?: readonly string[] };
type Spec = {
  readonly rules?: readonly Rule[];
  readonly tls?: readonly Tls[];
  readonly hostnames?: readonly string[];
  readonly hosts?: readonly string[];
};

/** Where the hosts of a kind are. */
const FIELDS: Readonly<Record<string, 'rules' | 'hostnames' | 'hosts'>> = {
  Ingress: 'rules',
  HTTPRoute: 'hostnames',
  GRPCRoute: 'hostnames',
  VirtualService: 'hosts',
};

/** Sets the public host of an Ingress, a route or a VirtualService; without a name there must be only one of them. */
export function setHosts(manifests: readonly Manifest[], wanted: ReadonlyMap<string, string>): Changed {
  const exposed = manifests.filter(({ object }) => object.kind in FIELDS);
  const meant = (name: string) =>
    name === '' ? exposed : exposed.filter(({ object }) => object.metadata.name === name);
  const hosts = new Map(
    [...wanted].flatMap(([name, host]) => meant(name).map((one) => [one, host] as const)),
  );
  const problems = [...wanted.keys()].flatMap((name) => problemOf(name, meant(name), manifests, exposed));
  const changed = manifests.map((manifest) => {
    const host = hosts.get(manifest);
    return host === undefined ? manifest : { ...manifest, object: withHost(manifest.object, host) };
  });
  return { manifests: changed, problems };
}

function problemOf(
  name: string,
  meant: readonly Manifest[],
  manifests: readonly Manifest[],
  exposed: readonly Manifest[],
): readonly Problem[] {
  const [first] = meant;
  if (!first) return [nothingNamed('host', name, manifests, exposed)];
  if (meant.length > 1 && name === '') return [ambiguous(first, exposed)];
  return meant.filter(({ object }) => hostsOf(object).length > 1).map(tooMany);
}

const specOf = (object: KubernetesObject) => (object['spec'] ?? {}) as Spec;

/** The different hosts of a document. */
function hostsOf(object: KubernetesObject): readonly string[] {
  const { rules = [], hostnames = [], hosts = [] } = specOf(object);
  return [...new Set([...rules.flatMap(({ host }) => host ?? []), ...hostnames, ...hosts])];
}

function withHost(object: KubernetesObject, host: string): KubernetesObject {
  const spec = specOf(object);
  const [before] = hostsOf(object);
  const field = FIELDS[object.kind];
  if (field !== 'rules') return { ...object, spec: { ...spec, [field ?? 'hosts']: [host] } };
  const tls = spec.tls?.map((one) => ({
    ...one,
    ...(one.hosts ? { hosts: one.hosts.map((old) => (old === before ? host : old)) } : {}),
  }));
  const rules = (spec.rules ?? []).map((rule) => ({ ...rule, host }));
  return { ...object, spec: { ...spec, rules, ...(tls ? { tls } : {}) } };
}

const ambiguous = ({ file, line }: Manifest, all: readonly Manifest[]): Problem => ({
  file,
  line,
  message: `\`host\` must say which document is meant, as name=host: ${all.map(({ object }) => nameOf(object)).join(', ')}`,
});

const tooMany = ({ file, line, object }: Manifest): Problem => ({
  file,
  line,
  message: `${nameOf(object)} has several hosts (${hostsOf(object).join(', ')}), so \`host\` cannot set one`,
});
