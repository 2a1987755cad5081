import { defineAction } from '../../runtime/action.ts';
import { lines, percentage, text } from '../../runtime/input-kinds.ts';
import { output } from '../../runtime/outputs.ts';

export const reportTests = defineAction({
  name: 'report-tests',
  description:
    'Says which tests failed, and whether tests reach enough of all lines and of those that a change adds',
  branding: { icon: 'check-square', color: 'green' },
  inputs: {
    reports: lines.withDefault('', {
      description:
        'JUnit files that the tests wrote, as paths or patterns, one a line, such as `**/junit.xml`.',
    }),
    coverage: lines.withDefault('', {
      description:
        'Coverage reports, as paths or patterns, one a line, such as `coverage/lcov.info`: lcov, Cobertura, JaCoCo or a Go profile, found by what is in them. Several are put together.',
    }),
    directory: text.withDefault('.', {
      description:
        'Folder in which the tests ran, such as `backend`. Only files below it count as changed, and paths in reports are looked for there first.',
    }),
    'minimum-coverage': percentage.withDefault('80%', {
      description: 'Least share of all lines that tests reach, such as `80%`. `0%` judges nothing.',
    }),
    'minimum-changed-coverage': percentage.withDefault('80%', {
      description:
        'Least share of the lines that the event adds, such as `80%`. A changed file that is in no report counts as not reached.',
    }),
    exclude: lines.withDefault('', {
      description:
        'Files that no test needs to reach, as patterns of paths below the repository, one a line, such as `**/generated/**`. Tests and type declarations never count.',
    }),
    base: text.optional({
      description:
        'Commit to compare with. Default is that of the event: the target of a pull request, what was there before a push.',
    }),
    title: text.withDefault('Tests', { description: 'Headline of the summary, such as `Tests of api`.' }),
  },
  outputs: {
    verdict: output.oneOf(['passed', 'failed'], 'What came of it.'),
    tests: output.text('How many tests there are; empty without `reports`.'),
    failed: output.text('How many of them failed; empty without `reports`.'),
    coverage: output.text('Share of all lines in percent, such as `83.4`; empty when it is not known.'),
    'changed-coverage': output.text(
      'Share of the added lines in percent; empty when there is nothing to cover or nothing to compare with.',
    ),
  },
});
