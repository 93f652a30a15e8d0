/** The conjunction "and": the one letter that mention rules look for by itself. */
export const WAW = "\u0648";
