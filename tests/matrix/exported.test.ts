import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { exportMatrix } from '../../server/exports/matrix.ts'
import { ranges } from '../../server/exports/outgoing-matrix.ts'
import { visit } from '../browsing.ts'
import { unzipped } from '../exports/setting.ts'
import { cellAt, mustWrite } from './browsing.ts'
import { act, mustCode, mustDine, mustMake, mustRead, said } from './setting.ts'

const dangerous = '=1+1'

async function mustExport() {
  const dinners = await mustDine()
  const coding = await mustCode(dinners, 'stroom', said.wait)
  await mustCode(dinners, 'wonen', said.dark)
  await mustRead(dinners, 'zuid-1.txt')
  const formula = await act(dinners, (write) => addCode(write, { name: dangerous }))
  const { stroom = '', wonen = '' } = dinners.code
  const matrix = await mustMake(dinners, { columns: [stroom, wonen, formula] })
  const path = cellAt(matrix, dinners.place.Noord ?? '', stroom)
  await mustWrite(dinners, path, { text: '=HYPERLINK("http://voorbeeld.nl")\nMen wacht.' })
  return { ...dinners, matrix, coding }
}

test('the Word file lies on its side, in Dutch, and its header row comes back on every page', async () => {
  const { db, matrix } = await mustExport()
  const files = unzipped((await exportMatrix(db, matrix, 'docx')).bytes)
  const page = files['word/document.xml'] ?? ''
  expect(page).toContain('w:orient="landscape"')
  expect(page).toMatch(/<w:pgSz [^>]*w:w="16838"[^>]*w:h="11906"/u)
  expect(page).toContain('<w:tblHeader/>')
  expect(page).toContain('w:val="Heading1"')
  expect(files['word/styles.xml']).toContain('w:lang w:val="nl-NL"')
  expect(page).toContain('Men wacht.')
  expect(page).toContain(said.wait)
})

test('more columns than fit beside each other become tables below each other', async () => {
  const dinners = await mustDine()
  const columns: string[] = []
  for (let n = 1; n <= 7; n++)
    columns.push(await act(dinners, (write) => addCode(write, { name: `code ${n}` })))
  const matrix = await mustMake(dinners, { columns })
  const page = unzipped((await exportMatrix(dinners.db, matrix, 'docx')).bytes)['word/document.xml'] ?? ''
  expect(page.match(/<w:tbl>/gu)).toHaveLength(2)
  expect(page.match(/<w:tblHeader\/>/gu)).toHaveLength(2)
})

test('the Excel file has a sheet for the matrix and one for its fragments, and no formula', async () => {
  const { db, matrix, coding } = await mustExport()
  const publicUrl = 'https://voorbeeld.nl'
  const files = unzipped((await exportMatrix(db, matrix, 'xlsx', { publicUrl })).bytes)
  const sheets = Object.entries(files).filter(([name]) => /worksheets\/sheet\d/u.test(name))
  expect(files['xl/workbook.xml']).toMatch(/name="Matrix".*name="Fragmenten"/su)
  expect(sheets).toHaveLength(2)
  for (const [, sheet] of sheets) expect(sheet).not.toContain('<f>')
  const all = Object.values(files).join('\n')
  for (const words of ['HYPERLINK', dangerous, said.wait, `${publicUrl}/matrices/fragments/${coding}`])
    expect(all).toContain(words)
})

test('no address is printed without a public one', async () => {
  const { db, matrix } = await mustExport()
  const all = Object.values(unzipped((await exportMatrix(db, matrix, 'xlsx')).bytes)).join('\n')
  expect(all).not.toContain('/matrices/fragments/')
})

test('an empty cell says in the file what it says on the screen', async () => {
  const { db, matrix } = await mustExport()
  const page = unzipped((await exportMatrix(db, matrix, 'docx')).bytes)['word/document.xml'] ?? ''
  expect(page).toContain('1 fragment wacht op een samenvatting')
  expect(page).toContain('0, bekeken, geen fragmenten')
  expect(page).toContain('niet bekeken')
})

test('a permanent link leads to the words where they stand', async () => {
  const { documents, coding, noor, ...project } = await mustExport()
  const answer = await visit({ ...project, noor }, noor).app.request(
    `http://localhost/matrices/fragments/${coding}`,
    { headers: { host: 'localhost' } },
  )
  expect(answer.headers.get('location')).toContain(`/documents/${documents['noord-1.txt']}?version=`)
})

test('what was written about a confidential session stays out of the file', async () => {
  const { db, matrix, place, ...project } = await mustExport()
  await act({ db, ...project }, (write) =>
    write.update('sessions', { id: place.Noord ?? '' }, { rule: 'vertrouwelijk' }),
  )
  const page = unzipped((await exportMatrix(db, matrix, 'docx')).bytes)['word/document.xml'] ?? ''
  expect(page).toContain('uit een vertrouwelijke bijeenkomst')
  expect(page).not.toContain('Men wacht.')
  expect(page).not.toContain(said.wait)
})

test('tables of a session under the Chatham House Rule are left out, and the file says so', async () => {
  const { db, place, ...project } = await mustDine()
  const rows = [place['Noord, Tafel 1'] ?? '', place['Zuid, Tafel 1'] ?? '']
  const matrix = await mustMake({ db, place, ...project }, { rowKind: 'table', rows })
  await act({ db, ...project }, (write) =>
    write.update('sessions', { id: place.Noord ?? '' }, { rule: 'chatham-house' }),
  )
  const page = unzipped((await exportMatrix(db, matrix, 'docx')).bytes)['word/document.xml'] ?? ''
  expect(page).toContain('Weggelaten: de tafels van Noord')
  expect(page).toContain('Zuid, Tafel 1')
  expect(page).not.toContain('Noord, Tafel 1')
})

test('numbers that follow each other are written as a range', () => {
  expect([ranges([1, 2, 3, 7]), ranges([4]), ranges([])]).toEqual(['1–3, 7', '4', ''])
})
