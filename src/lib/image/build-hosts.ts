import { parseEcrHost } from '../ecr/host.ts';
import type { BuildPlan } from './build-plan.ts';
import { parseReference } from './reference.ts';

/** Host names of private registries of ECR in any text, such as a Dockerfile. */
const ECR_HOST = /\b\d{12}\.dkr[.-]ecr[a-z0-9.-]+[a-z]\b/g;

/** Registries of ECR that a build pushes to, caches in, or builds on; what the classic `docker login` would be for. */
export function ecrHostsOf(
  {
    destination,
    references,
    cacheFrom,
    cacheTo,
  }: Pick<BuildPlan, 'destination' | 'references' | 'cacheFrom' | 'cacheTo'>,
  dockerfile: string,
): readonly string[] {
  const pushed =
    destination === 'push' ? references.map((reference) => parseReference(reference).registry) : [];
  const named = [...cacheFrom, ...cacheTo, dockerfile].flatMap((text) => text.match(ECR_HOST) ?? []);
  return [...new Set([...pushed, ...named])].filter((host) => parseEcrHost(host)?.kind === 'private');
}
