/** Where Knex finds the database and the migrations: `DATABASE_URL` is the only setting. */
export default {
  client: 'pg',
  connection: process.env.DATABASE_URL,
  migrations: {
    directory: './migrations',
    loadExtensions: ['.js'],
  },
};
