/**
 * `brief`: statements that need a lock for a moment, and must not wait for it long, for the application queues behind
 * them. `patient`: concurrent index builds and batches, which block nobody; a lock_timeout would only leave an invalid
 * index behind.
 */
export type TimeoutClass = 'brief' | 'patient';

const PATIENT = /\bconcurrently\b|\bdeploy-actions:patient\b/i;

/** The class of a migration by its text; without a text it is brief, which is the safe one for the application. */
export const timeoutClass = (text: string | undefined): TimeoutClass =>
  text !== undefined && PATIENT.test(withoutComments(text)) ? 'patient' : 'brief';

/** A comment about CONCURRENTLY is no use of it; the mark of ours is one, and counts. */
const withoutComments = (text: string): string =>
  text.replace(/(--|\/\/|#).*$/gm, (comment) => (comment.includes('deploy-actions:patient') ? comment : ''));

export type Stage = { readonly ids: readonly string[]; readonly timeouts: TimeoutClass };

/** Neighbours of one class together, in their order. */
export function stagesOf(ids: readonly string[], classOf: (id: string) => TimeoutClass): readonly Stage[] {
  const stages: { ids: string[]; timeouts: TimeoutClass }[] = [];
  for (const id of ids) {
    const last = stages.at(-1);
    if (last?.timeouts === classOf(id)) last.ids.push(id);
    else stages.push({ ids: [id], timeouts: classOf(id) });
  }
  return stages;
}

/** A tool that only knows all at once runs all by the class of the most patient. */
export const oneStage = (stages: readonly Stage[]): Stage => ({
  ids: stages.flatMap(({ ids }) => ids),
  timeouts: stages.some(({ timeouts }) => timeouts === 'patient') ? 'patient' : 'brief',
});
