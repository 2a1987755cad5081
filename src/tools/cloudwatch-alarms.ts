import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { Alert } from '../lib/checks/judge-alerts.ts';
import type { ReadAlerts } from './alert-sources.ts';
import { type AwsPlace, evidenceOf } from './aws-evidence.ts';

/** Alarms of CloudWatch by the prefix of their names, by the credentials of the step. */
export const cloudWatchAlarms =
  (place: AwsPlace, prefix: string | undefined): ReadAlerts =>
  async () => {
    const { region } = place;
    const alerts = await evidenceOf('cloudwatch:DescribeAlarms', place, async (settings) => {
      const { CloudWatchClient, paginateDescribeAlarms } = await import('@aws-sdk/client-cloudwatch');
      const client = new CloudWatchClient(settings);
      const input = prefix === undefined ? {} : { AlarmNamePrefix: prefix };
      const found: Alert[] = [];
      for await (const page of paginateDescribeAlarms({ client }, input))
        found.push(...[...(page.MetricAlarms ?? []), ...(page.CompositeAlarms ?? [])].map(alertOf));
      return found;
    });
    return {
      alerts,
      url: `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:`,
    };
  };

const STATES: Readonly<Record<string, Alert['state']>> = { OK: 'quiet', ALARM: 'firing' };

const alertOf = ({
  AlarmName,
  StateValue,
  ActionsEnabled,
  AlarmActions,
}: MetricAlarm & CompositeAlarm): Alert => ({
  name: AlarmName ?? '',
  state: STATES[StateValue ?? ''] ?? 'no-data',
  notifies: ActionsEnabled === true && (AlarmActions ?? []).length > 0,
});
