import { describe, expect, test } from '@jest/globals';
import { lastTries, readJunit } from '../../../src/lib/reports/junit.ts';

const read = (text: string) => lastTries(readJunit('junit.xml', text));
const results = (text: string) =>
  read(text).map(({ suite, name, result, flaky }) => [suite, name, result, flaky]);

describe('JUnit', () => {
  test('suites in suites, and cases without a time or a file', () => {
    const text =
      '<testsuites><testsuite name="outer"><testsuite name="inner"><testcase name="a"/><testcase name="b" time="1,234.5"><failure message="no">at x</failure></testcase></testsuite><testcase classname="K" name="c"><skipped/></testcase></testsuite></testsuites>';
    expect(results(text)).toEqual([
      ['outer › inner', 'a', 'passed', false],
      ['outer › inner', 'b', 'failed', false],
      ['K', 'c', 'skipped', false],
    ]);
    expect(read(text)[1]).toMatchObject({ milliseconds: 1_234_500, message: 'no\nat x', file: undefined });
  });
  test('cases count, whatever the attributes of a suite say', () => {
    expect(
      read('<testsuite tests="7" failures="0"><testcase name="a"><error/></testcase></testsuite>'),
    ).toHaveLength(1);
  });
  test('a retry that went well is flaky, one that failed at last has failed', () => {
    const text =
      '<testsuite><testcase name="a"><flakyFailure message="once"/></testcase><testcase name="b"><failure message="m"/><rerunFailure message="again"/></testcase></testsuite>';
    expect(results(text)).toEqual([
      ['', 'a', 'passed', true],
      ['', 'b', 'failed', false],
    ]);
    expect(read(text)[1]?.message).toBe('m');
  });
  test('tries that are cases of their own', () => {
    const text =
      '<testsuite><testcase name="a"><failure/></testcase><testcase name="a"/><testcase name="b"/></testsuite>';
    expect(results(text)).toEqual([
      ['', 'a', 'passed', true],
      ['', 'b', 'passed', false],
    ]);
  });
  test('what a test printed is no message', () => {
    const text =
      '<testsuite><testcase name="a"><system-out><![CDATA[noise]]></system-out><failure><![CDATA[real]]></failure></testcase></testsuite>';
    expect(read(text)[0]?.message).toBe('real');
  });
  test.each(['<testsuite><testcase name="a">', '<a><b></a>', 'no XML at all'])('%s is an error', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'REPORT_UNREADABLE' }));
  });
});
