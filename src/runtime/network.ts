import { createTimedHttp, type TimedHttp } from './timed-http.ts';

/** The network as somebody who measures it sees it: how each exchange went, not only its answer. */
export type Network = { readonly exchange: TimedHttp };

export const createNetwork = (env: Readonly<Record<string, string | undefined>>): Network => ({
  exchange: createTimedHttp(env),
});
