import type { Finding } from './judge.ts';

/** Longer quotes of an answer fill the log and say no more. */
const MOST = 200;

/**
 * The finding as it may be shown: secrets are taken out first and long quotes are cut afterwards, for half a secret
 * would not be recognized any more.
 */
export function presentable(finding: Finding, redact: (text: string) => string): Finding {
  const show = (text: string) => cut(redact(text));
  const problems = finding.problems.map(({ expected, actual }) => ({
    expected: show(expected),
    actual: show(actual),
  }));
  const { version } = finding;
  return {
    ...finding,
    said: show(finding.said),
    problems,
    warnings: finding.warnings.map(show),
    ...(version === undefined ? {} : { version: show(version) }),
  };
}

const cut = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST)}… (${text.length} characters)` : text;
