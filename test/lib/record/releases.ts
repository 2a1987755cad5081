import type { Head, ReleaseRecord } from '../../../src/lib/record/record.ts';

export const HOUR = 36e5;
/** Noon of a day of November 2026, in ms since 1970. */
export const noon = (day: number): number => Date.UTC(2026, 10, day, 12);

/** A good release behind a head, on the day of its number; `more` changes it. */
export function releaseAfter(head: Head, more: Partial<ReleaseRecord> = {}): ReleaseRecord {
  const sequence = head.sequence + 1;
  const service = more.service ?? 'shop';
  const finishedAt = more.finishedAt ?? new Date(noon(sequence)).toISOString();
  return {
    version: 1,
    sequence,
    previous: head.sha256,
    id: `${sequence}-1/production/${service}`,
    repository: 'acme/shop',
    environment: 'production',
    service,
    action: 'deploy',
    outcome: 'live',
    cause: '',
    image: `shop@sha256:${sequence}`,
    release: '',
    commit: String(sequence).padStart(40, '0'),
    before: head.live[service] ?? null,
    hotfixOf: '',
    actor: 'ann',
    runUrl: '',
    startedAt: more.startedAt ?? finishedAt,
    finishedAt,
    commits: [],
    approvals: null,
    checks: null,
    migration: null,
    configuration: null,
    ...more,
  };
}
