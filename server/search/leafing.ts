/** So many sentences stand on a page of what was found. */
export const foundOnPage = 50
