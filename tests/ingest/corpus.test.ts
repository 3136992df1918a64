import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { proposeStructure } from '../../server/ingest/structure.ts'

const folder = 'corpus/documents'

interface Session {
  title: string
  date: string
  place: string
  tables: string[]
  propositions: { title: string }[]
}

const project = JSON.parse(readFileSync('corpus/project.json', 'utf8')) as { sessions: Session[] }
const files = readdirSync(folder)
const known = (title: string) =>
  project.sessions.find((session) => session.title.toLowerCase() === title.toLowerCase())

async function proposalFor(file: string) {
  const read = await readText(readFileSync(`${folder}/${file}`), file)
  return { read, structure: proposeStructure(read, { name: file, role: 'source' }) }
}

describe('each document of the example project', () => {
  test.each(files)('%s is read for what its ending says', async (file) => {
    const { read } = await proposalFor(file)
    expect(file.endsWith(`.${read.format}`)).toBe(true)
  })

  test.each(files.filter((file) => file.endsWith('.txt')))(
    '%s comes through character for character',
    async (file) => {
      const bytes = readFileSync(`${folder}/${file}`)
      expect((await readText(bytes, file)).text).toBe(bytes.toString('utf8'))
    },
  )

  test.each(files)('%s names no table or proposition that its session does not have', async (file) => {
    const { structure } = await proposalFor(file)
    for (const { session, table, proposition } of structure.parts) {
      const whole = session === null ? undefined : known(structure.sessions[session]?.title ?? '')
      if (!whole) continue
      if (table) expect(whole.tables).toContain(table)
      if (proposition && whole.propositions.length)
        expect(whole.propositions.map(({ title }) => title)).toContain(proposition)
    }
  })

  test.each(files)('%s gives its session no date or place but its own', async (file) => {
    const { structure } = await proposalFor(file)
    for (const { title, date, place } of structure.sessions) {
      const whole = known(title)
      if (whole && date) expect(date).toBe(whole.date)
      if (whole && place) expect(place).toBe(whole.place)
    }
  })
})

test('the report reads the same from Word and pdf, but for the numbers of its list and where a cell ends', async () => {
  const words = async (file: string) =>
    (await proposalFor(file)).read.text.replace(/^\d\. /gm, '').replace(/\s+/g, ' ')
  expect(await words('conceptrapport.pdf')).toBe(await words('conceptrapport.docx'))
})
