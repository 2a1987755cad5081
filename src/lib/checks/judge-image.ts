import { age, type Judgement, unknown } from './item.ts';

type Scan = {
  readonly verdict?: unknown;
  readonly target?: unknown;
  readonly failing?: unknown;
  readonly database?: { readonly updatedAt?: unknown; readonly stale?: unknown } | null;
};

export type ImageWanted = { readonly digest: string; readonly maxAgeMs: number; readonly now: number };

const NO_DIGEST = 'no digest was given in `image`, so nothing can be of it';

/** The report of `scan`. Its age is that of the vulnerability database: a scan knows nothing newer. */
export function judgeScan(text: string | undefined, path: string, want: ImageWanted): Judgement {
  const wanted = `passed for this digest, database at most ${age(want.maxAgeMs)} old`;
  if (want.digest === '') return unknown(wanted, NO_DIGEST);
  if (text === undefined) return unknown(wanted, 'no report was given: evidence `scan`', { of: want.digest });
  const { verdict, target, failing, database } = (parse(text) ?? {}) as Scan;
  const digest = digestIn(target);
  const of = { evidence: path, of: digest };
  if (digest !== want.digest) return unknown(wanted, `the report is of ${String(target ?? 'nothing')}`, of);
  const at = Date.parse(String(database?.updatedAt));
  if (Number.isNaN(at)) return unknown(wanted, 'no vulnerabilities were looked for', of);
  const ageMs = want.now - at;
  const about = { ...of, ageMs, wanted };
  if (verdict === 'failed') return { ...about, state: 'fail', observed: `${String(failing)} findings fail` };
  if (verdict !== 'passed') return unknown(wanted, 'the report has no verdict', about);
  if (database?.stale === true || ageMs > want.maxAgeMs)
    return unknown(wanted, `passed, but with a database of ${age(ageMs)} ago`, about);
  return { ...about, state: 'pass', observed: 'passed' };
}

/** What a program that verifies attestations or signatures said. */
export type Verified =
  | { readonly kind: 'verified'; readonly by: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unable'; readonly why: string };

export function judgeSignature(digest: string, verified: Verified | undefined): Judgement {
  const wanted = 'signed, and the signature verified';
  if (digest === '' || verified === undefined) return unknown(wanted, NO_DIGEST);
  if (verified.kind === 'unable') return unknown(wanted, verified.why, { of: digest });
  if (verified.kind === 'refused') return { state: 'fail', wanted, observed: verified.why, of: digest };
  return { state: 'pass', wanted, observed: `verified: ${verified.by}`, of: digest };
}

/** A file with packages that names this digest, or else an attestation of it. */
export function judgeSbom(
  digest: string,
  file: { readonly path: string; readonly text: string } | undefined,
  attested: Verified | undefined,
): Judgement {
  const wanted = 'a bill of materials of this digest';
  if (digest === '') return unknown(wanted, NO_DIGEST);
  if (file === undefined) return judgeAttestedSbom(wanted, digest, attested);
  const about = { evidence: file.path, of: digest };
  const packages = packagesIn(parse(file.text));
  if (packages === undefined) return unknown(wanted, 'the file is neither SPDX nor CycloneDX', about);
  if (!file.text.includes(digest.slice('sha256:'.length)))
    return unknown(wanted, 'the file does not name this digest', about);
  if (packages === 0) return { ...about, wanted, state: 'fail', observed: 'it lists no package' };
  return { ...about, wanted, state: 'pass', observed: `${packages} packages` };
}

function judgeAttestedSbom(wanted: string, digest: string, attested: Verified | undefined): Judgement {
  if (attested === undefined || attested.kind === 'unable')
    return unknown(wanted, attested?.why ?? 'no file was given: evidence `sbom`', { of: digest });
  const good = attested.kind === 'verified';
  return {
    state: good ? 'pass' : 'fail',
    wanted,
    observed: good ? `attested: ${attested.by}` : attested.why,
    of: digest,
  };
}

/** Also in an in-toto statement around it. */
function packagesIn(json: unknown): number | undefined {
  const { predicate, components, packages, bomFormat, spdxVersion } = (json ?? {}) as Record<string, unknown>;
  if (typeof predicate === 'object' && predicate !== null) return packagesIn(predicate);
  if (bomFormat === 'CycloneDX') return Array.isArray(components) ? components.length : 0;
  if (typeof spdxVersion === 'string') return Array.isArray(packages) ? packages.length : 0;
  return undefined;
}

export const digestIn = (value: unknown): string => /sha256:[0-9a-f]{64}/.exec(String(value))?.[0] ?? '';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
