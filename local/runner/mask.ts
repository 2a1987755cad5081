/** Replaces secrets in every text of a value, however deep: act masks its messages, but not the fields beside them. */
export function masked<T>(value: T, secrets: readonly string[]): T {
  if (typeof value === 'string')
    return secrets
      .filter((secret) => secret !== '')
      .reduce((text: string, secret) => text.replaceAll(secret, '***'), value) as T;
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item, secrets)])) as T;
}
