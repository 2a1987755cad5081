import type { Finding, FoundPackage } from '../../../src/lib/scan/finding.ts';

const lodash: FoundPackage = {
  name: 'lodash',
  installed: '4.17.20',
  fixed: ['4.17.21'],
  ecosystem: 'npm',
  system: false,
};

type Changes = Partial<Omit<Finding, 'package'>> & { readonly package?: Partial<FoundPackage> };

/** A vulnerability of lodash in a lock file, with what a test wants to be different. */
export const finding = ({ package: of, ...changes }: Changes = {}): Finding => ({
  kind: 'vulnerability',
  id: 'CVE-2021-23337',
  severity: 'high',
  title: 'command injection via template',
  description: 'Versions before 4.17.21 are affected.',
  url: 'https://nvd.nist.gov/vuln/detail/CVE-2021-23337',
  place: { path: 'package-lock.json', line: 13, endLine: 16 },
  package: { ...lodash, ...of },
  ...changes,
});

/** A secret in a file: without a package. */
export const secret = (changes: Partial<Finding> = {}): Finding => ({
  kind: 'secret',
  id: 'github-pat',
  severity: 'critical',
  title: 'GitHub Personal Access Token',
  description: 'in plain text',
  place: { path: 'conf.env', line: 3 },
  ...changes,
});
