import { describe, expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { Desk } from '../../server/quotes/desk.ts'
import { lookUp } from '../../server/quotes/freezing.ts'
import { addQuoteSet, quoteNamed } from '../../server/quotes/store.ts'
import { search } from '../../server/search/search.ts'
import { leadAt } from '../../server/sources/leads.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { addSession } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { fieldsOf, Visitor } from './visitor.ts'

const notes = `- Anna de Wit laat ons de volgende dingen zien
  - eerst de nieuwe oven in de hal, die nog altijd staat ingepakt onder een zeil omdat er geen stroom is
  - dan de lege hal
`

async function mustStand() {
  const project = await mustOpenProject()
  await record(project.db, { person: project.noor.id, act: 'session.add' }, async (write) => {
    const id = await addSession(write, { title: 'Diner' })
    const bytes = new TextEncoder().encode('person\nAnna de Wit\n')
    await importParticipants(write, id, { name: 'lijst.csv', bytes })
  })
  const { document } = await mustAdd(project, notes, { name: 'notities.md', session: 'Diner' })
  const source = await sourceText(project.db, document.id)
  const start = source.text.indexOf('dan de lege hal')
  const span = { start, end: start + 'dan de lege hal'.length }
  return { project, document, source, span, visitor: new Visitor(project, project.noor) }
}

describe('an item that makes no sense alone', () => {
  test('hangs under the item above its list', async () => {
    const { source, span } = await mustStand()
    const lead = leadAt(source, span.start)
    expect(source.text.slice(lead?.start, lead?.end)).toBe('Anna de Wit laat ons de volgende dingen zien')
  })
  test('is shown with it on the panel of the fragment', async () => {
    const { document, span, visitor } = await mustStand()
    const page = await visitor.page(`/documents/${document.id}?start=${span.start}&end=${span.end}`)
    expect(page.querySelector('#fragment')?.text).toContain('Staat onder: ‘Anna de Wit laat ons')
  })
  test('is found with it, also when that stands further up', async () => {
    const { project, span } = await mustStand()
    const { found } = await search(project, 'lege')
    const hit = found.find(({ start }) => start === span.start)
    expect(hit?.before).toContain('Anna de Wit laat ons de volgende dingen zien …')
  })
})

describe('quoting it', () => {
  test('prints what it hangs under between brackets, with nobody’s name', async () => {
    const { project, document, span } = await mustStand()
    const act = { person: project.noor.id, act: 'quote.add' }
    const { result } = await record(project.db, act, async (write) => {
      const set = await addQuoteSet(write, { title: 'Set' })
      return addQuote(write, { set, document: document.id, ...span, withLead: true })
    })
    const quote = await quoteNamed(project.db, result.id)
    expect(quote.exact).toBe('dan de lege hal')
    const { printed } = await lookUp(new Desk(project.db), quote)
    expect(printed).toBe('[(naam) laat ons de volgende dingen zien:] dan de lege hal')
  })
  test('is proposed where words are chosen, and can be left', async () => {
    const { project, document, span, visitor } = await mustStand()
    const page = await visitor.page(`/documents/${document.id}?start=${span.start}&end=${span.end}`)
    const { withLead, ...rest } = fieldsOf(page, '/quotes')
    expect(withLead).toEqual(['1'])
    await visitor.post('/quotes', { ...rest, newSet: 'Set' })
    expect((await project.db.selectFrom('quotes').select('layers').execute())[0]?.layers).toBeNull()
  })
})
