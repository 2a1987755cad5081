import * as v from 'valibot';

export const OUTCOMES = ['live', 'failed', 'rolled-back', 'cancelled', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const text = v.string();
const time = v.pipe(v.string(), v.isoTimestamp());

const commit = v.object({
  sha: text,
  authoredAt: time,
  author: text,
  title: text,
  pull: v.nullable(v.number()),
});
const approval = v.object({ by: text, state: text, comment: text });
const check = v.object({ check: text, state: text, observed: text });
const waiver = v.object({ check: text, team: text, person: text, reason: text, until: text });
const names = v.array(text);

/**
 * One release of one service to one environment. `previous` is the sha256 of the bytes of the record before in the
 * same environment, empty in the first.
 */
export const releaseRecord = v.object({
  version: v.literal(1),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  previous: text,
  /** `<run>-<attempt>/<environment>/<service>`: the same run writes it once. */
  id: text,
  repository: text,
  environment: text,
  service: text,
  action: v.picklist(['deploy', 'rollback']),
  outcome: v.picklist(OUTCOMES),
  cause: text,
  image: text,
  release: text,
  commit: text,
  /** The release of this service that was live before; null when none is known. */
  before: v.nullable(v.object({ id: text, commit: text })),
  /** A release that this one mends, by its id. */
  hotfixOf: text,
  actor: text,
  runUrl: text,
  startedAt: time,
  finishedAt: time,
  /** Null when GitHub was not asked or did not answer. */
  commits: v.nullable(v.array(commit)),
  approvals: v.nullable(v.array(approval)),
  checks: v.nullable(v.object({ verdict: text, items: v.array(check), waived: v.array(waiver) })),
  migration: v.nullable(v.object({ digest: text, state: text })),
  /** Names only. Of a value there are 16 bits of a hash: enough to see most changes, too few to find it by trying. */
  configuration: v.nullable(
    v.object({ added: names, removed: names, changed: names, fingerprints: v.record(text, text) }),
  ),
});

export type ReleaseRecord = v.InferOutput<typeof releaseRecord>;
export type RecordedCommit = v.InferOutput<typeof commit>;
export type Approval = v.InferOutput<typeof approval>;

/** The bytes that are kept and hashed: the order of members is that of the object, so the same record is the same bytes. */
export const recordText = (record: ReleaseRecord): string => `${JSON.stringify(record, undefined, 1)}\n`;

/** @returns undefined when the text is no record */
export function parseRecord(given: string): ReleaseRecord | undefined {
  try {
    const result = v.safeParse(releaseRecord, JSON.parse(given));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** Where the chain ends: what the next record is put after. `live` is the release of each service that is live. */
export type Head = {
  readonly version: 1;
  readonly sequence: number;
  readonly sha256: string;
  readonly id: string;
  readonly live: Readonly<Record<string, { readonly id: string; readonly commit: string }>>;
  readonly configuration: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

export const EMPTY_HEAD: Head = { version: 1, sequence: 0, sha256: '', id: '', live: {}, configuration: {} };

/** The head after a record. Only a release that is live changes what is live. */
export function headAfter(head: Head, record: ReleaseRecord, sha256: string): Head {
  const { service, id, commit: sha, outcome, sequence, configuration } = record;
  const live = outcome === 'live' ? { ...head.live, [service]: { id, commit: sha } } : head.live;
  const known = outcome === 'live' && configuration;
  return {
    version: 1,
    sequence,
    sha256,
    id,
    live,
    configuration: known
      ? { ...head.configuration, [service]: configuration.fingerprints }
      : head.configuration,
  };
}

export const recordName = (sequence: number): string => `${String(sequence).padStart(10, '0')}.json`;
