import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { addCode } from '../../server/codebook/store.ts'
import { setSuggestionMode } from '../../server/codings/modes.ts'
import { importCodings } from '../../server/codings/table.ts'
import { record } from '../../server/database/write.ts'
import { qualityReport } from '../../server/suggestions/quality/report.ts'
import { suggest } from '../../server/suggestions/suggesting.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

test('a document shows no suggestions of a code below its floor, says how many there are, and leads to them', async () => {
  const project = await mustOpenProject()
  const { db, derived, noor, bram } = project
  const lines = Array.from({ length: 20 }, (_, k) => `Er is een tekort bij nummer ${k}.`)
  const { document } = await mustAdd(project, `${lines.join('\n')}\n`, { name: 'een.txt' })
  await mustAdd(project, `${lines.map((line) => line.replace('nummer', 'huis')).join('\n')}\n`, {
    name: 'twee.txt',
  })
  const { result: code } = await record(db, { person: noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'schaarste', keywords: ['tekort'] }),
  )
  const rows = [`een.txt,"${lines[0]}",schaarste`, 'twee.txt,"Er is een tekort bij huis 0.",schaarste']
  const bytes = new TextEncoder().encode(`document,exact,code\n${rows.join('\n')}\n`)
  await importCodings(db, noor.id, { name: 'c.csv', bytes, coder: 'Noor' })
  await record(db, { person: bram.id, act: 'mode.set' }, (write) =>
    setSuggestionMode(write, document.id, 'on'),
  )
  await suggest(db, derived)
  const { codes } = await qualityReport(db, derived)
  expect(codes.schaarste?.withheld).toBe(true)
  const answer = await createApp({ project }).request(`http://localhost/documents/${document.id}`, {
    headers: { cookie: `persoon=${bram.id}` },
  })
  const notices = parse(await answer.text()).querySelector('#notices')
  expect(notices?.querySelector('summary')?.text).toBe('19 suggesties hier achtergehouden')
  expect(notices?.querySelector(`a[href="/suggestions/${code}"]`)?.text).toContain('schaarste')
})
