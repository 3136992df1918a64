import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { newId } from '../../server/database/ids.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

/** SQLite binds no more values than this in one statement. */
const mostBound = 32_766

test('an act that gave more codings than a statement takes values is undone whole', async () => {
  const project = await mustOpenProject()
  const { db, noor } = project
  const { document } = await mustAdd(project, 'Woord voor woord.')
  const { version } = await sourceText(db, document.id)
  const person = noor.id
  const act = await record(db, { person, act: 'codings.import' }, async (write) => {
    const code = await addCode(write, { name: 'woorden' })
    const coding = {
      ...{ document: document.id, version: version.id, exact: 'W', prefix: '', suffix: 'oord', code },
      ...({ origin: 'import', saw_suggestions: 0, saw_others: 0, carried: null } as const),
    }
    const ends = Array.from({ length: mostBound + 10 }, (_, n) => n + 1)
    const rows = ends.map((end) => ({ ...coding, id: newId(), start: 0, end, coder: person }))
    await write.insertEach('codings', rows)
  })
  await undo(db, person, act.event ?? 0)
  const standing = await db
    .selectFrom('codings')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('ended', 'is', null)
    .executeTakeFirst()
  expect(Number(standing?.count)).toBe(0)
})
