import type { KubernetesObject } from '../objects.ts';
import type { Change, Pair, Split } from './split.ts';

/** A backend or destination with its weight, whatever else it says. */
export type Entry = { readonly weight?: number; readonly [field: string]: unknown };
/** A rule that has such entries, whatever else it says. */
type Rule = Readonly<Record<string, unknown>>;

/** Where a kind keeps its weights. */
export type Form = {
  /** The field of the spec with the rules, and that of a rule with the entries. */
  readonly rules: string;
  readonly entries: string;
  /** What an entry without a weight counts, alone and beside others. */
  readonly unwritten: (alone: boolean) => number;
  readonly isFor: (entry: Entry, service: string) => boolean;
  /** The same entry for another Service. */
  readonly aimedAt: (entry: Entry, service: string) => Entry;
};

/** What our backend weighed before the first split, by place, so that it is written again as it was. */
export const WEIGHTS_ANNOTATION = 'deploy-actions/weights-before';

/** A rule without other backends is split in hundredths; beside others the sum of ours stays what it was. */
const WHOLE = 100;

const rulesOf = (object: KubernetesObject, { rules }: Form): readonly Rule[] =>
  ((object['spec'] as Record<string, unknown> | undefined)?.[rules] as readonly Rule[] | undefined) ?? [];
const entriesOf = (rule: Rule, { entries }: Form): readonly Entry[] =>
  (rule[entries] as readonly Entry[] | undefined) ?? [];

export const usesIn = (object: KubernetesObject, service: string, form: Form): boolean =>
  rulesOf(object, form).some((rule) => entriesOf(rule, form).some((entry) => form.isFor(entry, service)));

/** The weights of each pair in each rule that has it. */
export function readWeights(object: KubernetesObject, pairs: readonly Pair[], form: Form): readonly Split[] {
  return rulesOf(object, form).flatMap((rule, at) =>
    pairs.flatMap(({ old, fresh }) => {
      const entries = entriesOf(rule, form);
      const [ours, theirs] = [old, fresh].map((service) =>
        entries.find((entry) => form.isFor(entry, service)),
      );
      if (!ours && !theirs) return [];
      return [{ place: `${form.rules}[${at}] ${old}`, old: ours?.weight, fresh: theirs?.weight }];
    }),
  );
}

/** Splits every rule of a pair; all other backends stay as they are. @throws Error for weights that are too coarse */
export function writeWeights(
  object: KubernetesObject,
  pairs: readonly Pair[],
  share: number,
  form: Form,
): Change {
  const before = object.metadata.annotations?.[WEIGHTS_ANNOTATION];
  const splits = readWeights(object, pairs, form);
  const kept =
    before ?? JSON.stringify(Object.fromEntries(splits.map(({ place, old }) => [place, old ?? null])));
  const rules = rulesOf(object, form).map((rule) =>
    pairs.reduce((split, pair) => splitRule(split, pair, share, form), rule),
  );
  return { metadata: { annotations: { [WEIGHTS_ANNOTATION]: kept } }, spec: { [form.rules]: rules } };
}

function splitRule(rule: Rule, pair: Pair, share: number, form: Form): Rule {
  const entries = entriesOf(rule, form);
  const ours = entries.find((entry) => form.isFor(entry, pair.old));
  if (!ours) return rule;
  const fresh = entries.find((entry) => form.isFor(entry, pair.fresh));
  const alone = entries.every((entry) => entry === ours || entry === fresh);
  const total = alone ? WHOLE : (ours.weight ?? form.unwritten(false)) + (fresh?.weight ?? 0);
  const weight = Math.round(total * share);
  if (isCoarse(weight, total, share))
    throw new Error(
      `the backend ${pair.old} weighs ${total} beside other backends, which cannot be split at ${Math.round(share * 100)}%: give all weights of that rule two more digits, such as ${total * WHOLE}`,
    );
  const split = entries
    .filter((entry) => entry !== fresh)
    .flatMap((entry) =>
      entry === ours
        ? [
            { ...ours, weight: total - weight },
            { ...form.aimedAt(ours, pair.fresh), weight },
          ]
        : [entry],
    );
  return { ...rule, [form.entries]: split };
}

/** A tenth of the share, or half a hundredth of all requests, may be lost by rounding. */
const isCoarse = (weight: number, total: number, share: number): boolean =>
  total <= 0 || Math.abs(weight / total - share) > Math.max(0.005, share / 10);

/** Takes the new backends out and writes the weights of the old ones as they were. */
export function restoreWeights(
  object: KubernetesObject,
  pairs: readonly Pair[],
  form: Form,
): Change | undefined {
  const kept = object.metadata.annotations?.[WEIGHTS_ANNOTATION];
  const isSplit = readWeights(object, pairs, form).some(({ fresh }) => fresh !== undefined);
  if (!isSplit && kept === undefined) return undefined;
  const before = JSON.parse(kept ?? '{}') as Readonly<Record<string, number | null>>;
  const rules = rulesOf(object, form).map((rule, at) =>
    pairs.reduce(
      (joined, pair) => joinRule(joined, pair, before[`${form.rules}[${at}] ${pair.old}`], form),
      rule,
    ),
  );
  return { metadata: { annotations: { [WEIGHTS_ANNOTATION]: null } }, spec: { [form.rules]: rules } };
}

/** `before` is null where no weight was written, undefined where nothing is known of it. */
function joinRule(rule: Rule, pair: Pair, before: number | null | undefined, form: Form): Rule {
  const entries = entriesOf(rule, form);
  const fresh = entries.find((entry) => form.isFor(entry, pair.fresh));
  if (!fresh) return rule;
  const joined = entries
    .filter((entry) => entry !== fresh)
    .map((entry) => {
      if (!form.isFor(entry, pair.old)) return entry;
      const { weight = 0, ...rest } = entry;
      if (before === null) return rest;
      return { ...rest, weight: before ?? weight + (fresh.weight ?? 0) };
    });
  return { ...rule, [form.entries]: joined };
}
