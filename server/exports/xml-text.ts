/** A text as XML 1.0 can hold it: characters that no XML file may contain become U+FFFD. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
