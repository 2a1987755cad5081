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
  PUSH_NOT_ECR: {
    meaning: 'Only a private registry of Amazon ECR scans and replicates what is pushed.',
    remedy:
      'Leave `fail-on-findings` and `wait-for-replication` out for this registry, and `username` for one of ECR.',
  },
  PUSH_FAILED: {
    meaning:
      'Docker could not push the image, or not hand it over (`docker image save`); the message has its last words.',
    remedy: 'Read these words; `docker image save` needs as much free disk as the image has bytes.',
  },
});
