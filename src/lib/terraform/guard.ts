import { type Effect, LOSES, reasonOf } from './kinds.ts';

/**
 * Types whose loss loses data, or everything that stands on them. A trailing `*` stands for any ending. Removing a block
 * removes its `prevent_destroy` too, without a warning (hashicorp/terraform#17599): so this is read from the plan.
 */
export const PROTECTED_TYPES: readonly string[] = [
  'aws_db_instance',
  'aws_rds_cluster*',
  'aws_docdb_cluster*',
  'aws_neptune_cluster*',
  'aws_s3_bucket',
  'aws_dynamodb_table',
  'aws_elasticache_*',
  'aws_opensearch_domain',
  'aws_msk_cluster',
  'aws_eks_cluster',
  'aws_vpc',
  'aws_kms_key',
  'aws_efs_file_system',
  'aws_ecr_repository',
  'aws_route53_zone',
  'aws_secretsmanager_secret',
  'aws_backup_vault',
  'google_sql_database*',
  'google_storage_bucket',
  'google_bigquery_dataset',
  'google_bigquery_table',
  'google_spanner_*',
  'google_redis_instance',
  'google_container_cluster',
  'google_compute_network',
  'google_kms_crypto_key',
  'google_kms_key_ring',
  'google_filestore_instance',
  'google_artifact_registry_repository',
  'google_dns_managed_zone',
  'google_secret_manager_secret',
  'azurerm_mssql_*',
  'azurerm_postgresql_*',
  'azurerm_mysql_*',
  'azurerm_cosmosdb_*',
  'azurerm_storage_account',
  'azurerm_storage_container',
  'azurerm_redis_cache',
  'azurerm_kubernetes_cluster',
  'azurerm_virtual_network',
  'azurerm_key_vault*',
  'azurerm_container_registry',
  'azurerm_dns_zone',
  'azurerm_resource_group',
];

export type Guard = {
  /** More types, or whole addresses; a trailing `*` stands for any ending. */
  readonly protect: readonly string[];
  /** Addresses, to the letter, whose loss is meant this time. */
  readonly allowed: readonly string[];
};

export type Guarded = {
  /** What the plan must not do. */
  readonly stopped: readonly { readonly address: string; readonly what: string }[];
  /** Allowances that no protected loss needs: most often a misspelt address. */
  readonly unused: readonly string[];
};

/** What a plan would lose that is protected and not named. */
export function guard(effects: readonly Effect[], { protect, allowed }: Guard): Guarded {
  const losses = effects.filter(
    ({ kind, resource }) => LOSES.has(kind) && resource.mode !== 'data' && isProtected(resource, protect),
  );
  const stopped = losses
    .filter(({ resource }) => !allowed.includes(resource.address))
    .map(({ kind, resource }) => ({
      address: resource.address,
      what: [WORDS[kind] ?? kind, reasonOf(resource)].filter(Boolean).join(', because '),
    }));
  const addresses = new Set(losses.map(({ resource }) => resource.address));
  return { stopped, unused: allowed.filter((address) => !addresses.has(address)) };
}

const WORDS: Partial<Record<Effect['kind'], string>> = {
  delete: 'would be destroyed',
  replace: 'would be destroyed and created anew',
  forget: 'would be forgotten: it goes on existing, and nobody looks after it',
  'forget-and-create': 'would be forgotten and created a second time',
};

const isProtected = ({ type, address }: Effect['resource'], protect: readonly string[]): boolean =>
  PROTECTED_TYPES.some((pattern) => matches(pattern, type)) ||
  protect.some((pattern) => matches(pattern, type) || matches(pattern, address));

const matches = (pattern: string, value: string): boolean =>
  pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern;
