import type { Part } from './documents.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Writes the parts as a web page, with the notes at its end. */
export function asHtml(parts: readonly Part[]): Uint8Array {
  const notes: string[] = []
  let open = 0
  const body = parts.map((part) => {
    const level = part.kind === 'item' ? part.level : 0
    const lists = level > open ? '<ul><li>'.repeat(level - open) : ''
    const ends = level < open ? '</li></ul>'.repeat(open - level) : ''
    const next = level > 0 && level <= open ? '</li><li>' : ''
    open = level
    return `${ends}${next}${lists}${partAsHtml(part, notes)}`
  })
  const below = notes.map(
    (note, at) => `<li id="fn${at + 1}"><p>${escaped(note)} <a href="#fnref${at + 1}">↩</a></p></li>`,
  )
  const end = `${'</li></ul>'.repeat(open)}<section role="doc-endnotes"><ol>${below.join('')}</ol></section>`
  return Buffer.from(`<!DOCTYPE html>\n<html><body>\n${body.join('\n')}${end}</body></html>`)
}

function partAsHtml(part: Part, notes: string[]): string {
  if (part.kind === 'heading') return `<h${part.level}>${escaped(part.text)}</h${part.level}>`
  if (part.kind === 'item') return escaped(part.text)
  if (part.kind === 'quote') return `<blockquote>\n<p>${escaped(part.text)}</p>\n</blockquote>`
  if (part.kind === 'turn') return `<p><b>${escaped(part.speaker)}:</b> ${escaped(part.text)}</p>`
  if (part.kind === 'table')
    return `<table>${part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n')}</table>`
  if (part.note) notes.push(part.note)
  const mark = part.note
    ? `<sup id="fnref${notes.length}"><a href="#fn${notes.length}">${notes.length}</a></sup>`
    : ''
  return `<p>${escaped(part.text).replace(/(.{30}\S*) /g, '$1\n')}${mark}</p>`
}

/** Writes the parts as rich text. */
export function asRtf(parts: readonly Part[]): Uint8Array {
  const styles =
    '{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2 heading 2;}{\\s3 heading 3;}{\\s4 Quote;}}'
  return Buffer.from(`{\\rtf1\\ansi\\ansicpg1252${styles}\n${parts.map(partAsRtf).join('\n')}}`, 'latin1')
}

function partAsRtf(part: Part): string {
  if (part.kind === 'heading') return `\\pard\\plain\\s${part.level} ${letters(part.text)}\\par`
  if (part.kind === 'item')
    return `\\pard\\plain{\\listtext\\'b7\\tab}\\ls1\\ilvl${part.level - 1} ${letters(part.text)}\\par`
  if (part.kind === 'quote') return `\\pard\\plain\\s4 ${letters(part.text)}\\par`
  if (part.kind === 'turn') return `\\pard\\plain{\\b ${letters(part.speaker)}:} ${letters(part.text)}\\par`
  if (part.kind === 'table')
    return part.rows
      .map(
        (row) => `\\trowd\\pard\\plain\\intbl ${row.map((cell) => `${letters(cell)}\\cell `).join('')}\\row`,
      )
      .join('\n')
  const note = part.note
    ? `{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} ${letters(part.note)}}}`
    : ''
  return `\\pard\\plain ${letters(part.text)}${note}\\par`
}

const letters = (text: string) =>
  text.replace(/[\\{}]/g, '\\$&').replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0)}?`)
