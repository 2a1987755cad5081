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
  /** How far the rollout is, from 0 to 1, where that is known. */
  readonly progress: number | undefined;
  /** What changes besides the code, one line each. */
  readonly changes: readonly string[];
  readonly mentions: readonly Mention[];
  /** Who started the run. */
  readonly actor: string;
  readonly repository: string;
  /** Addresses; empty when there is none. */
  readonly runUrl: string;
  readonly commitUrl: string;
  readonly runbookUrl: string;
  /** What is new since the last release or, where that is not known, in the push that started the run. */
  readonly pushed: Pushed;
  /** Blocks of the caller's own in place of ours, as the JSON of a file. */
  readonly ownBlocks: string | undefined;
};
