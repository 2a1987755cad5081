import { inputKind } from '../../runtime/inputs.ts';

/** What can be given as evidence. The two digests are values, everything else is the path of a file. */
export const EVIDENCE = [
  'coverage',
  'scan',
  'sbom',
  'migration',
  'migration-digest',
  'approved-migration-digest',
  'backup',
  'drill',
  'load-test',
  'secrets',
  'flags',
  'deploy',
  'smoke-test',
  'analysis',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];
export type EvidenceGiven = ReadonlyMap<EvidenceName, string>;

/** `name=path`, one a line. An empty path is as if the line were not there: the step before may have had none. */
export const evidence = inputKind((raw): EvidenceGiven => {
  const given = new Map<EvidenceName, string>();
  for (const line of raw
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [, name = line, value = ''] = /^([^=]*)=(.*)$/.exec(line) ?? [];
    const known = EVIDENCE.find((each) => each === name.trim());
    if (!known) throw new Error(`"${name.trim()}" is none of ${EVIDENCE.join(', ')}`);
    if (given.has(known)) throw new Error(`${known} is given twice`);
    if (value.trim() !== '') given.set(known, value.trim());
  }
  return given;
});

/** An image by digest: evidence of a tag is evidence of whatever it was then. */
export const imageByDigest = inputKind((raw) => {
  if (!/^[^\s@]+@sha256:[0-9a-f]{64}$/.test(raw))
    throw new Error(`expected an image by digest, such as ghcr.io/acme/shop@sha256:…, got "${raw}"`);
  return raw;
});

export const commit = inputKind((raw) => {
  if (!/^[0-9a-f]{40}$/.test(raw)) throw new Error(`expected the 40 digits of a commit, got "${raw}"`);
  return raw;
});
