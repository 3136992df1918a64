import { raw } from 'hono/html'

/**
 * HTML as text, for the pages that hold a whole source: tens of thousands of elements, for which components take ten
 * times as long. Only `markup` makes it, so that all that came from people was escaped.
 */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

export type Filling = Markup | string | number | undefined | readonly Markup[]

/** Puts HTML together; text and numbers are escaped, markup goes in as it is, undefined leaves nothing behind. */
export function markup(literals: TemplateStringsArray, ...fillings: readonly Filling[]): Markup {
  let html = literals[0] ?? ''
  for (let at = 0; at < fillings.length; at++) html += filled(fillings[at]) + (literals[at + 1] ?? '')
  return new Markup(html)
}

export const nothing = new Markup('')

/** The same as a child of a component. */
export function asChild({ html }: Markup) {
  return raw(html)
}

function filled(filling: Filling): string {
  if (typeof filling === 'string') return withSigns(filling)
  if (typeof filling === 'number') return String(filling)
  if (filling instanceof Markup) return filling.html
  if (filling === undefined) return ''
  let html = ''
  for (const each of filling) html += each.html
  return html
}

// Without `u`, which makes it look for pairs of surrogates: of these signs none is one, and a text asks it 100,000 times.
const anySign = /[&<>"]/

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words as HTML and XML write them, also between double quotes: `<` becomes `&lt;`. */
export function withSigns(text: string): string {
  return anySign.test(text) ? text.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign) : text
}
