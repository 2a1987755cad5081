import { formatReference, type Reference } from '../../lib/image/reference.ts';
import type { Attached } from '../../lib/registry/attached.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Inputs, Pushed } from './run.ts';
import type { Signatures } from './signatures.ts';

export type AssurePorts = {
  readonly workflow: Workflow;
  readonly signatures: Signatures;
  /** What belongs to an image: signatures, provenance, bills of materials. */
  readonly attached: (image: Fixed) => Promise<readonly Attached[]>;
};

/** An image by its digest alone. */
export type Fixed = Reference & { readonly digest: string };

export const fixed = ({ registry, path }: Pick<Reference, 'registry' | 'path'>, digest: string): Fixed => ({
  registry,
  path,
  tag: undefined,
  digest,
});

/** What is copied must be signed where it comes from, before any of it is sent. */
export async function assureSource(image: Fixed, inputs: Inputs, ports: AssurePorts): Promise<void> {
  if (inputs.verify) await ports.signatures.verify(image.registry, formatReference(image));
}

/** Signs what is in the registries now, and verifies what this run made. @returns what belongs to the first image */
export async function assurePushed(
  pushed: readonly Pushed[],
  inputs: Inputs,
  isCopied: boolean,
  ports: AssurePorts,
): Promise<readonly Attached[]> {
  const [first] = pushed;
  if (!first) return [];
  const image = fixed(first.target, first.digest);
  if (inputs.sign) for (const one of pushed) await sign(one, ports);
  if (inputs.verify && !isCopied) await ports.signatures.verify(image.registry, formatReference(image));
  return listAttached(image, inputs, ports);
}

/** Half a dozen questions to the registry, for those who care. */
export const listAttached = async (
  image: Fixed,
  { sign: signs, verify }: Inputs,
  { attached }: AssurePorts,
): Promise<readonly Attached[]> => (signs || verify ? attached(image) : []);

/** A signature more each time would help nobody: what was there before and has one is left alone. */
async function sign({ target, digest, set }: Pushed, { signatures, attached, workflow }: AssurePorts) {
  const image = fixed(target, digest);
  const isSigned = set.length === 0 && (await attached(image)).some(({ kind }) => kind === 'signature');
  if (isSigned) workflow.info(`${formatReference(image)} has a signature already`);
  else await signatures.sign(target.registry, formatReference(image));
}

export const attachedLine = ({ kind, type, digest }: Attached): string => `${kind} ${type} ${digest}`;
