import { TRANSIENT } from '../../lib/image/build-failure.ts';
import { pushFailures } from '../../lib/push/failures.ts';
import type { ExecError } from '../../runtime/exec.ts';
import { retry } from '../../runtime/retry.ts';
import type { Process } from '../../runtime/start.ts';
import { createDocker } from '../../tools/docker.ts';
import type { Credentials } from '../../tools/registry/session.ts';
import { type LocalSource, refusedTag } from './destination.ts';

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

type Login = { readonly registry: string; readonly credentials: Credentials | undefined };

/** Pushes an image of Docker's classic store, which is never an index, logged in for this push alone: the login is in `folder` and goes with it. */
export async function pushLocal(
  { exec, workflow, clock, signal }: Process,
  folder: string,
  { registry, credentials }: Login,
  image: LocalSource,
  name: string,
): Promise<void> {
  const docker = createDocker(exec, credentials ? { config: folder } : {});
  const persistently = (work: () => Promise<void>) =>
    retry(work, {
      attempts: ATTEMPTS,
      delayMs: FIRST_PAUSE_MS,
      longestDelayMs: LONGEST_PAUSE_MS,
      isTransient: (error) => TRANSIENT.test((error as Partial<ExecError>).stderr ?? ''),
      onRetry: (error, count) =>
        workflow.warning(`Attempt ${count} of ${ATTEMPTS} broke off and is made again: ${error.message}`),
      clock,
      signal,
    });
  try {
    if (credentials) await persistently(() => docker.login(registry, credentials));
    // A name that it does not have yet stays behind on the runner, as `docker tag` leaves it.
    if (!image.tags.includes(name)) await docker.tag(image.name, name);
    await workflow.group(`docker push ${name}`, () =>
      persistently(() => docker.push(name, quiet(workflow.untrusted))),
    );
  } catch (error) {
    if ((error as Error).name !== 'ExecError') throw error;
    const { message } = error as Error;
    throw refusedTag(error as Error, name) ?? pushFailures.PUSH_FAILED(message, { cause: error });
  }
}

/** Without a terminal Docker repeats the state of every layer several times a second. */
function quiet(print: (line: string) => void): (line: string) => void {
  const seen = new Set<string>();
  return (line) => {
    if (seen.has(line)) return;
    seen.add(line);
    print(line);
  };
}
