/** Something that costs or hides something, and what to do about it. */
export type Finding = { readonly what: string; readonly problem: string; readonly remedy: string };
