import type * as v from 'valibot';
import { group, listOf, oneOrMore, pattern, removable, share, words } from './schema-fields.ts';

const relativePath = (description: string) =>
  pattern(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\r\n]+$/, 'a path below the repository, without ..', description);

const command = (description: string) => removable(words(description));

/** How a service is checked, where that differs from what its files say. */
export const tests = group(
  {
    directory: removable(relativePath('Folder in which the commands run. Default is the build context.')),
    setup: command('Command that installs what the others need, such as `npm ci`. Found by the lock file.'),
    lint: command('Command that checks style, such as `npm run lint`.'),
    types: command('Command that checks types, such as `npx tsc --noEmit`.'),
    unit: command('Command of the unit tests, such as `npm test`.'),
    integration: command(
      'Command of the tests that need a database or a cache; DATABASE_URL and REDIS_URL say where.',
    ),
    e2e: command('Command of the end-to-end tests.'),
    coverage: removable(
      oneOrMore(
        relativePath('A report below the repository, such as `backend/coverage/lcov.info`.'),
        'Coverage reports that the tests write: lcov, Cobertura, JaCoCo or Go.',
      ),
    ),
    reports: removable(
      oneOrMore(relativePath('Such as `backend/junit.xml`.'), 'JUnit reports that the tests write.'),
    ),
    minimum: removable(share('Least share of all lines that tests reach. Default `80%`.')),
    minimum_changed: removable(share('The same for lines that a change adds. Default `80%`.')),
    exclude: removable(
      listOf(relativePath('A pattern such as `**/generated/**`.'), 'Files that no test needs to reach.'),
    ),
    postgres: removable(words('Image of a PostgreSQL to start for the tests, such as `postgres:15`.')),
    redis: removable(words('Image of a Redis to start for the tests, such as `redis:7`.')),
    node: removable(words('Version of Node.js to install. Default `24` where there is a package.json.')),
  },
  'How it is checked. Commands that are not given are found by its files; null checks nothing.',
);

export type Tests = v.InferOutput<typeof tests>;
