import * as v from 'valibot';
import {
  choice,
  count,
  group,
  listOf,
  oneOrMore,
  pattern,
  removable,
  share,
  time,
  words,
} from './schema-fields.ts';

const address = (description: string) =>
  pattern(/^https?:\/\/\S+$/, 'an address such as https://status.example.com', description);

const check = <const E extends v.ObjectEntries>(entries: E, description: string) =>
  removable(group(entries, description));

const maxAge = (what: string) => v.optional(time(`How old ${what} may be, such as \`7d\`.`));

const declared = (what: string) =>
  check(
    {
      file: v.optional(words('File of the checkout with it, such as `docs/rollback.md`.')),
      section: v.optional(words('Heading in that file under which it stands.')),
      issue: v.optional(address('Issue on GitHub with it, in place of a file.')),
      max_age: maxAge('its last change'),
    },
    `${what}: a text that is there and current. Called declared, never verified.`,
  );

/** What must be known about a release before, while and after it goes to an environment. `{}` takes the defaults. */
export const checks = group(
  {
    review: check(
      { approvals: v.optional(count(1, 10, 'Approvals of the head that was merged. Default 1.')) },
      'The merged head was approved by somebody else.',
    ),
    status: check(
      {
        names: v.optional(
          listOf(words('Name of a check.'), 'Default: those that the rules of the branch require.'),
        ),
      },
      'The required checks of the commit passed.',
    ),
    coverage: check(
      {
        total: v.optional(share('Share of all lines. Default `80%`.')),
        changed: v.optional(share('Share of the lines that the commit changed. Default `80%`.')),
      },
      'Tests cover enough lines; needs the evidence `coverage`.',
    ),
    scan: check(
      { max_age: maxAge('the vulnerability database of the scan') },
      'The scan of this digest passed.',
    ),
    sbom: check({}, 'There is a bill of materials of this digest.'),
    signature: check(
      {
        tool: v.optional(
          choice(['github', 'cosign'], '`gh attestation verify` (default) or `cosign verify`.'),
        ),
        identity: v.optional(words('For cosign: expression for the identity that signed.')),
        issuer: v.optional(address('For cosign: issuer of that identity.')),
      },
      'The image is signed. Can never be waived.',
    ),
    migration: check({}, 'The plan of the migrations is safe and the one that was approved.'),
    backup: check(
      {
        database: v.optional(words('Identifier of an RDS instance, whose newest snapshot counts.')),
        max_age: maxAge('the newest backup'),
      },
      'There is a recent backup. Default `1d`.',
    ),
    drill: check(
      { max_age: maxAge('the last good drill') },
      'A backup was restored and proven. Default `100d`.',
    ),
    alerts: check(
      {
        provider: choice(['cloudwatch', 'prometheus', 'datadog'], 'Who has the alerts.'),
        url: v.optional(address('Address of Prometheus, or of a Datadog site.')),
        matching: v.optional(
          words('Prefix of the alarms (CloudWatch), `label=value` (Prometheus) or tags (Datadog).'),
        ),
        least: v.optional(count(1, 1000, 'Alerts that must exist. Default 1.')),
      },
      'Alerts exist, notify somebody, and none is firing.',
    ),
    load_test: check(
      { max_age: maxAge('the load test') },
      'A load test of this digest passed. Default `30d`.',
    ),
    dependencies: check(
      { urls: listOf(address('Address.'), 'Addresses that answer with a status from 200 to 299.') },
      'What the service needs answers.',
    ),
    secrets: check({}, 'Secrets are in sync; needs the evidence `secrets` of check-secrets.'),
    flags: check(
      { names: listOf(words('Name of a flag.'), 'Flags that must be defined.') },
      'Feature flags are defined; needs the evidence `flags`, any JSON.',
    ),
    incidents: check(
      { label: v.optional(words('Label of open issues that stand for incidents. Default `incident`.')) },
      'No incident is open.',
    ),
    rollback_plan: declared('How to go back'),
    communication: declared('Who is told what'),
  },
  'What must be known before a release comes here; read by check-release. Nothing is checked that is not named.',
);

/** Who may let a failed check pass for a while. */
export const waivers = v.pipe(
  v.record(
    pattern(/^[\w.-]+$/, 'the name of a team', 'Name of a team.'),
    v.nullable(oneOrMore(words('Login on GitHub.'), 'Its members; with null GitHub is asked for them.')),
    'expected teams with their members, such as { platform: [alice, bob] }',
  ),
  v.description('Teams that may waive a check here, with their members.'),
);

export type Checks = v.InferOutput<typeof checks>;
export type CheckKey = keyof Checks;
