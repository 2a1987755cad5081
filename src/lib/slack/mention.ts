/** Who is called when something fails, as Slack writes it: a person, a group, or everybody in the channel. */
export type Mention = { readonly markup: string };

/** Reads `U0123456`, `S0123456`, `here`, `channel` or `everyone`. @throws Error that says what is allowed */
export function parseMention(raw: string): Mention {
  if (/^[UW][A-Z0-9]{5,20}$/.test(raw)) return { markup: `<@${raw}>` };
  if (/^S[A-Z0-9]{5,20}$/.test(raw)) return { markup: `<!subteam^${raw}>` };
  if (/^(here|channel|everyone)$/.test(raw)) return { markup: `<!${raw}>` };
  throw new Error(
    `expected ids of people (U0123456789) or groups (S0123456789), here, channel or everyone, got "${raw}"`,
  );
}
