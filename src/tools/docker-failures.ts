import { defineFailures } from '../failure.ts';

export const dockerFailures = defineFailures({
  DOCKER_MISSING: {
    meaning: 'There is no program `docker` on the PATH.',
    remedy: 'Use a runner that has Docker, such as `ubuntu-24.04`, or install it before this step.',
  },
  DOCKER_UNAVAILABLE: {
    meaning: 'The Docker engine does not answer.',
    remedy: 'Start it, or correct DOCKER_HOST; on a runner in a container, mount the socket of the engine.',
  },
  DOCKER_BUILDX_MISSING: {
    meaning: 'Docker has no plugin `buildx`, or one older than 0.13.',
    remedy: 'Add docker/setup-buildx-action before this step.',
  },
});
