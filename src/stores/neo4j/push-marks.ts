/* What a push leaves in the database for the next one. */

/** Property of a Document's node: the hash of all that was pushed for it; absent while it is being written. */
export const PUSHED = "pushed";
