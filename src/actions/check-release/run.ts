import { type Vouched, verificationSummary } from '../../lib/checks/attestation.ts';
import { checkFailures } from '../../lib/checks/failures.ts';
import { type ChecksReport, checksSummary, itemLine } from '../../lib/checks/summary.ts';
import { blocking, itemOf, verdictOf } from '../../lib/checks/verdict.ts';
import { Failed, type OutputsOf, type ResultOf } from '../../runtime/action.ts';
import { EVIDENCE } from './kinds.ts';
import { observeAll, observersOf } from './observe.ts';
import { pullRequestOf } from './observe-commit.ts';
import type { Inputs, Ports, Release } from './ports.ts';
import { readRelease } from './read-release.ts';
import type { checkRelease } from './spec.ts';
import { claimsOf, holdWaivers } from './waivers.ts';

type Outputs = OutputsOf<typeof checkRelease>;

/** Reads the file and the evidence, asks everybody at once, judges, and tells. */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof checkRelease>> {
  const claims = claimsOf(inputs, ports.person);
  const release = await readRelease(inputs, ports);
  const pull = pullRequestOf(release, ports);
  const [judged, held] = await Promise.all([
    observeAll(observersOf(inputs, release, ports, pull)),
    holdWaivers(claims, release, ports, pull),
  ]);
  const items = judged.map(([check, judgement]) => itemOf(check, judgement, held.waivers));
  const report: ChecksReport = {
    version: 1,
    verdict: verdictOf(items),
    phase: inputs.phase,
    environment: inputs.environment,
    service: inputs.service ?? '',
    image: release.image,
    commit: release.commit,
    at: new Date(release.now).toISOString(),
    items,
    notes: held.notes,
  };
  return conclude(report, release, inputs, ports);
}

async function conclude(report: ChecksReport, release: Release, inputs: Inputs, ports: Ports) {
  const { workflow, keep } = ports;
  const { items, verdict } = report;
  workflow.summary(checksSummary(report));
  for (const item of items) workflow.info(itemLine(item));
  for (const note of report.notes) workflow.warning(note);
  if (items.length === 0)
    workflow.info('No checks are configured for this environment, so nothing was checked.');
  const outputs: Outputs = {
    verdict,
    failed: blocking(items).map(({ check }) => check),
    waived: items.filter(({ state }) => state === 'waived').map(({ check }) => check),
    report: await keep('check-release.json', workflow.redact(`${JSON.stringify(report, undefined, 2)}\n`)),
    attestation: await attest(report, release, inputs, ports),
  };
  if (verdict === 'passed') return outputs;
  return new Failed(outputs, checkFailures.CHECK_BLOCKED(blocking(items).map(itemLine).join('\n')));
}

/** Written for every verdict: what was refused is worth knowing as well. */
async function attest(report: ChecksReport, release: Release, inputs: Inputs, ports: Ports): Promise<string> {
  if (release.image === '') return '';
  const { github, sha256, verifier, keep, workflow } = ports;
  const { checks, waivers, freeze } = release.environment;
  const given = EVIDENCE.map((name) => release.evidence(name));
  const vouched: Vouched = {
    verifier,
    policyUri: `${github.serverUrl}/${github.repository}/blob/${release.commit}/${inputs.config}`,
    policyDigest: sha256(JSON.stringify({ checks, waivers, freeze })),
    inputs: given.flatMap(({ path, text }) =>
      text === undefined ? [] : [{ uri: path, sha256: sha256(text) }],
    ),
  };
  return keep('verification-summary.json', workflow.redact(verificationSummary(report, vouched)));
}
