import type { BuildEvent } from './event.ts';
import type { Flavor } from './flavor.ts';
import { legalTag } from './legal-tag.ts';
import { type RuleValue, ruleValue } from './rule-value.ts';
import { parseTagRules, type TagRule } from './tag-rule.ts';
import { fillTemplate, hasExpression, type TemplateValues } from './template.ts';

/** A tag, and the release it stands for when a later release may take it over. */
export type Tag = {
  readonly name: string;
  /** Set on `latest`, `1` and `1.2` of a release: such a tag only ever moves to a higher version. */
  readonly follows: string | undefined;
};

export type Names = {
  /** The first tag: what people call this build. Empty when no rule gave one. */
  readonly version: string;
  readonly tags: readonly Tag[];
  /** What a reader of the log would wonder about. */
  readonly notes: readonly string[];
};

export type Moments = {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly commit: number | undefined;
};

/** Without a `tags` input: branch, tag, pull request, short commit, and the versions of a version tag. */
export const DEFAULT_RULES = parseTagRules(`
type=schedule
type=semver,pattern={{version}}
type=semver,pattern={{major}}.{{minor}}
type=semver,pattern={{major}},enable={{is_not_zero_major}}
type=ref,event=branch
type=ref,event=tag
type=ref,event=pr
type=sha`).rules;

/** The values that expressions have in this event. */
export function templateValues(event: BuildEvent, { now, commit }: Moments): TemplateValues {
  const name = (kind: BuildEvent['kind']) => (event.kind === kind ? event.name : '');
  return {
    branch: name('branch'),
    tag: name('tag'),
    sha: event.sha.slice(0, 7),
    base_ref: event.baseRef,
    is_default_branch: String(event.isDefaultBranch),
    is_not_default_branch: String(!event.isDefaultBranch),
    is_not_zero_major: String(!/^v?0(\.|$)/.test(name('tag'))),
    date: { moment: now },
    commit_date: { moment: commit },
  };
}

/**
 * All tags of a build, in order, each once and each legal.
 * @throws Error on an expression that cannot be filled.
 */
export function nameBuild(
  rules: readonly TagRule[],
  flavor: Flavor,
  event: BuildEvent,
  values: TemplateValues,
): Names {
  const outcomes = rules
    .filter((rule) => isEnabled(rule, values))
    .map((rule) => ({ rule, ...ruleValue(rule, { event, values }) }));
  const notes = [...new Set(outcomes.flatMap((outcome) => ('note' in outcome ? (outcome.note ?? []) : [])))];
  const made = outcomes.filter((outcome) => 'text' in outcome);
  const tags = made.map((value) => ({
    name: decorated(value, flavor, values),
    follows: isExact(value.text, value.version) ? undefined : value.version,
  }));
  const latest = latestTag(made[0], flavor, event, notes);
  const all = unique([...tags, ...(latest ? [latest] : [])].filter(({ name }) => name !== ''));
  return { version: all[0]?.name ?? '', tags: all, notes };
}

function isEnabled({ enable }: TagRule, values: TemplateValues): boolean {
  const filled = hasExpression(enable) ? fillTemplate(enable, values) : enable;
  if (filled !== 'true' && filled !== 'false')
    throw new Error(`enable=${enable} became "${filled}", which is neither true nor false`);
  return filled === 'true';
}

function decorated({ rule, text }: RuleValue & { rule: TagRule }, flavor: Flavor, values: TemplateValues) {
  const { prefix = flavor.prefix, suffix = flavor.suffix } = rule;
  return legalTag(`${fillTemplate(prefix, values)}${text}${fillTemplate(suffix, values)}`);
}

/** `1.2.3` of release 1.2.3 is that release and nothing else; `1.2` and `1` move on to the next. */
const isExact = (text: string, version: string | undefined): boolean =>
  version === undefined || text.replace(/^v/, '').startsWith(version);

/** By metadata-action's rule the first value decides; but a pull request is never the latest release. */
function latestTag(
  first: RuleValue | undefined,
  flavor: Flavor,
  event: BuildEvent,
  notes: string[],
): Tag | undefined {
  const wanted = flavor.latest === 'auto' ? (first?.latest ?? false) : flavor.latest === 'true';
  if (!wanted || !first) return undefined;
  if (event.kind === 'pull-request') {
    notes.push('A pull request never becomes `latest`, whatever `flavor` says.');
    return undefined;
  }
  if (event.kind === 'tag' && first.version === undefined) {
    notes.push(`"${event.name}" is not a final version, so it does not become \`latest\`.`);
    return undefined;
  }
  const name = `${flavor.prefixLatest ? flavor.prefix : ''}latest${flavor.suffixLatest ? flavor.suffix : ''}`;
  return { name: legalTag(name), follows: first.version };
}

function unique(tags: readonly Tag[]): readonly Tag[] {
  return [...new Map([...tags].reverse().map((tag) => [tag.name, tag])).values()].reverse();
}
