import { aboutValue, type Complaint, type Path } from './problem.ts';
import type { Checks } from './schema-checks.ts';
import type { Environment } from './schema-environment.ts';

/** What one field of a check demands of another. A freeze is not among them: it holds as soon as it is there. */
export function checkRulesOf({ checks }: Pick<Environment, 'checks'>, path: Path): readonly Complaint[] {
  if (!checks) return [];
  const at = [...path, 'checks'];
  return [
    ...alertRules(checks.alerts, [...at, 'alerts']),
    ...signatureRules(checks.signature, [...at, 'signature']),
    ...(['rollback_plan', 'communication'] as const).flatMap((key) =>
      declaredRules(checks[key], [...at, key]),
    ),
  ];
}

function alertRules(alerts: Checks['alerts'], path: Path): readonly Complaint[] {
  if (!alerts) return [];
  const { provider, url, matching } = alerts;
  const complaints: Complaint[] = [];
  if (provider === 'prometheus' && url === undefined)
    complaints.push(aboutValue(path, 'alerts: Prometheus needs its url'));
  if (provider === 'datadog' && matching === undefined)
    complaints.push(aboutValue(path, 'alerts: Datadog needs the tags in matching, such as service:shop'));
  if (provider === 'prometheus' && matching !== undefined && !/^[A-Za-z_]\w*=[^=]+$/.test(matching))
    complaints.push(aboutValue([...path, 'matching'], 'for Prometheus write matching as label=value'));
  return complaints;
}

function signatureRules(signature: Checks['signature'], path: Path): readonly Complaint[] {
  if (!signature) return [];
  const { tool, identity, issuer } = signature;
  const named = identity !== undefined && issuer !== undefined;
  if (tool === 'cosign' && !named)
    return [aboutValue(path, 'signature: cosign needs identity and issuer, or anybody could have signed')];
  if (tool !== 'cosign' && (identity !== undefined || issuer !== undefined))
    return [aboutValue(path, 'signature: identity and issuer belong to the tool cosign')];
  return [];
}

function declaredRules(declared: Checks['rollback_plan'], path: Path): readonly Complaint[] {
  if (!declared) return [];
  const { file, issue, section } = declared;
  const name = String(path.at(-1));
  if ((file === undefined) === (issue === undefined))
    return [aboutValue(path, `${name}: give either file or issue`)];
  if (issue !== undefined && section !== undefined)
    return [aboutValue([...path, 'section'], 'section belongs to a file')];
  return [];
}
