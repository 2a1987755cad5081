import semver from 'semver';
import { pushFailures } from './failures.ts';

/** What a registry has under a tag. */
export type TagState = {
  readonly tag: string;
  /** Undefined: nothing. */
  readonly digest: string | undefined;
  /** Whether that is the image to be pushed. */
  readonly same: boolean;
  /** Whether the tag may never name another image. */
  readonly fixed: boolean;
};

export type PushPlan = {
  /** Tags that are not yet on the image. */
  readonly missing: readonly string[];
  /** What a reader of the log should know before tags move. */
  readonly notes: readonly string[];
};

/** Judges all tags of a repository together, before anything is sent. @throws PUSH_TAG_TAKEN */
export function planTags(repository: string, wanted: string, states: readonly TagState[]): PushPlan {
  const taken = states.filter(({ digest, same, fixed }) => digest !== undefined && !same && fixed);
  if (taken.length > 0)
    throw pushFailures.PUSH_TAG_TAKEN(
      taken
        .map(({ tag, digest }) => `${repository}:${tag} is ${digest}, which cannot be replaced by ${wanted}.`)
        .join('\n'),
    );
  const moving = states.filter(({ digest, same }) => digest !== undefined && !same);
  return {
    missing: states.filter(({ same }) => !same).map(({ tag }) => tag),
    notes: moving.map(({ tag, digest }) =>
      semver.valid(tag)
        ? `${repository}:${tag} is a release and now moves from ${digest}: who pulls it gets another image. Make the tag immutable in the registry, or set \`immutable: true\`.`
        : `${repository}:${tag} moves from ${digest}`,
    ),
  };
}
