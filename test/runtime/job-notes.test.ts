import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createJobNotes } from '../../src/runtime/job-notes.ts';

test('a note of one step is there for the next of the same job, and without a runner there is none', () => {
  const env = { RUNNER_TEMP: mkdtempSync(join(tmpdir(), 'notes-')) };
  expect(createJobNotes(env).read('slack-outage')).toBeUndefined();
  createJobNotes(env).write('slack-outage', '42');
  expect(createJobNotes(env).read('slack-outage')).toBe('42');
  rmSync(env.RUNNER_TEMP, { recursive: true });
  createJobNotes({}).write('slack-outage', '42');
  expect(createJobNotes({}).read('slack-outage')).toBeUndefined();
});
