import type { BuildPlan } from './build-plan.ts';
import { type Builder, keepsDigest } from './builder.ts';

/** What was built, under names that later steps can use. */
export type BuildResult = {
  /** `repository@sha256:…`, or `repository:tag` where there is no digest yet; empty when nothing was kept. */
  readonly image: string;
  readonly digest: string;
  /** An index names an image for each platform, or an image and its attestations. */
  readonly form: 'index' | 'image' | 'unknown';
  readonly note: string | undefined;
};

/** Reads the file that `--metadata-file` named. */
export function readResult(
  metadata: Readonly<Record<string, unknown>>,
  { references, destination }: Pick<BuildPlan, 'references' | 'destination'>,
  builder: Builder,
): BuildResult {
  const digest = String(metadata['containerimage.digest'] ?? '');
  const form = formOf(metadata['containerimage.descriptor']);
  const [first = ''] = references;
  if (destination === 'nowhere' || first === '')
    return {
      image: '',
      digest: '',
      form,
      note: 'Neither `push` nor `load` is set: the result stays in the build cache.',
    };
  if (destination === 'load' && !keepsDigest(builder))
    return { image: first, digest: '', form: 'image', note: CLASSIC };
  return { image: `${first.slice(0, first.lastIndexOf(':'))}@${digest}`, digest, form, note: undefined };
}

const CLASSIC =
  "The image has no digest before it is pushed: Docker's classic image store packs layers anew at every push. `image` names it by tag, `digest` is empty; push-ecr gives both. With containerd's image store the digest is known now and stays.";

function formOf(descriptor: unknown): BuildResult['form'] {
  if (typeof descriptor !== 'object' || descriptor === null || !('mediaType' in descriptor)) return 'unknown';
  return /index|manifest\.list/.test(String(descriptor.mediaType)) ? 'index' : 'image';
}
