/**
 * A short word for a list of pending migrations: the same list gives the same word. For an approval between looking
 * and applying.
 */
export async function pendingDigest(pending: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(pending));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
