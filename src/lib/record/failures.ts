import { defineFailures } from '../../failure.ts';

export const recordFailures = defineFailures({
  RECORD_CHAIN_BROKEN: {
    meaning: 'The chain of records is not whole: one was changed, removed or put in; the message says where.',
    remedy:
      'Compare that object with its older versions and with the access log of the bucket. Restore the object whose sha256 the next record names; never write a new one in its place.',
  },
  RECORD_STORE_REFUSED: {
    meaning: 'The place where records are kept does not answer, does not exist, or refuses the credentials.',
    remedy:
      'Check `store` and the credentials: the role needs s3:GetObject, s3:PutObject, s3:ListBucket and, with `retention`, s3:PutObjectRetention on a bucket with Object Lock.',
  },
  RECORD_STORE_BUSY: {
    meaning: 'So many others write records of this environment that this one found no place in the chain.',
    remedy: 'Run the job again; nothing was written.',
  },
  RECORD_INPUT_MISSING: {
    meaning: 'An operation lacks inputs that it needs; the message names them.',
    remedy: 'Give these inputs in the `with:` block of this step.',
  },
  RECORD_SINK_FAILED: {
    meaning: 'A place that is named under `required` was not told of the release.',
    remedy:
      'Mend what the message names and run the job again: a record that is there already is not written twice.',
  },
});
