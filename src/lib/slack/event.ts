import type { Pushed } from './commits.ts';
import type { Mention } from './mention.ts';
import type { Stage } from './stage.ts';

/** What is reported: one stage of one deployment. All texts are from outside. */
export type DeploymentEvent = {
  readonly stage: Stage;
  readonly service: string;
  readonly environment: string;
  readonly version: string;
  /** Why it failed, in one line. */
  readonly cause: string;
  readonly title: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly footer: string;
  readonly mentions: readonly Mention[];
  /** Who started the run. */
  readonly actor: string;
  readonly repository: string;
  /** Addresses; empty when there is none. */
  readonly runUrl: string;
  readonly commitUrl: string;
  /** What the push that started the run brought. */
  readonly pushed: Pushed;
  /** Blocks of the caller's own in place of ours, as the JSON of a file. */
  readonly ownBlocks: string | undefined;
};
