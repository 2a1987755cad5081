import semver from 'semver';
import type { BuildEvent } from './event.ts';
import { parsePep440 } from './pep440.ts';
import { checkPattern, type RuleType, type TagRule } from './tag-rule.ts';
import { fillTemplate, type TemplateValues } from './template.ts';

/** What one rule gives for one event, before prefix and suffix. */
export type RuleValue = {
  readonly text: string;
  /** Whether `latest` goes with it when `flavor` leaves that open. */
  readonly latest: boolean;
  /** The version it was made of; several such tags (`1.2`, `1`) follow the highest version. */
  readonly version: string | undefined;
};

/** No tag, and why, where a reader of the log would wonder. */
export type NoValue = { readonly note: string | undefined };

type Facts = { readonly event: BuildEvent; readonly values: TemplateValues };

const nothing: NoValue = { note: undefined };
const SHORT_SHA = 7;

type Judge = (rule: TagRule, facts: Facts) => RuleValue | NoValue;

/** The value of a rule for an event, by the rules of metadata-action except where the README says what is better. */
export const ruleValue: Judge = (rule, facts) => JUDGES[rule.type](rule, facts);

const JUDGES: Readonly<Record<RuleType, Judge>> = {
  schedule: ({ options }, { event, values }) =>
    event.isScheduled ? plain(fillTemplate(options['pattern'] ?? '', values)) : nothing,
  semver: versionRule,
  pep440: versionRule,
  match: versionRule,
  edge: ({ options }, { event }) =>
    event.kind === 'branch' && event.name === (options['branch'] || event.defaultBranch)
      ? plain('edge')
      : nothing,
  ref: ({ options }, { event }) => refValue(options['event'] ?? '', event),
  raw: ({ options }, { values }) => plain(fillTemplate(options['value'] ?? '', values)),
  sha: ({ options }, { event }) =>
    event.sha ? plain(event.sha.slice(0, options['format'] === 'long' ? undefined : SHORT_SHA)) : nothing,
};

const plain = (text: string): RuleValue => ({ text, latest: false, version: undefined });

const KIND_OF = { branch: 'branch', tag: 'tag', pr: 'pull-request' } as const;

function refValue(wanted: string, { kind, name }: BuildEvent): RuleValue | NoValue {
  if (KIND_OF[wanted as keyof typeof KIND_OF] !== kind) return nothing;
  if (kind !== 'tag') return plain(name);
  return { text: name, latest: isFinal(name), version: finalVersion(name) };
}

function versionRule(rule: TagRule, { event, values }: Facts): RuleValue | NoValue {
  const given = rule.options['value'];
  if (given === undefined && event.kind !== 'tag') return nothing;
  const source = given === undefined ? event.name : fillTemplate(given, values);
  if (rule.type === 'match') return matchValue(rule, source);
  const matched = rule.options['match'] ? groupOf(rule.options['match'], source, 1) : source;
  if (matched === undefined) return { note: `"${source}" does not match ${rule.options['match']}` };
  const raw = matched.replaceAll('/', '-');
  return rule.type === 'semver' ? semverValue(rule, raw) : pep440Value(rule, raw);
}

function matchValue(rule: TagRule, source: string): RuleValue | NoValue {
  const pattern = rule.options['pattern'] ?? '';
  const text = groupOf(pattern, source, Number(rule.options['group']));
  if (text === undefined) return { note: `"${source}" does not match ${pattern}` };
  return { text, latest: isFinal(text), version: finalVersion(text) };
}

function groupOf(pattern: string, source: string, group: number): string | undefined {
  const match = checkPattern(pattern).exec(source);
  return match?.[group] ?? (group === 1 ? match?.[0] : undefined);
}

/** A pre-release is a tag of its own whatever the pattern: `1.2` never names a candidate of 1.2.0. */
function semverValue(rule: TagRule, raw: string): RuleValue | NoValue {
  const version = semver.parse(raw);
  if (!version) return { note: `"${raw}" is not a semantic version, so the rule type=semver gives no tag` };
  const pattern = rule.options['pattern'] ?? '';
  const { major, minor, patch } = version;
  const parts = { raw, version: version.version, major: `${major}`, minor: `${minor}`, patch: `${patch}` };
  if (version.prerelease.length > 0) return plain(preRelease(pattern, parts));
  return { text: fillTemplate(pattern, parts), latest: true, version: version.version };
}

function pep440Value(rule: TagRule, raw: string): RuleValue | NoValue {
  const version = parsePep440(raw);
  if (!version) return { note: `"${raw}" is not a version by PEP 440, so the rule type=pep440 gives no tag` };
  const pattern = rule.options['pattern'] ?? '';
  const [major = 0, minor = 0, patch = 0] = version.release;
  const parts = { raw, version: version.public, major: `${major}`, minor: `${minor}`, patch: `${patch}` };
  if (!version.isFinal) return plain(preRelease(pattern, parts));
  return { text: fillTemplate(pattern, parts), latest: true, version: `${major}.${minor}.${patch}` };
}

const preRelease = (pattern: string, { raw, version }: { raw: string; version: string }): string =>
  /^\s*\{\{\s*raw\s*\}\}\s*$/.test(pattern) ? raw : version;

/** Whether a tag of git names a release: `v1.2.3`, `2024.1`, but neither `foo` nor `v2.0.0-rc.1`. */
function isFinal(tag: string): boolean {
  return finalVersion(tag) !== undefined;
}

function finalVersion(tag: string): string | undefined {
  const version = semver.parse(tag);
  if (version) return version.prerelease.length === 0 ? version.version : undefined;
  const python = parsePep440(tag);
  if (!python?.isFinal) return undefined;
  const [major = 0, minor = 0, patch = 0] = python.release;
  return `${major}.${minor}.${patch}`;
}
