"""add the number of copies that are there"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("books", sa.Column("available", sa.Integer, nullable=False, server_default="3"))


def downgrade() -> None:
    op.drop_column("books", "available")
