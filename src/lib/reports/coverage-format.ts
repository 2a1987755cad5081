import type { CoveredFile } from './coverage.ts';
import { reportFailures } from './failures.ts';
import { readGoProfile, readLcov } from './line-formats.ts';
import { readCobertura, readJacoco } from './xml-formats.ts';

type Format = (path: string, text: string) => readonly CoveredFile[];

/** How each format begins; names of files say less. */
const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [/^mode: (set|count|atomic)\s/, readGoProfile],
  [/^\s*(<\?xml[^>]*>)?[\s\S]{0,500}?<coverage[\s>]/, readCobertura],
  [/^\s*(<\?xml[^>]*>)?[\s\S]{0,500}?<report[\s>]/, readJacoco],
  [/^(TN:|SF:|#)/, readLcov],
];

/** The files of a coverage report in whichever of the four formats it is. @throws REPORT_UNREADABLE */
export function readCoverage(path: string, text: string): readonly CoveredFile[] {
  const format = FORMATS.find(([begin]) => begin.test(text.slice(0, 2000)))?.[1];
  if (!format)
    throw reportFailures.REPORT_UNREADABLE(
      `${path} is ${text.trim() === '' ? 'empty' : 'neither lcov nor Cobertura, JaCoCo or a Go profile'}.`,
    );
  return format(path, text);
}
