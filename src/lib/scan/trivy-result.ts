import type { Excuse, Finding, FoundPackage, Place } from './finding.ts';
import { severityOf } from './severity.ts';
import { isObject, type Json, numberAt, objectAt, objectsAt, textAt } from './shape.ts';

/** The stable path of a target, and of the file in it when the target is a whole class of files (as `Node.js` is). */
export type PathOf = (target: string, resultClass: string, file: string) => string;

type Context = { readonly result: Json; readonly pathOf: PathOf; readonly lines: ReadonlyMap<string, Lines> };
type Lines = { readonly line: number; readonly endLine: number };

/** All findings of one element of `Results`, those that VEX excuses included. */
export function findingsOfResult(result: Json, pathOf: PathOf): readonly Finding[] {
  const context = { result, pathOf, lines: linesOfPackages(result) };
  const excused = objectsAt(result, 'ExperimentalModifiedFindings').filter(
    (modified) => textAt(modified, 'Type') === 'vulnerability' && isObject(modified['Finding']),
  );
  return [
    ...objectsAt(result, 'Vulnerabilities').map((found) => vulnerability(found, context)),
    ...excused.map((modified) => ({
      ...vulnerability(objectAt(modified, 'Finding'), context),
      excuse: excuseOf(modified),
    })),
    ...objectsAt(result, 'Secrets').map((found) => secret(found, context)),
    ...objectsAt(result, 'Misconfigurations')
      .filter((found) => textAt(found, 'Status') === 'FAIL')
      .map((found) => misconfiguration(found, context)),
    ...objectsAt(result, 'Licenses').map((found) => license(found, context)),
  ];
}

const excuseOf = (modified: Json): Excuse => ({
  status: textAt(modified, 'Status'),
  statement: textAt(modified, 'Statement'),
});

/** Where each package is declared in its lock file; vulnerabilities themselves carry no lines. */
function linesOfPackages(result: Json): ReadonlyMap<string, Lines> {
  const lines = objectsAt(result, 'Packages').flatMap((found) => {
    const [first] = objectsAt(found, 'Locations');
    const [line, endLine] = [numberAt(first ?? {}, 'StartLine'), numberAt(first ?? {}, 'EndLine')];
    return line && endLine ? [[uidOf(found, 'Identifier'), { line, endLine }] as const] : [];
  });
  return new Map(lines);
}

const uidOf = (of: Json, name: string) => textAt(objectAt(of, name), 'UID');

function vulnerability(found: Json, context: Context): Finding {
  const layer = textAt(objectAt(found, 'Layer'), 'DiffID');
  const score = highestScore(found);
  return {
    kind: 'vulnerability',
    id: textAt(found, 'VulnerabilityID'),
    severity: severityOf(textAt(found, 'Severity')),
    title: textAt(found, 'Title') || textAt(found, 'VulnerabilityID'),
    description: textAt(found, 'Description'),
    ...optional('url', textAt(found, 'PrimaryURL')),
    place: { path: pathIn(context, textAt(found, 'PkgPath')), ...linesOf(found, context) },
    package: packageOf(found, context.result),
    ...optional('layer', layer),
    ...(score === undefined ? {} : { score }),
  };
}

const linesOf = (found: Json, { lines }: Context) => lines.get(uidOf(found, 'PkgIdentifier')) ?? {};

function packageOf(found: Json, result: Json): FoundPackage {
  const fixed = textAt(found, 'FixedVersion').split(/,|\|\|/);
  return {
    name: textAt(found, 'PkgName'),
    installed: textAt(found, 'InstalledVersion'),
    fixed: fixed.map((version) => version.trim()).filter(Boolean),
    ecosystem: textAt(result, 'Type'),
    system: textAt(result, 'Class') === 'os-pkgs',
    ...optional('purl', textAt(objectAt(found, 'PkgIdentifier'), 'PURL')),
  };
}

function highestScore(found: Json): number | undefined {
  const scores = Object.values(objectAt(found, 'CVSS')).flatMap((of) =>
    isObject(of) ? [numberAt(of, 'V40Score'), numberAt(of, 'V3Score'), numberAt(of, 'V2Score')] : [],
  );
  const known = scores.filter((score) => score !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** The scanner's excerpt stays out: it blanks out this secret, but not another one on the line above. */
function secret(found: Json, context: Context): Finding {
  const title = textAt(found, 'Title') || textAt(found, 'RuleID');
  return {
    kind: 'secret',
    id: textAt(found, 'RuleID'),
    severity: severityOf(textAt(found, 'Severity')),
    title,
    description: `${title} in plain text. Take it back where it was issued: removing it here is not enough.`,
    place: placeOf(found, context),
    ...optional('layer', textAt(objectAt(found, 'Layer'), 'DiffID')),
  };
}

function misconfiguration(found: Json, context: Context): Finding {
  return {
    kind: 'misconfiguration',
    id: textAt(found, 'ID'),
    severity: severityOf(textAt(found, 'Severity')),
    title: textAt(found, 'Title'),
    description: [textAt(found, 'Message'), textAt(found, 'Resolution')].filter(Boolean).join(' - '),
    ...optional('url', textAt(found, 'PrimaryURL')),
    place: placeOf(objectAt(found, 'CauseMetadata'), context),
  };
}

function license(found: Json, context: Context): Finding {
  const name = textAt(found, 'PkgName');
  return {
    kind: 'license',
    id: textAt(found, 'Name'),
    severity: severityOf(textAt(found, 'Severity')),
    title: `${textAt(found, 'Name')}${name ? ` of ${name}` : ''}`,
    description: textAt(found, 'Category'),
    place: { path: pathIn(context, textAt(found, 'FilePath')) },
    ...(name
      ? {
          package: {
            name,
            installed: '',
            fixed: [],
            ecosystem: textAt(context.result, 'Type'),
            system: false,
          },
        }
      : {}),
  };
}

function placeOf(found: Json, context: Context): Place {
  const [line, endLine] = [numberAt(found, 'StartLine'), numberAt(found, 'EndLine')];
  return {
    path: pathIn(context, ''),
    ...(line ? { line } : {}),
    ...(endLine ? { endLine } : {}),
  };
}

const pathIn = ({ result, pathOf }: Context, file: string): string =>
  pathOf(textAt(result, 'Target'), textAt(result, 'Class'), file);

const optional = <Name extends string>(name: Name, value: string) =>
  (value === '' ? {} : { [name]: value }) as { readonly [N in Name]?: string };
