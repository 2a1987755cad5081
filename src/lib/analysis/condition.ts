/** What must hold while a release is watched. Queries are in the provider's language; `{{window}}` is the window. */
export type Condition =
  | ShareCondition
  | LatencyCondition
  | ValueCondition
  | CompareCondition
  | HealthCondition;

type Named = { readonly name: string };

/** A share of errors, by counts: judged by what the counts prove. */
export type ShareCondition = Named & {
  readonly kind: 'share';
  readonly queries: { readonly errors: string; readonly total: string };
  /** From 0 to 1. */
  readonly threshold: number;
};

/** A latency in ms, believed only with enough requests behind it. */
export type LatencyCondition = Named & {
  readonly kind: 'latency';
  readonly queries: { readonly value: string; readonly count?: string };
  readonly thresholdMs: number;
  /** Milliseconds in the provider's unit: 1000 for seconds. */
  readonly unitMs: number;
};

/** Any number with a bound. */
export type ValueCondition = Named & {
  readonly kind: 'value';
  readonly queries: { readonly value: string };
  readonly threshold: number;
  /** Which side of the threshold is bad. */
  readonly direction: 'above' | 'below';
};

/** The same number from two versions: bad when the new one's is larger for sure, and by more than is allowed. */
export type CompareCondition = Named & {
  readonly kind: 'compare';
  /** `previous`: the same query in the time before the release; `canary`: another query at the same time. */
  readonly baseline: 'previous' | 'canary';
  readonly queries: { readonly value: string; readonly baseline: string };
  /** 0.25 allows a quarter more. */
  readonly allowedIncrease: number;
};

/** An address that this runner asks, or every pod behind a Service through the API server. */
export type HealthCondition = Named & {
  readonly kind: 'health';
  readonly where: HealthPlace;
  /** Failures in a row that are too many. */
  readonly failures: number;
};

export type HealthPlace =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'pods'; readonly service: string };

/** Windows in a row that must break a condition: one bad window is an outlier. */
export const WINDOWS_IN_A_ROW = 3;
/** Fewer requests than this have no 95th percentile worth the name. */
export const LEAST_LATENCY_SAMPLES = 20;
/** Fewer values in each arm than this decide nothing about a difference. */
export const LEAST_ARM = 10;
