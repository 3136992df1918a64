/**
 * A sentence that the page may say, in the language of the page; `%` stands for `what`. The catalogue of texts is the
 * server's: it lays these sentences in the page.
 */
export function spoken(key: string, what: string | number = ''): string {
  const sentence = document.getElementById('spoken')?.dataset[key] ?? ''
  return sentence.replace('%', () => String(what))
}
