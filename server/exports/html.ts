import { html } from 'hono/html'
import { type Paper, plainWords, type Section, type Table, type Words } from './sheet.ts'

export type Markup = ReturnType<typeof html>

/** A paper as one web page that needs nothing else. */
export async function htmlOf({ title, about, sections }: Paper): Promise<string> {
  return webPage(
    title,
    html`<h1>${title}</h1>
<div class="about">${about.map(paragraph)}</div>
${sections.map(section)}`,
  )
}

/**
 * A page that needs nothing else: no script, no address to fetch from, every text escaped.
 * `mso-number-format` keeps a spreadsheet that opens it from taking a cell for a formula.
 */
export async function webPage(title: string, content: Markup): Promise<string> {
  const page = await html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 62rem; margin: 0 auto; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; }
p { max-width: 68ch; white-space: pre-line; }
.about { font-size: 0.875rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 0.5rem 0; text-align: start; font-weight: 600; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid; text-align: start; vertical-align: top; mso-number-format: "\\@"; white-space: pre-line; }
@media print { tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`
  return page.toString()
}

const paragraph = (words: Words): Markup => html`<p>${plainWords(words)}</p>
`

export function section({ heading, level, paragraphs, table }: Section): Markup {
  const head = level === 2 ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`
  return html`<section>
${head}
${paragraphs.map(paragraph)}${table ? tableOf(table) : ''}</section>
`
}

function tableOf({ caption, columns, rows }: Table): Markup {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${rows.map(rowOf)}</tbody>
</table>
</div>
`
}

function rowOf([first = '', ...others]: readonly Words[]): Markup {
  const cells = others.map((cell) => html`<td>${plainWords(cell)}</td>`)
  return html`<tr><th scope="row">${plainWords(first)}</th>${cells}</tr>
`
}
