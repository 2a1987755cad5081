import { type Answer, type Asked, startGitHubApi } from './github-api.ts';

export const COMMIT = '0123456789abcdef0123456789abcdef01234567';
export const HEAD = 'fedcba9876543210fedcba9876543210fedcba98';

const user = (login: string, type = 'User') => ({ login, type });

/** A repository whose release is in order: answers by the path after `/repos/acme/shop`. */
const GOOD: Readonly<Record<string, unknown>> = {
  [`/commits/${COMMIT}/pulls`]: [
    {
      number: 7,
      html_url: 'https://github.com/acme/shop/pull/7',
      user: user('ann'),
      head: { sha: HEAD },
      base: { ref: 'main' },
      merged_at: '2026-11-20T10:00:00Z',
      merge_commit_sha: COMMIT,
      labels: [],
    },
  ],
  '/pulls/7/reviews': [
    { user: user('bob'), state: 'APPROVED', commit_id: HEAD, submitted_at: '2026-11-20T09:00:00Z' },
  ],
  [`/commits/${COMMIT}/check-runs`]: {
    total_count: 1,
    check_runs: [
      { name: 'ci / test', status: 'completed', conclusion: 'success', started_at: '2026-11-20T10:01:00Z' },
    ],
  },
  [`/commits/${COMMIT}/status`]: { state: 'success', statuses: [] },
  [`/commits/${HEAD}/check-runs`]: { total_count: 0, check_runs: [] },
  [`/commits/${HEAD}/status`]: { state: 'pending', statuses: [] },
  '/rules/branches/main': [
    { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'ci / test' }] } },
  ],
  [`/commits/${COMMIT}`]: { files: [{ filename: 'src/cart.ts', patch: '@@ -1,2 +1,4 @@\n a\n+b\n+c\n d' }] },
  '/issues': [],
  '/actions/runs/*/approvals': [],
  '/issues/7/events': [],
  '/commits': [{ commit: { committer: { date: new Date(Date.now() - 864e5).toISOString() } } }],
};

/** GitHub with that repository; `changes` replace single answers, by path or by a function of what is asked. */
export function startGitHubRepository(
  changes: Readonly<Record<string, unknown | ((asked: Asked) => Answer)>> = {},
) {
  return startGitHubApi((asked) => {
    const path = (asked.path.split('?')[0] ?? '').replace('/repos/acme/shop', '');
    const given = changes[path] ?? GOOD[path] ?? GOOD[path.replace(/runs\/\d+/, 'runs/*')];
    if (typeof given === 'function') return (given as (one: Asked) => Answer)(asked);
    return given === undefined
      ? { status: 404, body: { message: 'Not Found' } }
      : { status: 200, body: given };
  });
}
