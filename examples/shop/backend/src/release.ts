/**
 * What is wrong with this release, on purpose. One changed word here makes a bad commit:
 * `crash` (does not start), `errors:30%` (share of requests answered 500), `slow:2s` (every request takes longer).
 * The environment variable SHOP_FAULT goes before it.
 */
export const builtInFault = 'none';
