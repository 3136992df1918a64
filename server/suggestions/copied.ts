/** The same letters by themselves: a piece of a long text keeps all of that text in memory. */
export function copied(text: string): string {
  return text.length <= keptApart ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}

/** What is no longer than this never was a piece of another. */
const keptApart = 12
