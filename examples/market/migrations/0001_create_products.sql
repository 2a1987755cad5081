CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  cents bigint NOT NULL CHECK (cents >= 0)
);

INSERT INTO products (name, cents) VALUES ('Apples', 350), ('Pears', 420);
