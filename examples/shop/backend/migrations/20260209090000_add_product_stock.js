// Safe while the previous version of the shop still runs: a constant default does not rewrite the table
// (PostgreSQL 11 and newer), and code that does not know the column neither reads nor has to write it.
// The short lock_timeout gives up instead of queueing every query of the shop behind this one.

/** @param {import('knex').Knex} knex */
export async function up(knex) {
  await knex.raw("SET LOCAL lock_timeout = '3s'");
  await knex.schema.alterTable('products', (table) => {
    table.integer('stock').notNullable().defaultTo(1000);
  });
}

/** @param {import('knex').Knex} knex */
export async function down(knex) {
  await knex.raw("SET LOCAL lock_timeout = '3s'");
  await knex.schema.alterTable('products', (table) => {
    table.dropColumn('stock');
  });
}
