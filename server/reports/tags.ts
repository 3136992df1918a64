import { unpack } from '../ingest/archive.ts'
import { decodeXml, parseXml, type XmlElement } from '../ingest/xml.ts'
import type { Span } from '../text/span.ts'

/** A published quote that stands behind a tag in a report. */
export interface Tagged extends Span {
  /** The quote's short id. */
  readonly quote: string
  /** The edition it was exported from; 0 when the set was not published yet. */
  readonly edition: number
}

/** The tag under which an export puts a quote in a Word file. */
export function tagOf(short: string, edition: number): string {
  return `rd:${short}:${edition}`
}

const tagged = /^rd:([0-9a-z]{1,20}):(\d{1,6})$/u

/**
 * The content controls of a Word file that hold a quote of ours, in the order of the file, with where their words
 * stand in its canonical text. One whose words are not found there is left out; so is one without words.
 * @param bytes the file as it came; anything but a Word file has no tags
 * @param text its canonical text
 */
export function tagsIn(bytes: Uint8Array, text: string): Tagged[] {
  const body = bodyOf(bytes)
  if (!body) return []
  const written = new Written()
  write(body, written)
  const canonical = squeezed(text)
  const file = written.text
  return written.controls.flatMap(({ tag, start, end }) => {
    const [, quote = '', edition = ''] = tagged.exec(tag) ?? []
    const words = file.slice(start, end)
    const place = quote === '' || words === '' ? -1 : sameOccurrence(canonical.text, file, { start, words })
    const [from, last] = [canonical.at[place], canonical.at[place + words.length - 1]]
    return from === undefined || last === undefined
      ? []
      : [{ quote, edition: Number(edition), start: from, end: last + 1 }]
  })
}

/** What the file says without white space, and where the content controls begin and end in that. */
class Written {
  text = ''
  readonly controls: { tag: string; start: number; end: number }[] = []
}

function bodyOf(bytes: Uint8Array): XmlElement | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined
  const source = { file: 'rapport', format: 'docx' }
  const parts = unpack(bytes, { ...source, wanted: (name) => name === 'word/document.xml' })
  const xml = parts.get('word/document.xml')
  return xml && parseXml(decodeXml(xml), source)
}

/** What was struck with tracked changes, and the text of fields, is not what the file says. */
const unsaid = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:sdtPr', 'w:pPr', 'w:rPr'])

function write(element: XmlElement, written: Written): void {
  if (unsaid.has(element.name)) return
  const start = written.text.length
  for (const child of element.children) {
    if (typeof child !== 'string') write(child, written)
    else if (element.name === 'w:t') written.text += child.normalize('NFC').replace(/\s+/gu, '')
  }
  if (element.name !== 'w:sdt') return
  const properties = element.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === 'w:sdtPr',
  )
  const tag = properties?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === 'w:tag',
  )
  written.controls.push({ tag: tag?.attributes['w:val'] ?? '', start, end: written.text.length })
}

/** A text without white space, and the position in the text of each of its characters. */
function squeezed(text: string): { text: string; at: number[] } {
  const at: number[] = []
  let kept = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    if (/\s/u.test(unit)) continue
    kept += unit
    at.push(i)
  }
  return { text: kept, at }
}

/** Words that stand in the file several times are meant at the same of those places in its text; else at the last. */
function sameOccurrence(
  text: string,
  file: string,
  { start, words }: { start: number; words: string },
): number {
  let place = text.indexOf(words)
  for (let at = file.indexOf(words); at >= 0 && at < start; at = file.indexOf(words, at + 1)) {
    const next = text.indexOf(words, place + 1)
    if (next < 0) break
    place = next
  }
  return place
}
