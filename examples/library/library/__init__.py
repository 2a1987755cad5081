"""Which books there are and who has them."""
