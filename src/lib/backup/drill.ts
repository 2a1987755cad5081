import { code, heading, safe, table } from '../summary/markdown.ts';
import type { ManifestKind } from './manifest.ts';

/** What a drill proves, one after the other: each is worth nothing without those before. */
export const LEVELS = [
  'exists',
  'restores',
  'equals the manifest',
  'structure is sound',
  'the application works on it',
] as const;

export type LevelResult = {
  /** From 1 to 5. */
  readonly level: number;
  readonly name: (typeof LEVELS)[number];
  readonly outcome: 'passed' | 'failed' | 'not-asked';
  readonly seconds: number;
  readonly words: string;
};

/** What is left of a drill: evidence for check-release, and the line in the weekly report. */
export type DrillReport = {
  readonly version: 1;
  readonly outcome: 'passed' | 'failed';
  readonly environment: string;
  /** In ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** The run. */
  readonly url: string;
  readonly kind: ManifestKind;
  readonly source: string;
  readonly backup: string;
  /** In ISO 8601; null when the backup was restored as it is. */
  readonly pointInTime: string | null;
  readonly levels: readonly LevelResult[];
  /** From the call to the first right answer; null when there was none. */
  readonly rtoSeconds: number | null;
  /** From the newest business event that came back to the moment that was to be recovered; null when none is known. */
  readonly rpoSeconds: number | null;
};

export function drillSummary(report: DrillReport): string {
  const { source, outcome, backup, pointInTime, levels, rtoSeconds, rpoSeconds } = report;
  const seconds = (value: number | null) => (value === null ? 'unknown' : `${value} s`);
  return [
    heading(`Drill of ${source}: ${outcome}`),
    table(
      ['', ''],
      [
        ['backup', safe(code(backup))],
        ...(pointInTime === null ? [] : [['moment', pointInTime]]),
        ['RTO, to the first right answer', seconds(rtoSeconds)],
        ['RPO, by the newest business event', seconds(rpoSeconds)],
      ],
    ),
    table(
      ['level', 'proves', 'outcome', 'took', ''],
      levels.map(({ level, name, outcome: how, seconds: took, words }) => [
        level,
        name,
        how,
        `${took} s`,
        words,
      ]),
    ),
  ].join('\n');
}

/** What to do about a refusal of RDS, by its name (API reference of RestoreDBInstanceFromDBSnapshot and …ToPointInTime). */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /PointInTimeRestoreNotEnabled/,
    'Automated backups of the source are off: set its backup retention period.',
  ],
  [
    /InvalidRestoreFault|RestoreTime/,
    'Give `point-in-time` within the retention of the automated backups, and before the latest restorable time.',
  ],
  [
    /InstanceQuotaExceeded/,
    'Delete instances that nobody needs, or ask AWS for a higher quota of DB instances.',
  ],
  [/StorageQuotaExceeded/, 'Ask AWS for a higher quota of storage for DB instances.'],
  [
    /InsufficientDBInstanceCapacity/,
    'AWS has no machine of that class in the zones of the subnet group now: a recovery would have waited, too. Add a zone to the subnet group.',
  ],
  [
    /KMSKeyNotAccessible/,
    'Let the role use the KMS key of the backup (`kms:CreateGrant`, `kms:DescribeKey`), and see that the key is enabled.',
  ],
  [
    /DBSubnetGroupDoesNotCoverEnoughAZs|SubnetGroupNotFound/,
    'Mend the subnet group of the source: a restore needs subnets in two zones.',
  ],
  [/InvalidDBSnapshotState/, 'Wait until the snapshot is available.'],
  [
    /ParameterGroupNotFound/,
    'The parameter group of the source is gone: bring it back from the infrastructure code.',
  ],
];

/** Undefined for words that say nothing known. */
export const remedyOfRefusal = (words: string): string | undefined =>
  REFUSALS.find(([sign]) => sign.test(words))?.[1];
