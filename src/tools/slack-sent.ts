/** Whether a request that failed cannot have reached the server: then it may be sent again without a second look. */
export function isUnsent(error: unknown): boolean {
  const kind = typeof error === 'object' && error !== null && 'kind' in error ? error.kind : undefined;
  return kind === 'refused' || kind === 'dns' || kind === 'tls' || kind === 'unreachable';
}
