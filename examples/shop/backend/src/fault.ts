/** What a release does wrong: nothing, does not start, fails a share of its requests, or is slow. */
export type Fault =
  | { readonly kind: 'none' }
  | { readonly kind: 'crash' }
  | { readonly kind: 'errors'; readonly share: number }
  | { readonly kind: 'slow'; readonly milliseconds: number };

/**
 * Reads `none`, `crash`, `errors:<percentage>` or `slow:<duration in ms or s>`.
 * Throws for any other text: a mistyped fault would look like a good release.
 */
export function parseFault(text: string): Fault {
  if (text === 'none' || text === 'crash') return { kind: text };
  const errors = /^errors:(\d{1,3})%$/.exec(text);
  if (errors !== null && Number(errors[1]) <= 100) return { kind: 'errors', share: Number(errors[1]) / 100 };
  const slow = /^slow:(\d+)(ms|s)$/.exec(text);
  if (slow !== null) return { kind: 'slow', milliseconds: Number(slow[1]) * (slow[2] === 's' ? 1000 : 1) };
  throw new Error(`SHOP_FAULT is "${text}"; it must be none, crash, errors:30% or slow:2s`);
}

/** Says of each request, in order, whether it fails. Spread evenly, so that 10 requests at 30 % are exactly 3 errors. */
export function errorSequence(share: number): () => boolean {
  let requests = 0;
  return () => {
    requests += 1;
    return Math.floor(requests * share) > Math.floor((requests - 1) * share);
  };
}
