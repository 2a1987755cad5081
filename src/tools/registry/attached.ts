import {
  type Attached,
  attestationManifests,
  referrersIn,
  statementsIn,
} from '../../lib/registry/attached.ts';
import type { Place } from './content.ts';
import { pull } from './registry.ts';

/** Everything that belongs to an image in a registry: in its index, as referrers, and under cosign's older tags. */
export async function attachedTo(place: Place, digest: string): Promise<readonly Attached[]> {
  const [inIndex, referrers, older] = await Promise.all([
    inIndexOf(place, digest),
    referrersTo(place, digest),
    underOlderTags(place, digest),
  ]);
  return [...inIndex, ...referrers, ...older];
}

async function inIndexOf({ registry, path }: Place, digest: string): Promise<readonly Attached[]> {
  const index = await registry.manifest(path, digest);
  const found = await Promise.all(
    attestationManifests(index?.body ?? '{}').map(async (child) => {
      const manifest = await registry.manifest(path, child);
      return manifest ? statementsIn(child, manifest.body) : [];
    }),
  );
  return found.flat();
}

/** Where the registry keeps no such list, clients keep it under a tag made of the digest. */
async function referrersTo({ registry, path }: Place, digest: string): Promise<readonly Attached[]> {
  const answer = await registry.session.send({ path: `/v2/${path}/referrers/${digest}`, scope: pull(path) });
  const listed = answer.status === 200 ? referrersIn(answer.body) : [];
  if (listed.length > 0) return listed;
  const kept = await registry.manifest(path, digest.replace(':', '-'));
  return kept ? referrersIn(kept.body) : [];
}

async function underOlderTags({ registry, path }: Place, digest: string): Promise<readonly Attached[]> {
  const name = digest.replace(':', '-');
  const kinds = { sig: 'signature', att: 'attestation', sbom: 'other' } as const;
  const found = await Promise.all(
    Object.entries(kinds).map(async ([ending, kind]) => {
      const there = await registry.resolve(path, `${name}.${ending}`);
      return there === undefined ? [] : [{ kind, type: `cosign .${ending}`, digest: there }];
    }),
  );
  return found.flat();
}
