/** Signs that people and programs put before an item; a symbol font has its own in the private area. */
export const bulletMark = /^(?:[•‣◦▪■□●○⁃➢➤✓✔→\u00B7\uF000-\uF0FF]|[-–—*+](?=\s))\s*/
/** A number before an item is printed in the pdf, so it stays, before the block. */
export const numberMark = /^(\d{1,2}[.)]|[a-z]\))\s+(?=\S)/
