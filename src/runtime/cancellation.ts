/** The reason of every abort that comes from the runner; it says SIGINT, after 7.5 s SIGTERM, then it kills. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** Clean-up that has not ended by then would be killed in the middle anyway; ending ourselves keeps the log whole. */
const CLEAN_UP_MS = 7_000;

type Cancellation = { readonly signal: AbortSignal; readonly release: () => void };

/** Turns SIGINT and SIGTERM into an abort, once. The process ends by itself when all clean-up is done. */
export function cancelOnSignals(): Cancellation {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const cancel = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) return;
    controller.abort(new Cancelled(`received ${signal}`));
    timer = setTimeout(() => {
      process.stdout.write('Clean-up did not end within 7 s of the cancellation; ending now.\n');
      process.exit(1);
    }, CLEAN_UP_MS);
    timer.unref();
  };
  process.on('SIGINT', cancel).on('SIGTERM', cancel);
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      process.off('SIGINT', cancel).off('SIGTERM', cancel);
    },
  };
}

export const isCancellation = (error: unknown): boolean => error instanceof Cancelled;
