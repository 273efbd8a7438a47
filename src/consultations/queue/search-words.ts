/** Said above a list that holds only what comes close to what was typed. */
export const closeWords = (typed: string) => `Nothing matches “${typed}” exactly. Showing close matches.`;

/** What helps where a search leaves nothing. */
export const searchAgain = 'Check the spelling, or search by reference.';
