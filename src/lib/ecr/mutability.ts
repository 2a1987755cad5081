/** How ECR lets tags move, as `DescribeRepositories` says it. */
export type Mutability = {
  readonly setting: 'MUTABLE' | 'IMMUTABLE' | 'MUTABLE_WITH_EXCLUSION' | 'IMMUTABLE_WITH_EXCLUSION';
  /** Wildcards of the tags for which the setting is the other way round. */
  readonly exclusions: readonly string[];
};

/** Whether a tag that exists can never name another image; https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html */
export function isFixedTag(tag: string, { setting, exclusions }: Mutability): boolean {
  const excluded = setting.endsWith('_WITH_EXCLUSION') && exclusions.some((filter) => matches(filter, tag));
  return setting.startsWith('IMMUTABLE') !== excluded;
}

/** Only `*` has a meaning. Compared part by part, so that no filter can make a regular expression run away. */
function matches(filter: string, tag: string): boolean {
  const parts = filter.split('*');
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return filter === tag;
  const last = rest.pop() ?? '';
  if (!tag.startsWith(first) || !tag.endsWith(last) || tag.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = tag.indexOf(part, at);
    if (found < 0 || found + part.length > tag.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
