import { MYSQL_RULES } from '../mysql/rules.ts';
import { RULES } from '../sql/lint.ts';
import type { Rule } from '../sql/rule.ts';

/** Every rule of every server, by its name. */
export const ALL_RULES: Readonly<Record<string, Rule>> = { ...RULES, ...MYSQL_RULES };
