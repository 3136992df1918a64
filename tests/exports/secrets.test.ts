import { expect, test } from 'vitest'
import { auditFormats, exportAudit } from '../../server/exports/audit/audit.ts'
import { exportCodingTable, exportMaskedCodings } from '../../server/exports/codings.ts'
import { contributionFormats, exportContribution } from '../../server/exports/contribution.ts'
import { exportDossier } from '../../server/exports/dossier/dossier.ts'
import { exportMatrix, matrixFormats } from '../../server/exports/matrix.ts'
import { exportMemos, memoFormats } from '../../server/exports/memos.ts'
import { exportMethod, methodFormats } from '../../server/exports/method/method.ts'
import { exportProject } from '../../server/exports/project.ts'
import { exportQuoteSet } from '../../server/exports/quote-set.ts'
import { type ExportFile, formats } from '../../server/exports/sheet.ts'
import { exportThread } from '../../server/exports/thread.ts'
import { kabel, mustCode } from '../quotes/setting.ts'
import { Visitor } from '../sources/visitor.ts'
import { type Filled, mustPlant } from './planted.ts'
import { secret } from './planted-words.ts'
import { allText } from './reading.ts'

type Made = [what: string, make: (setting: Filled) => Promise<ExportFile>]

const exports: Made[] = [
  ...formats.map((format): Made => [`a set as ${format}`, ({ db, set }) => exportQuoteSet(db, set, format)]),
  ...(['csv', 'xlsx', 'docx', 'html', 'md'] as const).map(
    (format): Made => [
      `an edition as ${format}`,
      ({ db, set }) => exportQuoteSet(db, set, format, { edition: 1 }),
    ],
  ),
  ['running quotes', ({ db, set }) => exportQuoteSet(db, set, 'docx', { form: 'running' })],
  ...formats.map(
    (format): Made => [`a thread as ${format}`, ({ db, thread }) => exportThread(db, thread, format)],
  ),
  ...(['csv', 'xlsx'] as const).map(
    (format): Made => [`codings as ${format}`, ({ db }) => exportCodingTable(db, format)],
  ),
  ...memoFormats.map(
    (format): Made => [`memos for others as ${format}`, ({ db }) => exportMemos(db, format, true)],
  ),
  ...matrixFormats.map(
    (format): Made => [`a matrix as ${format}`, ({ db, matrix }) => exportMatrix(db, matrix, format)],
  ),
  ...auditFormats.map(
    (format): Made => [`an audit as ${format}`, ({ db, audit }) => exportAudit(db, audit, format)],
  ),
  ...methodFormats.map(
    (format): Made => [`the account of the method as ${format}`, ({ db }) => exportMethod(db, format)],
  ),
  ...contributionFormats.map(
    (format): Made => [
      `what became of a session as ${format}`,
      ({ db, session }) => exportContribution(db, session, format),
    ],
  ),
  ['a dossier', ({ db }) => exportDossier(db)],
  ['the codings to take along', ({ db }) => exportMaskedCodings(db)],
  ['the project for others', ({ db }) => exportProject(db)],
]

test.each(exports)('no name and nothing that was blacked out can be found in %s', async (_, make) => {
  expect(linesWith(allText(await make(await mustPlant())))).toEqual([])
})

const linesWith = (text: string) =>
  [...text.matchAll(new RegExp(secret, 'giu'))].map(({ index }) =>
    text.slice(Math.max(0, index - 60), index + 40),
  )

const pages: [what: string, path: (setting: Filled) => string][] = [
  ['the page of a quote', ({ short }) => `/q/${short}`],
  ['the data of a quote', ({ short }) => `/q/${short}.jsonld`],
  ['the page of a quote whose words were mended', ({ mended }) => `/q/${mended}`],
  ['the data of a quote whose words were mended', ({ mended }) => `/q/${mended}.jsonld`],
  ['what became of a session', ({ session }) => `/sessions/${session}/contribution`],
  ['the account of the method', () => '/method'],
]

test.each(pages)('no name and nothing that was blacked out stands on %s, memos aside', async (_, path) => {
  const filled = await mustPlant()
  const page = await new Visitor(filled, filled.bram).page(path(filled))
  for (const aside of page.querySelectorAll('.memos-here')) aside.remove()
  expect(linesWith(page.toString())).toEqual([])
})

test.each([
  ['a set', ({ set }: Filled) => `/quote-sets/${set}/export?format=md`],
  ['a thread', ({ thread }: Filled) => `/threads/${thread}/export?format=md`],
  ['a matrix', ({ matrix }: Filled) => `/matrices/${matrix}/export?format=xlsx`],
  ['an audit', ({ audit }: Filled) => `/reports/${audit}/export?format=csv`],
  ['a dossier', () => '/dossier'],
])('the file of %s is not named after somebody', async (_, path) => {
  const filled = await mustPlant()
  const response = await new Visitor(filled, filled.bram).request(path(filled))
  expect(response.status).toBe(200)
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).not.toMatch(secret)
})

test('no name and nothing that was blacked out can be found in a picture that leaves, nor in its name', async () => {
  const filled = await mustPlant()
  const visitor = new Visitor(filled, filled.bram)
  const { thread, session, document } = filled
  await mustCode(filled, 'wachten', kabel)
  const code = await filled.db.selectFrom('codes').select('id').limit(1).executeTakeFirstOrThrow()
  const asked = [
    ...['codes?by=session', 'codes?by=table', 'flow', `flow?thread=${thread}`, `thread?thread=${thread}`],
    ...['new-codes', 'company', `document?document=${document}`, `codes?session=${session}&code=${code.id}`],
  ]
  for (const one of asked) {
    const response = await visitor.request(`/figures/${one.replace(/\?|$/u, '.svg?')}`)
    expect(`${one}: ${response.status}`).toBe(`${one}: 200`)
    expect(linesWith(await response.text())).toEqual([])
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).not.toMatch(secret)
  }
})
