import { expect, test } from 'vitest'
import { nameProject, projectTitle } from '../../server/database/project.ts'
import { headOf } from '../../server/database/write.ts'
import { writeArchive } from '../../server/exports/archive/archive.ts'
import { copyInto } from '../../server/exports/copy/masked-copy.ts'
import { addMemo, memos } from '../../server/memos/store.ts'
import { mustOpenProject } from '../project.ts'
import { act } from '../quotes/setting.ts'
import { mustShare } from '../shared-project.ts'
import { Unpacked } from './archive-reading.ts'

test('whoever works while an archive is made waits for nothing, and all of the archive is of the moment before', async () => {
  const { reader, writer } = await mustShare()
  const { noor } = writer
  await nameProject(writer.db, noor.id, { title: 'Eerst', organisation: '' })
  const before = await headOf(reader.db)
  const over: string[] = []
  const pieces: Uint8Array[] = []
  let working: Promise<unknown> | undefined
  const work = () =>
    nameProject(writer.db, noor.id, { title: 'Daarna', organisation: '' }).then(() => over.push('act'))
  await writeArchive(reader.db, (piece) => {
    pieces.push(piece)
    working ??= work()
  })
  over.push('archive')
  await working
  expect(over).toEqual(['act', 'archive'])
  const archive = new Unpacked(new Uint8Array(Buffer.concat(pieces)))
  const head = `${before?.seq}:${before?.hash}`
  expect(archive.textOf(/logboek_stand\.txt$/u)).toBe(`${head}\n`)
  expect(archive.textOf(/werkwijze_tekst\.md$/u)).toContain(head)
})

test('what is written while a masked copy is made does not get into it', async () => {
  const { reader, writer } = await mustShare()
  const copy = await mustOpenProject()
  await nameProject(writer.db, writer.noor.id, { title: 'Meerwolde', organisation: '' })
  const { id: subject } = await projectTitle(writer.db)
  const about = { kind: 'methode', subjectKind: 'project', subject: subject ?? '' } as const
  const remark = (text: string) => act(writer, (write) => addMemo(write, { ...about, text }))
  await remark('Eerst lazen wij alles.')
  const copying = copyInto(copy.db, reader.db, writer.noor.id)
  await remark('Dat zei iemand die er net bij kwam.')
  await copying
  expect((await memos(copy.db)).map(({ text }) => text)).toEqual(['Eerst lazen wij alles.'])
})
