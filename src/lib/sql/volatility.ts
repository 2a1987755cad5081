import { type Node, qualified, strings, walk } from './node.ts';

export type Volatility = 'immutable' | 'stable' | 'volatile';

/** What is known of a function of the repository's own. */
export type KnownFunction = { readonly volatility: Volatility; readonly inlined: boolean };

/**
 * Functions that may answer differently for each row: the server evaluates a default that calls one for every row, which
 * rewrites the table. From pg_proc.provolatile of PostgreSQL 18, and of the usual extensions.
 */
const VOLATILE: ReadonlySet<string> = new Set([
  'random',
  'random_normal',
  'setseed',
  'clock_timestamp',
  'timeofday',
  'gen_random_uuid',
  'uuidv4',
  'uuidv7',
  'nextval',
  'currval',
  'lastval',
  'setval',
  'set_config',
  'pg_sleep',
  'uuid_generate_v1',
  'uuid_generate_v1mc',
  'uuid_generate_v4',
  'gen_random_bytes',
  'gen_salt',
]);

/** Functions of the server that are none of these, as far as defaults use them. Any other is unknown. */
const STEADY =
  /^(now|transaction_timestamp|statement_timestamp|current_.*|localtime.*|txid_.*|pg_current_.*|concat(_ws)?|lower|upper|initcap|md5|sha\d+|format|to_.*|date_.*|make_.*|coalesce|nullif|greatest|least|json.*|array_.*|string_to_.*|row_to_json|age|timezone|extract|length|l?r?trim|btrim|replace|substr(ing)?|repeat|left|right|l?r?pad|round|floor|ceil(ing)?|abs|trunc|power|encode|decode|convert_.*|quote_.*|version|inet_.*|hstore|point|box|int[248].*|numeric|text|bool|float[48]|date|timestamptz?|interval|uuid_nil|uuid_ns_.*|ulid_nil|pg_.*|has_.*|set_.*|get_.*|num.*|daterange|tsrange|tstzrange|int[48]range|regexp_.*|split_part|strpos|position|chr|ascii|xml.*|st_.*|unaccent|cardinality|bit_.*|justify_.*|isfinite|sqrt|exp|ln|log|mod|pi|sign|width_bucket|hashtext.*)$/;

export type VolatilityVerdict = { readonly volatile: boolean; readonly because: string };

/**
 * Whether a default is volatile, and by which function. An unknown function counts as volatile: that is what
 * CREATE FUNCTION makes it, and what generators of identifiers are.
 */
export function volatilityOf(
  expression: Node,
  known: (name: string) => KnownFunction | undefined,
): VolatilityVerdict {
  let because = '';
  walk(expression, (kind, body) => {
    if (kind === 'FuncCall' && because === '') because = volatileName(body, known);
  });
  return { volatile: because !== '', because };
}

function volatileName(call: Node, known: (name: string) => KnownFunction | undefined): string {
  const name = qualified(strings(call, 'funcname'));
  const own = known(name);
  if (own) return own.volatility === 'volatile' && !own.inlined ? name : '';
  if (VOLATILE.has(name.split('.').at(-1) ?? name)) return name;
  return STEADY.test(name) ? '' : name;
}
