import { defineFailures } from '../../failure.ts';
import type { Finding } from './finding.ts';
import { isObject, type Json, objectAt, objectsAt, textAt, textsAt } from './shape.ts';
import { findingsOfResult, type PathOf } from './trivy-result.ts';

/** What one scan found, read from Trivy's JSON (https://trivy.dev/docs/latest/configuration/reporting/#json). */
export type ScanReport = {
  readonly findings: readonly Finding[];
  readonly scannerVersion: string;
  /** `debian 12.15`, where the target has an operating system. */
  readonly system: string;
  /** Packages looked at, duplicates included. */
  readonly packages: number;
  /** Paths of lock files that packages were read from. */
  readonly lockFiles: ReadonlySet<string>;
  readonly layers: readonly Layer[];
};

/** A layer of an image, in order from the bottom. */
export type Layer = {
  readonly diffId: string;
  /** The command that made it, as the image's history has it. */
  readonly createdBy: string;
  /** Brought by the base image, as far as the history tells; see `baseLayerCount`. */
  readonly base: boolean;
};

export const reportFailures = defineFailures({
  SCAN_REPORT_UNREADABLE: {
    meaning: 'Trivy ended without an error, but its report is not one that this action understands.',
    remedy:
      'Use the pinned Trivy (`trivy: pinned`); if it was, please report this with the version and the message.',
  },
});

/**
 * @param pathOf gives the stable path of what Trivy calls a target, such as `app/package-lock.json`.
 * @throws SCAN_REPORT_UNREADABLE: a report of unknown shape must never read as "nothing found".
 */
export function readTrivyReport(text: string, pathOf: PathOf): ScanReport {
  const report = parse(text);
  const results = objectsAt(report, 'Results');
  const metadata = objectAt(report, 'Metadata');
  const os = objectAt(metadata, 'OS');
  return {
    findings: results.flatMap((result) => findingsOfResult(result, pathOf)),
    scannerVersion: textAt(objectAt(report, 'Trivy'), 'Version'),
    system: [textAt(os, 'Family'), textAt(os, 'Name')].filter(Boolean).join(' '),
    packages: results.reduce((sum, result) => sum + objectsAt(result, 'Packages').length, 0),
    lockFiles: new Set(
      results.filter(hasPackages).map((result) => pathOf(textAt(result, 'Target'), 'lang-pkgs', '')),
    ),
    layers: layersOf(objectAt(metadata, 'ImageConfig')),
  };
}

const hasPackages = (result: Json): boolean =>
  textAt(result, 'Class') === 'lang-pkgs' && objectsAt(result, 'Packages').length > 0;

function parse(text: string): Json {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch (cause) {
    throw reportFailures.SCAN_REPORT_UNREADABLE('The report of Trivy is not JSON', { cause });
  }
  if (!isObject(report) || report['SchemaVersion'] !== 2)
    throw reportFailures.SCAN_REPORT_UNREADABLE(
      `The report of Trivy has the schema version ${isObject(report) ? report['SchemaVersion'] : 'none'}, expected 2`,
    );
  const { Results: results } = report;
  // Trivy leaves the member out (or null) for a target with nothing to look at; anything else must be a list.
  if (results !== undefined && results !== null && !Array.isArray(results))
    throw reportFailures.SCAN_REPORT_UNREADABLE('The results in the report of Trivy are not a list');
  return report;
}

function layersOf(config: Json): readonly Layer[] {
  const diffIds = textsAt(objectAt(config, 'rootfs'), 'diff_ids');
  const history = objectsAt(config, 'history');
  const base = baseLayerCount(history);
  const made = history.filter((step) => step['empty_layer'] !== true);
  return diffIds.map((diffId, at) => ({
    diffId,
    createdBy: textAt(made[at] ?? {}, 'created_by'),
    base: at < base,
  }));
}

/**
 * How many layers the base image brought. An image does not record that. But base images end with the command they
 * would run (CMD or ENTRYPOINT), so everything up to the last such step that another layer follows is the base.
 * 0 where no step says so: then nobody is blamed.
 */
export function baseLayerCount(history: readonly Json[]): number {
  const isLayer = (step: Json) => step['empty_layer'] !== true;
  const lastLayer = history.findLastIndex(isLayer);
  const end = history.findLastIndex(
    (step, at) => at < lastLayer && !isLayer(step) && /\b(CMD|ENTRYPOINT)\b/.test(textAt(step, 'created_by')),
  );
  return history.slice(0, end + 1).filter(isLayer).length;
}
