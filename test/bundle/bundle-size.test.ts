import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const MOST_BYTES = 1_500_000;

/** These run in every deployment, several times; what they weigh is paid at each start. */
test.each(['notify-slack', 'smoke-test'])('%s and all that it may load stay under 1.5 MB', (name) => {
  const folder = resolve(import.meta.dirname, '../../dist', name);
  const programs = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const bytes = programs.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  expect(programs).toContain('index.js');
  expect(bytes).toBeLessThan(MOST_BYTES);
});
