import type { Outcome, ReleaseRecord } from './record.ts';

/** GitHub's states know neither cancelled nor rolled back: the word comes first in the description. */
const STATES: Readonly<Record<Outcome, 'success' | 'failure' | 'error'>> = {
  live: 'success',
  failed: 'failure',
  'rolled-back': 'failure',
  cancelled: 'error',
  rejected: 'error',
};

/** https://docs.github.com/rest/deployments/statuses#create-a-deployment-status; a description has at most 140 characters. */
export function deploymentStatus({ outcome, cause, runUrl }: ReleaseRecord) {
  const description = cut([outcome, cause].filter(Boolean).join(': '), 140);
  return { state: STATES[outcome], description, ...(runUrl === '' ? {} : { log_url: runUrl }) };
}

export const cut = (text: string, most: number): string =>
  [...text].length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`;

/** One line for people: `shop 1.2.3 live on production`. */
export const releaseLine = ({
  service,
  release,
  commit,
  outcome,
  environment,
  action,
}: ReleaseRecord): string =>
  `${action === 'rollback' ? 'way back: ' : ''}${service} ${release || commit.slice(0, 12)} ${outcome} on ${environment}`;

/** Releases of one service in one environment share an alert: the next good one ends it. */
export const alertKey = ({ repository, environment, service }: ReleaseRecord): string =>
  `deploy-actions/${repository}/${environment}/${service}`;

/** Whether somebody must be woken. Nobody is for what a person stopped. */
export const isAlarming = ({ outcome }: ReleaseRecord): boolean =>
  outcome === 'failed' || outcome === 'rolled-back';
