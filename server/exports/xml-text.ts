/** A text as XML 1.0 can hold it: characters that no XML file may contain become U+FFFD. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}

/** A text as it stands in XML, between tags or as the value of an attribute. */
export function escapedXml(text: string): string {
  return text.replace(/[&"'<>]/gu, (sign) => escapes[sign] ?? '')
}
