import * as v from 'valibot';
import {
  choice,
  count,
  group,
  listOf,
  pattern,
  removable,
  share,
  time,
  words,
  yesNo,
} from './schema-fields.ts';

const rollbackConditions = group(
  {
    error_rate_threshold: removable(share('Share of failed requests.')),
    response_time_threshold: removable(time('95th percentile of the response time.')),
    health_check_failures: removable(count(1, 1000, 'Failed health checks in a row.')),
    monitoring_duration: removable(time('How long the release is watched.')),
    interval: removable(time('Time between two measurements. Default `30s`.')),
    window: removable(time('How far each measurement looks back. Default `2m`.')),
    initial_delay: removable(time('Time before the first measurement. Default `60s`.')),
    queries: removable(
      listOf(
        v.looseObject({ name: words('Name of the condition.') }, 'expected { name: …, query: … }'),
        'Conditions of your own, as `conditions` of analyze-release takes them.',
      ),
    ),
  },
  'What makes a release bad after it came up.',
);

const metrics = group(
  {
    provider: removable(
      choice(['prometheus', 'datadog', 'cloudwatch', 'json'], 'Where they are. Default `prometheus`.'),
    ),
    url: removable(
      pattern(
        /^https?:\/\/\S+$/,
        'an address such as http://prometheus.monitoring:9090',
        'Address of the provider. Datadog and CloudWatch need none.',
      ),
    ),
    queries: removable(
      words(
        'Ready queries by name: `nginx-ingress`, `istio`, `envoy`, `spring-boot`, `node`, `http-requests-total`, `alb`, `apm`.',
      ),
    ),
    selector: removable(
      words(
        'Which series they mean; `{{service}}`, `{{namespace}}`, `{{environment}}` and `{{version}}` are filled in.',
      ),
    ),
  },
  'Where the numbers are that `rollback_conditions` are about.',
);

const backup = group(
  {
    before_migration: removable(yesNo('Back the database up before migrations run.')),
    kind: removable(
      choice(
        ['rds-snapshot', 'aurora-snapshot', 'dump', 'command'],
        'What is made. Default `dump` with `to`, `command` with `command`, else `rds-snapshot`.',
      ),
    ),
    source: removable(
      words('Identifier of the RDS instance or cluster. Default is found by the host of the database.'),
    ),
    to: removable(words('Where a dump goes, such as `s3://acme-backups/shop`.')),
    command: removable(
      words('Command that makes the backup, run in the folder of the migrations without a shell.'),
    ),
    retention: removable(time('How long such a backup is kept.')),
  },
  'Backups of the database.',
);

const step = pattern(
  /^((100|[1-9]\d?)%|\d{1,9}(ms|s|m|h|d)|approve|analyze)$/,
  'a percentage such as 10%, a duration such as 5m, approve or analyze',
  'A share of the traffic, how long to stay there, `approve` to wait for somebody, or `analyze` to ask `analyze_command`.',
);

/** How a release takes over in an environment, and what ends it. */
export const rollout = {
  strategy: removable(
    choice(['rolling', 'blue-green', 'canary'], 'How the new version takes over. Default `rolling`.'),
  ),
  steps: removable(listOf(step, 'Steps of a canary, such as [10%, 5m, 50%, 10m]; the last 100% is implied.')),
  keep: removable(
    pattern(
      /^(\d{1,9}(ms|s|m|h|d)|promote)$/,
      'a duration such as 10m, or promote',
      'How long the old pods of a blue-green release are kept, or `promote`: until somebody does. Default `10m`.',
    ),
  ),
  analyze_command: removable(
    listOf(
      words('The program, or one argument.'),
      'Program that the step `analyze` runs, with its arguments.',
    ),
  ),
  verify_signature: removable(
    yesNo('Refuse an image that no workflow of this repository has signed. Needs `cosign` on the runner.'),
  ),
  rollback_conditions: removable(rollbackConditions),
  metrics: removable(metrics),
  backup: removable(backup),
};
