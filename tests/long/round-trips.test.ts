import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { writtenBy } from './libreoffice.ts'
import { canonical, flatOdt } from './rich-text.ts'

const read = (format: string, isChanged = false) =>
  readText(writtenBy(flatOdt({ isChanged }), format), `tekst.${format}`)

describe('one text that LibreOffice wrote', () => {
  test.each(['odt', 'docx', 'rtf', 'html'])('as %s comes back as the same canonical text', async (format) => {
    expect((await read(format)).text).toBe(canonical)
  })

  test('has the same blocks in every format that holds structure', async () => {
    const { blocks } = await read('odt')
    for (const format of ['docx', 'rtf', 'html']) expect((await read(format)).blocks).toEqual(blocks)
  })

  test.each(['odt', 'docx', 'rtf', 'html'])('as %s has its comment at its place', async (format) => {
    const { text, comments = [] } = await read(format)
    expect(comments.map(({ at, text: words }) => [text.slice(0, at).slice(-4), words])).toEqual([
      ['500.', 'Klopt dit bedrag?'],
    ])
  })

  test('as pdf has all its words in their order, the brackets around the marks of notes apart', async () => {
    const words = (text: string) => text.replace(/\[(\d)\]/g, '$1').replace(/\s+/g, ' ')
    const { text, pages } = await read('pdf')
    expect(words(text)).toBe(words(canonical))
    expect(pages).toBe(1)
  })

  test.each(['odt', 'docx', 'rtf'])('as %s has what was added and not what was struck', async (format) => {
    const { text, warnings } = await read(format, true)
    expect(text).toContain('Wij willen wel groei in de regio.')
    expect(text).not.toContain('geen')
    expect(warnings).toContainEqual({
      key: 'ingest.tracked-changes',
      details: { file: `tekst.${format}`, count: 2 },
    })
  })
})
