import type { Order, Product, Store } from '../src/store.ts';

/** A store that works as the database does, without one. `fail()` makes every later call reject. */
export function memoryStore(): Store & { readonly fail: () => void } {
  const products = new Map<number, Product>([
    [1, { id: 1, name: 'Mug', priceCents: 1250, stock: 5 }],
    [2, { id: 2, name: 'Tea', priceCents: 640, stock: 1000 }],
  ]);
  const orders: Order[] = [];
  let failing = false;
  const available = async () => {
    if (failing) throw new Error('connection refused');
  };
  return {
    products: async () => available().then(() => [...products.values()]),
    product: async (id) => available().then(() => products.get(id)),
    order: async (id) => available().then(() => orders[id - 1]),
    placeOrder: async (productId, quantity) => {
      await available();
      const product = products.get(productId);
      if (product === undefined) return { kind: 'no-such-product' };
      if (product.stock < quantity) return { kind: 'out-of-stock' };
      products.set(productId, { ...product, stock: product.stock - quantity });
      const order = { id: orders.length + 1, productId, quantity, totalCents: product.priceCents * quantity };
      orders.push(order);
      return { kind: 'ordered', order };
    },
    ping: available,
    close: async () => undefined,
    fail: () => {
      failing = true;
    },
  };
}
