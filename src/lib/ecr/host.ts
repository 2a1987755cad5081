/** An Amazon ECR registry, as its host name says it. */
export type EcrHost =
  | {
      readonly kind: 'private';
      readonly account: string;
      readonly region: string;
      readonly partition: string;
    }
  | { readonly kind: 'public'; readonly region: 'us-east-1' };

const PRIVATE =
  /^(\d{12})\.(?:dkr\.ecr|dkr-ecr)(?:-fips)?\.([a-z]{2,}(?:-[a-z]+)+-\d)\.(?:on\.aws|on\.amazonwebservices\.com\.cn|amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov)$/;

const PARTITIONS: readonly (readonly [RegExp, string])[] = [
  [/^cn-/, 'aws-cn'],
  [/^us-gov-/, 'aws-us-gov'],
  [/^eusc-/, 'aws-eusc'],
  [/^us-isob-/, 'aws-iso-b'],
  [/^us-iso-/, 'aws-iso'],
];

/** Undefined for any other registry. ECR Public hands out logins in us-east-1 only. */
export function parseEcrHost(host: string): EcrHost | undefined {
  if (host === 'public.ecr.aws') return { kind: 'public', region: 'us-east-1' };
  const [, account, region] = PRIVATE.exec(host) ?? [];
  if (account === undefined || region === undefined) return undefined;
  const partition = PARTITIONS.find(([pattern]) => pattern.test(region))?.[1] ?? 'aws';
  return { kind: 'private', account, region, partition };
}

export const repositoryArn = (
  { partition, region, account }: { partition: string; region: string; account: string },
  repository: string,
): string => `arn:${partition}:ecr:${region}:${account}:repository/${repository}`;

const DOMAINS: readonly (readonly [RegExp, string])[] = [
  [/^cn-/, 'amazonaws.com.cn'],
  [/^eusc-/, 'amazonaws.eu'],
  [/^us-isob-/, 'sc2s.sgov.gov'],
  [/^us-iso-/, 'c2s.ic.gov'],
];

/** The host name of a private registry; https://docs.aws.amazon.com/general/latest/gr/ecr.html */
export const ecrHostName = (account: string, region: string): string =>
  `${account}.dkr.ecr.${region}.${DOMAINS.find(([pattern]) => pattern.test(region))?.[1] ?? 'amazonaws.com'}`;
