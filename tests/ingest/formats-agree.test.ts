import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { asDocx, asMarkdown, asOdt, type Part } from './documents.ts'
import { asHtml, asRtf } from './pages.ts'

const parts: Part[] = [
  { kind: 'heading', level: 1, text: 'Denkdiner 3: Schaarse menskracht' },
  {
    kind: 'paragraph',
    text: 'Aan tafel ging het lang over de vraag waar de schaarse mensen het hardst nodig zijn, en wie daarover gaat.',
    note: 'Zie ook het verslag van de werksessie.',
  },
  { kind: 'heading', level: 2, text: 'Stelling 1: Meer doen met minder' },
  { kind: 'item', level: 1, text: 'zorg eerst' },
  { kind: 'item', level: 2, text: 'en dan het onderwijs' },
  { kind: 'item', level: 3, text: 'vooral het mbo' },
  { kind: 'item', level: 1, text: 'techniek' },
  { kind: 'quote', text: 'We doen alsof het vanzelf overgaat, maar dat is niet zo.' },
  {
    kind: 'table',
    rows: [
      ['Voor', 'Tegen'],
      ['sneller', 'duurder'],
      ['', 'minder mensen'],
    ],
  },
  { kind: 'turn', speaker: 'Anna de Vries', text: 'Wij redden het niet meer.' },
  { kind: 'turn', speaker: 'Bert Kok', text: 'Dat zie ik anders.' },
  { kind: 'turn', speaker: 'Anna de Vries', text: 'Hoe dan?' },
  { kind: 'paragraph', text: 'Kiezen is moeilijk & nodig.' },
]

describe('the same words with the same structure', async () => {
  const inMarkdown = await readText(asMarkdown(parts), 'notities.md')

  test('read from Markdown stand apart by an empty line, items of a list by a line end, cells by a tab', () => {
    expect(inMarkdown.text).toBe(
      `Denkdiner 3: Schaarse menskracht

Aan tafel ging het lang over de vraag waar de schaarse mensen het hardst nodig zijn, en wie daarover gaat.[1]

Stelling 1: Meer doen met minder

zorg eerst
en dan het onderwijs
vooral het mbo
techniek

We doen alsof het vanzelf overgaat, maar dat is niet zo.

Voor	Tegen
sneller	duurder
	minder mensen

Anna de Vries: Wij redden het niet meer.

Bert Kok: Dat zie ik anders.

Anna de Vries: Hoe dan?

Kiezen is moeilijk & nodig.

[1] Zie ook het verslag van de werksessie.`,
    )
  })

  test('have their title from the first heading', () => {
    expect(inMarkdown.title).toBe('Denkdiner 3: Schaarse menskracht')
  })

  test.each([
    ['Word', 'notities.docx', asDocx(parts)],
    ['OpenDocument', 'notities.odt', asOdt(parts)],
    ['a web page', 'notities.html', asHtml(parts)],
    ['rich text', 'notities.rtf', asRtf(parts)],
  ])('give the same text, blocks and title from %s as from Markdown', async (_, name, bytes) => {
    const { text, blocks, title } = await readText(await bytes, name)
    expect(text).toBe(inMarkdown.text)
    expect(blocks).toEqual(inMarkdown.blocks)
    expect(title).toBe(inMarkdown.title)
  })
})
