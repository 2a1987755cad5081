/** Where Knex finds the migrations and the database: `DATABASE_URL`, or else what PGHOST, PGUSER… say. */
export default {
  client: 'pg',
  connection: process.env.DATABASE_URL ?? {},
  migrations: {
    directory: './migrations',
    loadExtensions: ['.js'],
  },
};
