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
  'current_query',
  'uuid_generate_v6',
  'uuid_generate_v7',
]);

/**
 * Functions that answer the same for all rows of a statement, as far as defaults use them: pg_proc.provolatile of
 * PostgreSQL 18 and of the usual extensions. Any other is unknown.
 */
const STEADY: ReadonlySet<string> = new Set(
  `now transaction_timestamp statement_timestamp txid_current txid_current_if_assigned txid_current_snapshot
  pg_current_xact_id pg_current_xact_id_if_assigned pg_current_snapshot pg_backend_pid pg_postmaster_start_time
  current_setting current_database current_schema current_schemas current_user session_user user version
  pg_typeof pg_size_pretty pg_get_userbyid inet_client_addr inet_client_port inet_server_addr inet_server_port
  age date_bin date_part date_trunc extract isfinite justify_days justify_hours justify_interval timezone
  make_date make_interval make_time make_timestamp make_timestamptz overlaps
  to_ascii to_char to_date to_hex to_bin to_oct to_json to_jsonb to_number to_timestamp to_tsquery to_tsvector
  plainto_tsquery phraseto_tsquery websearch_to_tsquery to_regclass to_regtype to_regproc to_regrole to_regnamespace
  concat concat_ws format lower upper initcap casefold length char_length character_length octet_length bit_length bit_count
  trim btrim ltrim rtrim lpad rpad left right repeat replace reverse overlay position strpos starts_with
  substr substring split_part translate chr ascii normalize unistr quote_ident quote_literal quote_nullable
  regexp_count regexp_instr regexp_like regexp_match regexp_replace regexp_split_to_array regexp_substr
  string_to_array array_to_string encode decode convert convert_from convert_to md5 sha224 sha256 sha384 sha512
  crc32 crc32c hashtext hashtextextended get_bit get_byte set_bit set_byte
  abs ceil ceiling floor round trunc sign sqrt cbrt power exp ln log log10 mod div gcd lcm pi degrees radians
  sin cos tan asin acos atan atan2 factorial width_bucket scale min_scale trim_scale num_nulls num_nonnulls
  greatest least coalesce nullif int2 int4 int8 float4 float8 numeric text varchar bpchar bool date time timestamp
  timestamptz interval bytea json jsonb uuid point box circle line lseg path polygon inet cidr macaddr
  int4range int8range numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange
  tstzmultirange datemultirange lower_inc upper_inc isempty
  json_build_array json_build_object json_object json_typeof json_array_length json_strip_nulls row_to_json array_to_json
  jsonb_build_array jsonb_build_object jsonb_object jsonb_typeof jsonb_array_length jsonb_strip_nulls jsonb_set
  jsonb_set_lax jsonb_insert jsonb_pretty jsonb_extract_path jsonb_extract_path_text json_extract_path json_extract_path_text
  array_append array_prepend array_cat array_fill array_length array_lower array_upper array_ndims array_dims
  array_position array_positions array_remove array_replace array_sort array_reverse cardinality trim_array
  xmlcomment xmlconcat xmlelement setweight strip numnode querytree family host hostmask masklen netmask network broadcast abbrev
  has_table_privilege has_schema_privilege has_database_privilege
  uuid_nil uuid_ns_dns uuid_ns_url uuid_ns_oid uuid_ns_x500 uuid_generate_v3 uuid_generate_v5 uuid_extract_timestamp
  uuid_extract_version unaccent hstore digest hmac citext soundex metaphone dmetaphone
  st_makepoint st_point st_setsrid st_geomfromtext st_geogfromtext st_makeenvelope st_geomfromgeojson
  auth.uid auth.role auth.jwt auth.email`
    .trim()
    .split(/\s+/),
);

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
  return STEADY.has(name) ? '' : name;
}
