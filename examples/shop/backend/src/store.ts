import { Pool } from 'pg';

export type Product = {
  readonly id: number;
  readonly name: string;
  readonly priceCents: number;
  readonly stock: number;
};
export type Order = {
  readonly id: number;
  readonly productId: number;
  readonly quantity: number;
  readonly totalCents: number;
};
export type OrderOutcome =
  | { readonly kind: 'ordered'; readonly order: Order }
  | { readonly kind: 'no-such-product' }
  | { readonly kind: 'out-of-stock' };

/** What the service remembers. Every function rejects when the database does not answer. */
export type Store = {
  readonly products: () => Promise<Product[]>;
  readonly product: (id: number) => Promise<Product | undefined>;
  readonly order: (id: number) => Promise<Order | undefined>;
  readonly placeOrder: (productId: number, quantity: number) => Promise<OrderOutcome>;
  /** Resolves when the database answers a query. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const productColumns = 'id, name, price_cents AS "priceCents", stock';
const orderColumns = 'id, product_id AS "productId", quantity, total_cents AS "totalCents"';

// Stock and order change in one statement, so in one transaction: two buyers cannot have the last piece.
const placeOrderSql = `
  WITH taken AS (
    UPDATE products SET stock = stock - $2 WHERE id = $1 AND stock >= $2 RETURNING id, price_cents
  )
  INSERT INTO orders (product_id, quantity, total_cents)
  SELECT id, $2, price_cents * $2 FROM taken
  RETURNING ${orderColumns}`;

/** The store in PostgreSQL. A query rejects that gets no connection within 1 s or no answer within 1.5 s more. */
export function postgresStore(connectionString: string, poolSize: number): Store {
  const pool = new Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 1000,
    query_timeout: 1500,
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that the server closes is no reason to stop: the pool opens another.
  pool.on('error', (error) => console.error(`database connection lost: ${error.message}`));
  return {
    products: async () =>
      (await pool.query<Product>(`SELECT ${productColumns} FROM products ORDER BY id`)).rows,
    product: async (id) =>
      (await pool.query<Product>(`SELECT ${productColumns} FROM products WHERE id = $1`, [id])).rows[0],
    order: async (id) =>
      (await pool.query<Order>(`SELECT ${orderColumns} FROM orders WHERE id = $1`, [id])).rows[0],
    placeOrder: async (productId, quantity) => {
      const { rows } = await pool.query<Order>(placeOrderSql, [productId, quantity]);
      if (rows[0] !== undefined) return { kind: 'ordered', order: rows[0] };
      const known = await pool.query('SELECT 1 FROM products WHERE id = $1', [productId]);
      return known.rowCount === 0 ? { kind: 'no-such-product' } : { kind: 'out-of-stock' };
    },
    ping: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end(),
  };
}
