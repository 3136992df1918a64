/**
 * A sentence that a script may say, in the language of the page; `%` stands for `what`. The catalogue of texts is the
 * server's: it lays these sentences in the page.
 */
export function spoken(key: string, what: string | number = ''): string {
  const laid = [...document.querySelectorAll<HTMLElement>('data.spoken')].find(
    ({ dataset }) => key in dataset,
  )
  return (laid?.dataset[key] ?? '').replace('%', () => String(what))
}
