import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codedFolder, projectOf } from '../../server/example/coded-folder.ts'
import { coldReport, qualityReport } from '../../server/suggestions/quality/report.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

function mustFill(): void {
  write('een.txt', 'Er is een tekort aan mensen.\nDaarna was er soep.\n')
  write('twee.txt', 'Ook hier een tekort.\nHet regende.\n')
  write('codeboek.csv', 'code,keywords\nschaarste,tekort\n')
  write('codeboek-leeg.csv', 'code,keywords\nschaarste,fiets\n')
  const rows = ['een.txt,Er is een tekort aan mensen.,schaarste', 'twee.txt,Ook hier een tekort.,schaarste']
  write('codings-noor.csv', `document,exact,code,coder\n${rows.map((row) => `${row},Noor`).join('\n')}\n`)
}

test('a folder with texts, codebooks and codings is measured with each codebook, before and after learning', async () => {
  mustFill()
  const coded = codedFolder(folder)
  expect(coded).toMatchObject({ codebooks: ['codeboek-leeg.csv', 'codeboek.csv'], isCorpus: false })
  const found = []
  for (const name of coded.codebooks) {
    const { db, derived, close } = await projectOf(coded, join(folder, name))
    const cold = await coldReport(db, derived, 'document')
    const learned = await qualityReport(db, derived, 'document')
    found.push([name, cold.codes.schaarste?.recall, learned.codes.schaarste?.counts.judged])
    await close()
  }
  expect(found).toEqual([
    ['codeboek-leeg.csv', 0, 4],
    ['codeboek.csv', 1, 4],
  ])
})

test('a folder that is not there, or that misses something, is refused with what is missing', () => {
  expect(() => codedFolder(join(folder, 'weg'))).toThrow('folder-not-found')
  mustFill()
  rmSync(join(folder, 'codings-noor.csv'))
  expect(() => codedFolder(folder)).toThrow('coded-folder-without')
})

test('a coding that does not fit its text is refused', async () => {
  mustFill()
  write('codings-fout.csv', 'document,exact,code,coder\neen.txt,Dit staat er niet.,schaarste,Noor\n')
  await expect(projectOf(codedFolder(folder), join(folder, 'codeboek.csv'))).rejects.toMatchObject({
    code: 'invalid',
  })
})
