/** @param {import('knex').Knex} knex */
export async function up(knex) {
  await knex.schema.createTable('products', (table) => {
    table.increments('id');
    table.text('name').notNullable().unique();
    table.integer('price_cents').notNullable();
  });
  await knex.schema.createTable('orders', (table) => {
    table.increments('id');
    table.integer('product_id').notNullable().references('id').inTable('products').index();
    table.integer('quantity').notNullable();
    table.integer('total_cents').notNullable();
    table.timestamp('created_at', { useTz: true }).notNullable().defaultTo(knex.fn.now());
  });
  await knex('products').insert([
    { name: 'Coffee beans, 1 kg', price_cents: 1890 },
    { name: 'Tea, 100 bags', price_cents: 640 },
    { name: 'Mug', price_cents: 1250 },
  ]);
}

/** @param {import('knex').Knex} knex */
export async function down(knex) {
  await knex.schema.dropTable('orders');
  await knex.schema.dropTable('products');
}
