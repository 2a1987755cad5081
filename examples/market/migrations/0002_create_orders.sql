CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id bigint NOT NULL,
  cents bigint NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
