import { isOurs, lockSentence } from '../../lib/terraform/lock-info.ts';
import type { SavedState } from '../../runtime/start.ts';
import type { Inputs, Ports } from './ports.ts';

/** Note with the addresses that are being changed, as a JSON array. */
export const IN_FLIGHT = 'terraform-in-flight';
/** State of the main step: when it began, in ms since 1970; and `done` when it ended by itself. */
export const BEGAN = 'terraform-began';
export const ENDED = 'terraform-ended';

/** Where Terraform leaves a state that it could not save. */
const ERRORED = 'errored.tfstate';
const PAUSES_MS = [0, 2_000, 5_000, 10_000, 20_000];

/**
 * Saves the state that an apply could not save, once the backend answers again.
 * @returns where it still lies, sealed if there is a key; undefined when nothing is left behind
 */
export async function rescueState(
  inputs: Pick<Inputs, 'seal-key'>,
  ports: Ports,
): Promise<string | undefined> {
  const { files, workflow, directory } = ports;
  const path = files.join(directory, ERRORED);
  if (!files.exists(path)) return undefined;
  workflow.warning('The state could not be saved. Trying again for half a minute.');
  if (await pushed(path, ports)) {
    await files.remove(path);
    workflow.info('The state is saved now.');
    return undefined;
  }
  const key = inputs['seal-key'];
  if (key === undefined) {
    workflow.error(`The state is only in ${path}, on this runner. With \`seal-key\` it could leave it.`);
    return path;
  }
  const sealed = `${path}.sealed`;
  await files.write(sealed, ports.seal(await files.read(path), key), 0o600);
  workflow.error(
    `The state could not be saved. It is in ${sealed}, sealed: upload it, and push it when the backend is back.`,
  );
  return sealed;
}

async function pushed(path: string, { terraform, clock }: Ports): Promise<boolean> {
  for (const pause of PAUSES_MS) {
    await clock.sleep(pause);
    const done = await terraform.pushState(path).then(
      () => true,
      () => false, // Tried again; what it says in the end is that the state is not saved.
    );
    if (done) return true;
  }
  return false;
}

/** After the job: a step that was killed left its lock, perhaps a state, and resources of which nobody knows. */
export async function cleanUp(ports: Ports, saved: SavedState): Promise<void> {
  const { workflow, notes, terraform, hostName, clock } = ports;
  const since = Number(saved(BEGAN) ?? Number.NaN);
  if (Number.isNaN(since) || saved(ENDED) !== undefined) return;
  const inFlight = JSON.parse(notes.read(IN_FLIGHT) ?? '[]') as readonly string[];
  if (inFlight.length > 0)
    workflow.error(
      `The step was ended while these were being changed, and the state may not know of it: ${inFlight.join(', ')}. Look at them before the next apply; \`terraform import\` takes in what was made.`,
    );
  await rescueState({ 'seal-key': undefined }, ports);
  const lock = await terraform.lock();
  if (!lock) return;
  if (!isOurs(lock, { host: hostName, since }))
    return workflow.info(`${lockSentence(lock, clock.now())}: it is not ours, and stays.`);
  await terraform.unlock(lock.id);
  workflow.info(`Freed the lock ${lock.id} that the ended step left.`);
}
