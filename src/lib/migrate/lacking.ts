/** What a server has that is not part of the migrations: roles, extensions, tablespaces. */
const LACKING =
  /role "[^"]+" does not exist|extension "[^"]+" (is not available|has no installation script)[^\n]*|could not open extension control file[^\n]*|tablespace "[^"]+" does not exist|type "[^"]+" is not available/;

/** The words of a server that lacks what migrations take for granted; undefined when they failed by themselves. */
export const lacking = (words: string): string | undefined => LACKING.exec(words)?.[0];
