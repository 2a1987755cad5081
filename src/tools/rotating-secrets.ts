import { isObject, type Json, numberAt, objectAt, objectsAt, textsAt } from '../lib/scan/shape.ts';
import type { RotatingSecret } from '../lib/secrets/judge-rotation.ts';
import type { AwsJson } from './aws-json.ts';

const msAt = (from: Json, name: string): number | undefined => {
  const seconds = numberAt(from, name);
  return seconds === undefined ? undefined : seconds * 1000;
};

/** What Secrets Manager says about a secret without its value. Undefined when there is none. @throws EVIDENCE_UNREADABLE */
export async function describeSecret(aws: AwsJson, id: string): Promise<RotatingSecret | undefined> {
  const described = await aws('secretsmanager', 'DescribeSecret', { SecretId: id });
  if ('refused' in described) return undefined;
  const { answer } = described;
  const pending = pendingVersion(objectAt(answer, 'VersionIdsToStages'));
  return {
    id,
    rotates: answer['RotationEnabled'] === true,
    changedAt:
      msAt(answer, 'LastRotatedDate') ?? msAt(answer, 'LastChangedDate') ?? msAt(answer, 'CreatedDate'),
    nextAt: msAt(answer, 'NextRotationDate'),
    deleted: answer['DeletedDate'] !== undefined && answer['DeletedDate'] !== null,
    pendingSince: pending === undefined ? undefined : await createdAt(aws, id, pending),
  };
}

/** A version that a rotation has made and not finished: the stage stands on another version than the current one. */
function pendingVersion(stages: Json): string | undefined {
  const versions = Object.keys(stages);
  const has = (version: string, stage: string) => textsAt(stages, version).includes(stage);
  return versions.find((version) => has(version, 'AWSPENDING') && !has(version, 'AWSCURRENT'));
}

async function createdAt(aws: AwsJson, id: string, version: string): Promise<number> {
  const listed = await aws('secretsmanager', 'ListSecretVersionIds', {
    SecretId: id,
    IncludeDeprecated: false,
  });
  const versions = 'answer' in listed ? objectsAt(listed.answer, 'Versions') : [];
  const found = versions.find((each) => isObject(each) && each['VersionId'] === version);
  return msAt(found ?? {}, 'CreatedDate') ?? 0;
}
