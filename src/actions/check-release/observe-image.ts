import { judgeDocument } from '../../lib/checks/document.ts';
import { type Judgement, lengthOf } from '../../lib/checks/item.ts';
import { judgeSbom, judgeScan, judgeSignature, type Verified } from '../../lib/checks/judge-image.ts';
import type { Checks } from '../../lib/pipeline/schema-checks.ts';
import type { Ports, Release } from './ports.ts';

export async function observeScan(
  { max_age = '7d' }: NonNullable<Checks['scan']>,
  { evidence, digest, now }: Release,
): Promise<Judgement> {
  const { path, text } = evidence('scan');
  return judgeScan(text, path, { digest, maxAgeMs: lengthOf(max_age), now });
}

/** What `actions/attest` writes for either format. */
const SBOM_TYPES = ['https://spdx.dev/Document/v2.3', 'https://cyclonedx.org/bom'];

export async function observeSbom(
  { evidence, digest, image }: Release,
  { signature }: Ports,
): Promise<Judgement> {
  const { path, text } = evidence('sbom');
  if (text !== undefined) return judgeSbom(digest, { path, text }, undefined);
  const attested =
    digest === '' ? [] : await Promise.all(SBOM_TYPES.map((type) => signature.byGitHub(image, type)));
  return judgeSbom(digest, undefined, bestOf(attested));
}

const bestOf = (all: readonly Verified[]): Verified | undefined =>
  all.find(({ kind }) => kind === 'verified') ?? all.find(({ kind }) => kind === 'unable') ?? all[0];

export async function observeSignature(
  { tool = 'github', identity = '', issuer = '' }: NonNullable<Checks['signature']>,
  { digest, image }: Release,
  { signature }: Ports,
): Promise<Judgement> {
  if (digest === '') return judgeSignature(digest, undefined);
  const verify = tool === 'cosign' ? signature.byCosign(image, identity, issuer) : signature.byGitHub(image);
  return judgeSignature(digest, await verify);
}

export async function observeLoadTest(
  { max_age = '30d' }: NonNullable<Checks['load_test']>,
  { evidence, digest, now }: Release,
): Promise<Judgement> {
  const { path, text } = evidence('load-test');
  const want = { what: 'a load test of this digest', maxAgeMs: lengthOf(max_age), now, bind: { digest } };
  return judgeDocument(text, path, want);
}
