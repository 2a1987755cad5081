import type { Category, Rule } from '../sql/rule.ts';
import { code, heading, joined, safe, table } from '../summary/markdown.ts';

const SECTIONS: Readonly<Record<Category, string>> = {
  lock: 'Locks, and what is done while they are held',
  transaction: 'Transactions and sessions',
  data: 'Lost data',
  compatibility: 'The release that still runs',
  style: 'Style, reported when `style` asks for it',
};

/** The page that lists every rule: `actions/migrate/RULES.md` is made of it. */
export function rulesPage(
  rules: Readonly<Record<string, Rule>>,
  mysql: Readonly<Record<string, Rule>>,
): string {
  const sections = Object.entries(SECTIONS).map(([category, title]) => {
    const rows = Object.entries(rules).filter(([, rule]) => rule.category === category);
    return joined([heading(title, 2), tableOf(rows)]);
  });
  const others = joined([heading('MySQL and MariaDB', 2), OTHERS, tableOf(Object.entries(mysql))]);
  return `${joined(['# Rules of `migrate`', INTRODUCTION, ...sections, others])}\n`;
}

const tableOf = (rows: readonly (readonly [string, Rule])[]): string =>
  table(
    ['rule', 'what is wrong', 'instead'],
    rows.map(([id, { title, advice }]) => [safe(code(id)), title, advice]),
  );

const OTHERS = `With \`server: mysql:8.4\` or \`mariadb:10.11\`. How a change is carried out is compared with a MariaDB 10.11 in the tests;
where MySQL differs, its manual counts. The rules about lost data and the running release (DS, BC) hold as well.`;

const INTRODUCTION = `A rule about locks is an error when the server reads or writes a whole table meanwhile, and a warning when the lock is
held for a moment. A table that the same change creates has nobody to disturb. Lock modes were measured on PostgreSQL 12
to 18, and every judgement is compared with a server in the tests.

Where a finding is right but acceptable, say why, on the line above the statement:

\`\`\`sql
-- deploy-actions:ignore PG001 -- the table has ten rows
create index orders_total on orders (total);
\`\`\`

\`deploy-actions:ignore-file\` does the same for a whole file. Without a reason it does nothing and is an error; one that
suppresses nothing is reported.`;
