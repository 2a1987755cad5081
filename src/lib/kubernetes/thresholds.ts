/** When a signal becomes a verdict. All times in ms. Each number is a trade between speed and a wrong verdict. */
export type Thresholds = {
  /** Pull errors that no retry mends count from this attempt: an image may appear before the kubelet's second try. */
  readonly finalPullAttempts: number;
  /** How long an image may be missing all the same, for registries that replicate. */
  readonly imageWaitMs: number;
  /** Other pull errors fail at this attempt or after this time. */
  readonly pullAttempts: number;
  readonly pullWindowMs: number;
  /** A missing Secret, ConfigMap or key: kubelet and caches need a moment after one is created. */
  readonly configurationMs: number;
  /** The same where an operator is about to create it. */
  readonly operatedConfigurationMs: number;
  readonly startAttempts: number;
  readonly containerErrorMs: number;
  /** Crashes of one container that are no failure: a program may wait for its database by ending twice. */
  readonly crashesAllowed: number;
  /** A crash loop of one pod while others of the same release are healthy. */
  readonly partialCrashMs: number;
  readonly outOfMemoryKills: number;
  readonly probeKills: number;
  readonly unschedulableMs: number;
  /** The same once an autoscaler announced a node. */
  readonly scalingUpMs: number;
  readonly refusedMs: number;
  /** The same where old pods that went have made room: the controller tries again after a back-off of up to this. */
  readonly quotaRetryMs: number;
  readonly volumeMs: number;
  readonly sandboxMs: number;
  /** A route that a gateway refuses: it may only not know yet of the Services that come with the release. */
  readonly routeMs: number;
  /** When nobody serves a route, its silence for this long ends the waiting. */
  readonly silentMs: number;
  readonly failedPods: number;
  /** Not ready for this long since the apply; undefined leaves it to progressDeadlineSeconds. */
  readonly readyWithinMs: number | undefined;
  readonly soakMs: number;
  /** A Rollout that has stopped at a step of its own is as far as it should come. */
  readonly allowPaused: boolean;
};

/** From section 3 of the rules and the times that users are promised in the README of k8s-deploy. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  finalPullAttempts: 2,
  imageWaitMs: 0,
  pullAttempts: 3,
  pullWindowMs: 90_000,
  configurationMs: 10_000,
  operatedConfigurationMs: 60_000,
  startAttempts: 2,
  containerErrorMs: 30_000,
  crashesAllowed: 2,
  partialCrashMs: 30_000,
  outOfMemoryKills: 2,
  probeKills: 3,
  unschedulableMs: 15_000,
  scalingUpMs: 180_000,
  refusedMs: 10_000,
  quotaRetryMs: 90_000,
  volumeMs: 45_000,
  sandboxMs: 60_000,
  routeMs: 15_000,
  silentMs: 20_000,
  failedPods: 3,
  readyWithinMs: undefined,
  soakMs: 10_000,
  allowPaused: false,
};
