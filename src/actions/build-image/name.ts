import { type BuildEvent, type RunContext, readBuildEvent } from '../../lib/image/event.ts';
import { buildFailures } from '../../lib/image/failures.ts';
import { forwardOnly, type KnownTags, mayMove } from '../../lib/image/forward-only.ts';
import { ociLabels } from '../../lib/image/labels.ts';
import { DEFAULT_RULES, type Names, nameBuild, templateValues } from '../../lib/image/names.ts';
import { fillTemplate } from '../../lib/image/template.ts';
import type { InputsOf } from '../../runtime/action.ts';
import type { spec } from './spec.ts';

/** What the result will be called. */
export type NamedBuild = {
  readonly event: BuildEvent;
  readonly version: string;
  /** Full names, those of the first image first. */
  readonly references: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
};

type Ports = {
  readonly now: () => number;
  /** Tags of a repository, or why they are not known. */
  readonly knownTags: (image: string) => Promise<KnownTags>;
};

/** Judges tags and labels, asking registries only when a tag might move. @throws BUILD_TAG_RULE */
export async function nameResult(
  inputs: InputsOf<typeof spec>,
  context: RunContext,
  commitSeconds: number | undefined,
  ports: Ports,
): Promise<NamedBuild> {
  const event = readBuildEvent(context);
  const commit = commitSeconds === undefined ? undefined : commitSeconds * 1000;
  const values = templateValues(event, { now: ports.now(), commit });
  const { rules, references } = inputs.tags;
  const names = filled(() =>
    nameBuild(rules.length + references.length === 0 ? DEFAULT_RULES : rules, inputs.flavor, event, values),
  );
  const custom = filled(() =>
    [...inputs.labels].map(([key, value]) => [key, fillTemplate(value, values)] as const),
  );
  const settled = await Promise.all(inputs.images.map((image) => settle(image, names, inputs, ports)));
  return {
    event,
    version: names.version || (references[0]?.replace(/^.*:/, '') ?? ''),
    references: [...new Set([...settled.flatMap((one) => one.references), ...references])],
    labels: new Map([...ociLabels(event, names.version, commitSeconds), ...custom]),
    notes: [...new Set([...names.notes, ...settled.flatMap((one) => one.notes)])],
  };
}

async function settle(image: string, names: Names, { flavor }: InputsOf<typeof spec>, ports: Ports) {
  const known = mayMove(names.tags) ? await ports.knownTags(image) : { tags: [] };
  const { tags, notes } = forwardOnly(names.tags, known, flavor);
  return { references: tags.map((tag) => `${image}:${tag}`), notes };
}

function filled<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw buildFailures.BUILD_TAG_RULE((error as Error).message, { cause: error });
  }
}
