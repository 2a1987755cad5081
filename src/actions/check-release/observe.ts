import { Failure } from '../../failure.ts';
import { type CheckName, type Judgement, NAMES, unknown } from '../../lib/checks/item.ts';
import { judgeDependencies, judgeFlags, judgeFreeze, judgeMigration } from '../../lib/checks/judge-plain.ts';
import { judgeStep, type StepName } from '../../lib/checks/judge-step.ts';
import { frozenAt } from '../../lib/pipeline/freeze.ts';
import { observeCoverage, observeReview, observeStatus, type pullRequestOf } from './observe-commit.ts';
import { observeLoadTest, observeSbom, observeScan, observeSignature } from './observe-image.ts';
import {
  observeAlerts,
  observeBackup,
  observeDated,
  observeDeclared,
  observeIncidents,
} from './observe-operations.ts';
import type { Inputs, Ports, Release } from './ports.ts';

type Observe = () => Judgement | Promise<Judgement>;
/** What to look at; a check that nobody wants is undefined. */
type Wanted = Partial<Record<CheckName, Observe | undefined>>;

/** Everything that is to be looked at in this phase. */
export function observersOf(
  inputs: Inputs,
  release: Release,
  ports: Ports,
  pull: ReturnType<typeof pullRequestOf>,
): Wanted {
  const freeze = { freeze: observeFreeze(inputs, release, ports) };
  if (inputs.action === 'rollback') return freeze;
  if (inputs.phase === 'before')
    return {
      ...ofCommit(release, ports, pull),
      ...ofImage(release, ports),
      ...ofSystem(release, ports),
      ...freeze,
    };
  const { alerts, incidents } = ofSystem(release, ports);
  const steps = { deploy: step('deploy', release), smoke_test: step('smoke_test', release), alerts };
  if (inputs.phase === 'during') return steps;
  const analysed = release.environment.rollback_conditions ? step('analysis', release) : undefined;
  return { ...steps, analysis: analysed, incidents };
}

/** The judgement of each, all asked at once. What could not be asked is unknown, never good. */
export function observeAll(wanted: Wanted): Promise<readonly (readonly [CheckName, Judgement])[]> {
  const entries = Object.entries(wanted) as [CheckName, Observe | undefined][];
  const asked = entries.flatMap(([check, observe]) => (observe ? [{ check, observe }] : []));
  return Promise.all(
    asked.map(async ({ check, observe }) => {
      try {
        return [check, await observe()] as const;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return [check, unknown(NAMES[check], error.message)] as const;
      }
    }),
  );
}

function ofCommit(release: Release, ports: Ports, pull: ReturnType<typeof pullRequestOf>): Wanted {
  const { review, status, coverage, rollback_plan: plan, communication } = release.environment.checks ?? {};
  return {
    review: review ? () => observeReview(review, release, ports, pull) : undefined,
    status: status ? () => observeStatus(status, release, ports, pull) : undefined,
    coverage: coverage ? () => observeCoverage(coverage, release, ports) : undefined,
    rollback_plan: plan ? () => observeDeclared(plan, release, ports) : undefined,
    communication: communication ? () => observeDeclared(communication, release, ports) : undefined,
  };
}

function ofImage(release: Release, ports: Ports): Wanted {
  const { scan, sbom, signature, load_test: loadTest } = release.environment.checks ?? {};
  return {
    scan: scan ? () => observeScan(scan, release) : undefined,
    sbom: sbom ? () => observeSbom(release, ports) : undefined,
    signature: signature ? () => observeSignature(signature, release, ports) : undefined,
    load_test: loadTest ? () => observeLoadTest(loadTest, release) : undefined,
  };
}

/** A secret in sync an hour ago may be another one now. */
const SECRETS_AGE = '1h';

function ofSystem(release: Release, ports: Ports): Wanted {
  const checks = release.environment.checks ?? {};
  const { migration, backup, drill, alerts, dependencies, secrets, flags, incidents } = checks;
  const { evidence } = release;
  return {
    migration: migration ? () => observeMigration(release) : undefined,
    backup: backup ? () => observeBackup(backup, release, ports) : undefined,
    drill: drill ? () => observeDated('drill', 'a good drill', drill.max_age ?? '100d', release) : undefined,
    alerts: alerts ? () => observeAlerts(alerts, ports) : undefined,
    dependencies: dependencies
      ? async () => judgeDependencies(await Promise.all(dependencies.urls.map(ports.answer)))
      : undefined,
    secrets: secrets ? () => observeDated('secrets', 'secrets in sync', SECRETS_AGE, release) : undefined,
    flags: flags ? () => judgeFlags(evidence('flags').text, evidence('flags').path, flags.names) : undefined,
    incidents: incidents ? () => observeIncidents(incidents, ports) : undefined,
  };
}

function observeMigration({ migrates, evidence, value }: Release): Judgement {
  const { path, text } = evidence('migration');
  return judgeMigration({
    migrates,
    sarif: text,
    path,
    digest: value('migration-digest'),
    approved: value('approved-migration-digest'),
  });
}

/** Only an environment with windows has this check. */
function observeFreeze(
  inputs: Inputs,
  { environment, now }: Release,
  { github }: Ports,
): Observe | undefined {
  const { freeze } = environment;
  if (!freeze) return undefined;
  const byHand = github.eventName === 'workflow_dispatch' || github.runAttempt !== '1';
  const invoker = byHand ? 'person' : 'automation';
  const { action, 'override-freeze': override } = inputs;
  return () => judgeFreeze(frozenAt(freeze, now, { action, invoker }), { action, override });
}

function step(name: StepName, { evidence, namespace, now }: Release): Observe {
  const given = evidence(name === 'smoke_test' ? 'smoke-test' : name);
  return () => judgeStep(name, given.text, { path: given.path, namespace, now });
}
