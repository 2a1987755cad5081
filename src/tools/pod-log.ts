import type { Clock } from '../runtime/clock.ts';
import type { Transport } from './kubernetes-transport.ts';

/**
 * Passes on each line of a pod's log once, until the pod has ended.
 * @param ended why the pod ended; undefined while it runs
 * @returns that reason
 */
export type FollowLog = (
  pod: string,
  onLine: (line: string) => void,
  ended: () => Promise<string | undefined>,
) => Promise<string>;

const PAUSE_MS = 1_000;

/** A log stream breaks now and then; it is read again from its beginning, without the lines that were passed on. */
export const followLog =
  (transport: Transport, clock: Clock, namespace: string, signal: AbortSignal): FollowLog =>
  async (pod, onLine, ended) => {
    const place = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`;
    let passed = 0;
    const read = async () => {
      const { status, lines, close } = await transport.stream(
        `${place}?container=migrate&follow=true`,
        signal,
      );
      if (status !== 200) return close();
      let at = 0;
      for await (const line of lines) {
        at += 1;
        if (at <= passed) continue;
        passed = at;
        onLine(line);
      }
    };
    for (;;) {
      // A pod that has ended before it is read is read once more, for its last lines.
      const why = await ended();
      await read().catch((error: Error) => {
        if (error.name !== 'HttpError') throw error;
      });
      if (why !== undefined) return why;
      signal.throwIfAborted();
      if ((await ended()) === undefined) await clock.sleep(PAUSE_MS, signal);
    }
  };
