import type { ReleaseRecord } from './record.ts';

export type Incident = { readonly number: number; readonly url: string; readonly text: string };

export type DoraWanted = {
  /** Bounds in ms since 1970: from is in, to is out. */
  readonly from: number;
  readonly to: number;
  /** Issues that stand for incidents; undefined when nobody was asked. */
  readonly incidents: readonly Incident[] | undefined;
};

type LeftOut = { readonly id: string; readonly of: string; readonly why: string };

/** The five numbers (https://dora.dev/guides/dora-metrics/). Times in ms; null where there is nothing to take it from. */
export type Dora = {
  readonly from: string;
  readonly to: string;
  readonly deployments: number;
  readonly perWeek: number;
  readonly leadTime: {
    readonly medianMs: number | null;
    readonly p90Ms: number | null;
    readonly commits: number;
  };
  readonly changeFailRate: { readonly share: number | null; readonly failed: number; readonly of: number };
  readonly recovery: { readonly medianMs: number | null; readonly failures: number; readonly open: number };
  readonly rework: { readonly share: number | null; readonly hotfixes: number };
  readonly leftOut: readonly LeftOut[];
};

const WEEK_MS = 7 * 864e5;
const at = ({ finishedAt }: ReleaseRecord): number => Date.parse(finishedAt);

/** Looks at the whole chain, whatever the window: an incident belongs to the record it names, not to one near in time. */
export function dora(records: readonly ReleaseRecord[], { from, to, incidents }: DoraWanted): Dora {
  const { counted, leftOut } = countable(records);
  const failed = failedOf(counted, records, incidents ?? []);
  const inside = counted.filter((record) => at(record) >= from && at(record) < to);
  const live = inside.filter(({ outcome }) => outcome === 'live');
  const lead = leadTimes(live);
  const failures = inside.filter((record) => failed.has(record.id));
  const next = nextGoodOf(records, failed);
  const recoveries = failures.map((record) => recoveryOf(record, next.get(record)));
  const known = recoveries.flatMap((each) => each ?? []);
  const hotfixes = inside.filter(({ hotfixOf }) => hotfixOf !== '').length;
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    deployments: live.length,
    perWeek: rounded((live.length * WEEK_MS) / (to - from)),
    leadTime: {
      medianMs: quantile(lead.times, 0.5),
      p90Ms: quantile(lead.times, 0.9),
      commits: lead.times.length,
    },
    changeFailRate: {
      share: shareOf(failures.length, inside.length),
      failed: failures.length,
      of: inside.length,
    },
    recovery: {
      medianMs: quantile(known, 0.5),
      failures: failures.length,
      open: failures.length - known.length,
    },
    rework: { share: shareOf(hotfixes, inside.length), hotfixes },
    leftOut: [
      ...unasked(incidents),
      ...leftOut.filter(({ time }) => time >= from && time < to).map(({ time: _, ...each }) => each),
      ...lead.leftOut,
    ],
  };
}

/** A number that could not be taken whole says so. */
const unasked = (incidents: DoraWanted['incidents']): readonly LeftOut[] =>
  incidents === undefined
    ? [
        {
          id: '',
          of: 'change fail rate',
          why: 'incidents were not asked for, so only rollbacks and hotfixes count',
        },
      ]
    : [];

/** Releases that reached the environment, each once; a way back is no deployment. */
function countable(records: readonly ReleaseRecord[]) {
  const seen = new Set<string>();
  const counted: ReleaseRecord[] = [];
  const leftOut: (LeftOut & { readonly time: number })[] = [];
  for (const record of records) {
    const { id, service, image, action, outcome } = record;
    const key = JSON.stringify([service, image, id]);
    const why = seen.has(key) ? 'the same release was recorded before' : whyNot(action, outcome);
    if (why === undefined) counted.push(record);
    else leftOut.push({ id, of: 'deployments', why, time: at(record) });
    seen.add(key);
  }
  return { counted, leftOut };
}

function whyNot(action: ReleaseRecord['action'], outcome: ReleaseRecord['outcome']): string | undefined {
  if (action === 'rollback') return 'a way back is no deployment';
  return outcome === 'live' || outcome === 'rolled-back'
    ? undefined
    : `it was ${outcome} and never served anybody`;
}

/** Rolled back by itself or later, or named by a hotfix or an incident; each once, however often it is named. */
function failedOf(
  counted: readonly ReleaseRecord[],
  records: readonly ReleaseRecord[],
  incidents: readonly Incident[],
): ReadonlySet<string> {
  const known = new Set(counted.map(({ id }) => id));
  const named = [
    ...counted.filter(({ outcome }) => outcome === 'rolled-back').map(({ id }) => id),
    ...records.map(({ hotfixOf }) => hotfixOf),
    ...records.filter(isWayBack).map(({ before }) => before?.id ?? ''),
    ...incidents.flatMap(({ text }) => text.match(RECORD_ID) ?? []),
  ];
  return new Set(named.filter((id) => known.has(id)));
}

const RECORD_ID = /\d+-\d+\/[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*/g;
const isWayBack = ({ action, outcome }: ReleaseRecord): boolean =>
  action === 'rollback' && outcome === 'live';

/** For each record the next one of its service that is live and did not fail. */
function nextGoodOf(
  records: readonly ReleaseRecord[],
  failed: ReadonlySet<string>,
): ReadonlyMap<ReleaseRecord, ReleaseRecord | undefined> {
  const next = new Map<string, ReleaseRecord>();
  const found = new Map<ReleaseRecord, ReleaseRecord | undefined>();
  for (const record of records.toReversed()) {
    found.set(record, next.get(record.service));
    if (record.outcome === 'live' && !failed.has(record.id)) next.set(record.service, record);
  }
  return found;
}

/** From when a release failed to when the service was good again. Undefined when it is not yet. */
function recoveryOf(record: ReleaseRecord, next: ReleaseRecord | undefined): number | undefined {
  // It went back by itself: what was bad began with it and ended with it.
  if (record.outcome === 'rolled-back') return at(record) - Date.parse(record.startedAt);
  return next === undefined ? undefined : at(next) - at(record);
}

function leadTimes(live: readonly ReleaseRecord[]) {
  const known = live.filter((record) => whyNoLeadTime(record) === undefined);
  const times = known.flatMap((record) =>
    (record.commits ?? []).map(({ authoredAt }) => Math.max(0, at(record) - Date.parse(authoredAt))),
  );
  const leftOut = live.flatMap((record) => {
    const why = whyNoLeadTime(record);
    return why === undefined ? [] : [{ id: record.id, of: 'lead time', why }];
  });
  return { times, leftOut };
}

/** Without a release before it every commit there ever was would be its own. */
function whyNoLeadTime({ before, commits }: ReleaseRecord): string | undefined {
  if (before === null) return 'it is the first of its service';
  return commits === null ? 'its commits are not known' : undefined;
}

/** The smallest value that at least this share of all are not above (nearest rank). */
function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

const rounded = (value: number): number => Number(value.toFixed(4));
const shareOf = (part: number, all: number): number | null => (all === 0 ? null : rounded(part / all));
