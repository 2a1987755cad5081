import type { Store } from './store.ts';

export type Request = {
  /** The numbered part of the path: 7 in `/orders/7`, which matched the route `/orders/:id`. */
  readonly id: number;
  /** Reads the body as JSON. Throws `BadRequest`. */
  readonly json: () => Promise<unknown>;
};
export type Answer =
  | { readonly status: number; readonly body: unknown }
  | { readonly status: number; readonly text: string };
export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handle: (request: Request) => Promise<Answer>;
};
export type Match = { readonly route: Route; readonly id: number };

/** The request is wrong; the message is shown to the caller. */
export class BadRequest extends Error {
  readonly status: number;
  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

/** What the shop is for. */
export const shopRoutes = (store: Store, version: string): Route[] => [
  { method: 'GET', path: '/', handle: async () => ok({ service: 'shop', version }) },
  { method: 'GET', path: '/products', handle: async () => ok({ products: await store.products() }) },
  {
    method: 'GET',
    path: '/products/:id',
    handle: async ({ id }) => found(await store.product(id), 'product'),
  },
  { method: 'GET', path: '/orders/:id', handle: async ({ id }) => found(await store.order(id), 'order') },
  { method: 'POST', path: '/orders', handle: async ({ json }) => placeOrder(store, await json()) },
];

/** Finds the route of a method and path; without one, the methods that the path does know. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Match | { readonly allow: string[] } {
  const numbered = /^(\/[a-z]+)\/(\d{1,9})$/.exec(path);
  const template = numbered === null ? path : `${numbered[1]}/:id`;
  const candidates = routes.filter((route) => route.path === template);
  const route = candidates.find((candidate) => candidate.method === (method === 'HEAD' ? 'GET' : method));
  if (route === undefined) return { allow: candidates.map((candidate) => candidate.method) };
  return { route, id: Number(numbered?.[2] ?? 0) };
}

async function placeOrder(store: Store, body: unknown): Promise<Answer> {
  const { productId, quantity } = readOrder(body);
  const outcome = await store.placeOrder(productId, quantity);
  if (outcome.kind === 'ordered') return { status: 201, body: outcome.order };
  if (outcome.kind === 'out-of-stock')
    return { status: 409, body: { error: `product ${productId} is out of stock` } };
  return { status: 404, body: { error: `there is no product ${productId}` } };
}

function readOrder(body: unknown): { productId: number; quantity: number } {
  const { productId, quantity } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  if (!isBetween(productId, 1, 999_999_999)) throw new BadRequest('productId must be a whole number from 1');
  if (!isBetween(quantity, 1, 1000)) throw new BadRequest('quantity must be a whole number from 1 to 1000');
  return { productId, quantity };
}

const isBetween = (value: unknown, min: number, max: number): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

const ok = (body: unknown): Answer => ({ status: 200, body });

const found = (value: unknown, what: string): Answer =>
  value === undefined ? { status: 404, body: { error: `there is no such ${what}` } } : ok(value);
