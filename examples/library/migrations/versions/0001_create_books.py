"""create books"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    books = op.create_table(
        "books",
        sa.Column("id", sa.BigInteger, sa.Identity(), primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
    )
    op.bulk_insert(books, [{"title": "Middlemarch"}, {"title": "Walden"}])


def downgrade() -> None:
    op.drop_table("books")
