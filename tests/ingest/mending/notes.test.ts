import { describe, expect, test } from 'vitest'
import { mended } from '../../../server/ingest/mending/mended.ts'
import { readPlain } from '../../../server/ingest/plain.ts'
import { rawOf } from './raw-of.ts'

const top = `De zaal was vol en het gesprek kwam snel op gang, want iedereen had er iets
over te zeggen.1 Daarbij ging het vooral over de vraag wie er nu aan zet is en
wat er van de overheid verwacht mag worden.2 Er is door de partijen vaak samen
gesproken, maar nog te weinig over wat het kost en wie dat dan moet betalen als`
const bottom = `de bank het niet doet. Men bleef nog lang zitten, want het was een mooie avond
en de koffie was nog warm.3 Daarna ging iedereen naar huis, de een wat eerder
dan de ander, en de zaal werd opgeruimd.`
const notes = `1 Zie ook het verslag van de werksessie, waarin dit onderwerp ook al aan de orde
kwam, aan een andere tafel.
2 Het gaat om gegevens van de gemeente.`
const last = '3 Volgens de beheerder.'
const joined = (text: string) => text.replaceAll('\n', ' ')
const pages = `${top}\n\n${notes}\n\f${bottom}\n\n${last}\n`

describe('notes at the foot of a page', () => {
  test('leave the sentence that goes on on the next page, and stand behind its paragraph', () => {
    expect(mended(pages).text.trimEnd().split(/\n+/)).toEqual([
      `${joined(top)} ${joined(bottom)}`,
      joined(notes.split('\n2')[0]!),
      '2 Het gaat om gegevens van de gemeente.',
      last,
    ])
  })

  test('are footnotes, and nothing else is', () => {
    const { blocks } = readPlain(pages, 'verslag.txt')
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'footnote', 'footnote', 'footnote'])
  })

  test('can be put back where they stood', () => {
    const { text, repairs } = mended(pages)
    expect(rawOf(repairs, text)).toBe(pages.replace('\f', '\n'))
    expect(repairs.map(({ kind }) => kind)).toContain('moved-note')
  })

  test('may have their number right before the first word', () => {
    const glued = pages.replace(/^(\d) /gm, '$1')
    expect(readPlain(glued, 'verslag.txt').blocks.filter(({ kind }) => kind === 'footnote')).toHaveLength(3)
  })

  test('may have a space before their number, at the end of a sentence that ends its line', () => {
    const spaced = pages.replace(
      'over te zeggen.1 Daarbij ging het vooral over de vraag wie er nu aan zet is en\n',
      'over te zeggen, soms ook tegelijk met een ander, tot de voorzitter ingreep. 1\nDaarbij ging het over de vraag wie er nu echt aan zet is, en waarom dan, en ook\n',
    )
    const more = `\f${top.replace(/[12] /g, ' ').replaceAll('.  ', '. ')} dat niet kan.\n`
    expect(
      readPlain(spaced + more, 'verslag.txt').blocks.filter(({ kind }) => kind === 'footnote'),
    ).toHaveLength(3)
  })

  test('stand where they stood when the paragraph ends with its page', () => {
    const ended = `${top} was.\n\n${notes}\n\fDaarna sprak de voorzitter. ${bottom}\n\n${last}\n`
    expect(mended(ended).text.indexOf('1 Zie ook')).toBeLessThan(mended(ended).text.indexOf('voorzitter'))
  })

  test.each([
    ['no word of the page bears their number', pages.replace('zeggen.1', 'zeggen.')],
    ['they do not begin at one', pages.replace(/\.1 |\.2 /g, '.7 ').replace(/^[12] /gm, '7 ')],
    ['something else follows on the page', pages.replace('\n\f', '\n\nTot zover de eerste helft.\n\f')],
  ])('are left where they are when %s', (_, text) => {
    const { blocks } = readPlain(text, 'verslag.txt')
    expect(blocks.filter(({ kind }) => kind === 'footnote')).toEqual([])
    expect(mended(text).repairs.map(({ kind }) => kind)).not.toContain('moved-note')
  })

  test('are not made of a list at the end of a page', () => {
    const list = `${top}\n\n1 Wonen in de kern\n2 Werken aan de rand\n\f${bottom}\n`.replace(/[.][123]/g, '.')
    expect(readPlain(list, 'verslag.txt').blocks.filter(({ kind }) => kind === 'footnote')).toEqual([])
  })
})
