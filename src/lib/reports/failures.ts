import { defineFailures } from '../../failure.ts';

export const reportFailures = defineFailures({
  REPORT_MISSING: {
    meaning: 'No file in the checkout is where a test or coverage report should be.',
    remedy: 'Check the paths in `reports` and `coverage`, and that the tests wrote them before this step.',
  },
  REPORT_UNREADABLE: {
    meaning: 'A report is cut off, or in no format that is known here: JUnit; lcov, Cobertura, JaCoCo or Go.',
    remedy: 'Look at the file that the message names; a test run that was killed leaves such a file.',
  },
  COVERAGE_PATH_UNKNOWN: {
    meaning: 'A coverage report names files that are not in the repository, or that could be several of it.',
    remedy:
      'Give `directory`, the folder in which the tests ran; exclude generated files by `exclude`, with patterns of paths below the repository.',
  },
  TESTS_NONE: {
    meaning: 'The reports have no test at all, which is more often a mistake than meant.',
    remedy: 'Check which tests the command runs. Leave `reports` empty where there are none.',
  },
  TESTS_FAILED: {
    meaning: 'Tests failed.',
    remedy: 'The summary and the annotations say which, failing ones first.',
  },
  COVERAGE_TOO_LOW: {
    meaning: 'Tests reach too small a share of the lines: of all, or of those that this change adds.',
    remedy:
      'Test the lines that the summary names, or give the share that is right as `minimum-coverage` or `minimum-changed-coverage`.',
  },
});
