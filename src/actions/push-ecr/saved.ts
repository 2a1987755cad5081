import { pushFailures } from '../../lib/push/failures.ts';
import type { ExecError } from '../../runtime/exec.ts';
import type { Process } from '../../runtime/start.ts';
import { createDocker } from '../../tools/docker.ts';
import { type Content, layoutContent } from '../../tools/registry/content.ts';

/** The parts of an image of Docker, by its name; read from Docker once, however many registries it goes to. */
export type Saved = (image: string) => Promise<Content>;

/**
 * Docker's own push is not used where a digest is known: it sends every part of an index under the tag itself, so
 * that an immutable tag refuses the second part, and a push that breaks off leaves the tag on the first.
 */
export function createSaved({ exec, files, workflow, openArchive, upload }: Process, folder: string): Saved {
  const known = new Map<string, Promise<Content>>();
  const save = async (image: string): Promise<Content> => {
    const path = files.join(folder, `image-${known.size}.tar`);
    try {
      workflow.info(`reading ${image} from Docker`);
      await createDocker(exec).save(image, path);
    } catch (error) {
      if ((error as Partial<ExecError>).name !== 'ExecError') throw error;
      throw pushFailures.PUSH_FAILED((error as Error).message, { cause: error });
    }
    return layoutContent(await openArchive(path), upload);
  };
  return (image) => {
    const content = known.get(image) ?? save(image);
    known.set(image, content);
    return content;
  };
}
