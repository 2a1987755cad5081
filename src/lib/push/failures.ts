import { defineFailures } from '../../failure.ts';

export const pushFailures = defineFailures({
  PUSH_NOT_NAMED: {
    meaning: 'There is no tag under which to push the image.',
    remedy: 'Give `tags`, such as the output `tags` of build-image.',
  },
  PUSH_IMAGE_MISSING: {
    meaning: 'The image is neither on this runner nor in a registry.',
    remedy: 'Build it in this job with `load: true`, or name an image of a registry by digest.',
  },
  PUSH_TAG_TAKEN: {
    meaning: 'A tag that must not move already names another image.',
    remedy:
      'Give the new image a tag of its own (a new version or its commit), or deploy the image that has the tag. An immutable tag can only be deleted, which breaks who runs it.',
  },
  PUSH_DIGEST_DIFFERS: {
    meaning: 'What the registry has under the tag after the push is not what was pushed.',
    remedy:
      'Another job pushed the same tag at the same time: run them one after the other (`concurrency`), then run this one again.',
  },
  PUSH_PARTS_REFUSED: {
    meaning:
      'Docker pushes every part of an index (several platforms, or attestations) under the tag itself, and the registry lets a tag name only one of them, because it is immutable. The tag may name one part now.',
    remedy:
      'Load a single platform without attestations, let BuildKit push (`push: true` of build-image with docker/setup-buildx-action) and copy from there, or except a tag from immutability. Delete the tag before the next attempt, or use another.',
  },
  PUSH_FAILED: {
    meaning: '`docker push` failed; the message has its last words.',
    remedy: 'Read the words of the registry.',
  },
});

/** Words of Docker 26 when a tag that cannot move already names another part of the same index. */
export const isRefusedPart = (words: string): boolean =>
  /failed commit on ref "(manifest|index)-sha256:[0-9a-f]+": unexpected status from PUT request to \S+: 4\d\d/.test(
    words,
  );
