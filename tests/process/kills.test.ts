import { expect, test } from 'vitest'
import { answer, mustCall, rodedraad } from './calling.ts'
import { read } from './kept.ts'
import { expectNothingLost, nothingAsked, workUntilKilled } from './killing.ts'
import { codingsOf, manySentences, smallProject, written } from './notes.ts'
import { shapes } from './shapes.ts'

test('ten kills of a server at work lose nothing that was answered and leave nothing half done', async () => {
  const { data } = await smallProject()
  const asked = nothingAsked()
  for (let round = 1; round <= 10; round++) {
    await workUntilKilled(data, asked, round)
    await expectNothingLost(data, asked)
  }
  const { codings, ...others } = asked
  for (const [what, done] of Object.entries(others)) expect([...done.values()], what).toContain(true)
  expect([...codings.values()]).toEqual(expect.arrayContaining(['given', 'taken back']))
})

test('an ingest of many files that is killed keeps whole files, and the same call finishes the work', async () => {
  const project = await smallProject()
  const names = Array.from({ length: 40 }, (_, n) => `bron-${n}.txt`)
  const files = names.map((name) =>
    written(project.from, name, `${name}\n\n${'Er werd gepraat. '.repeat(300)}\n`),
  )
  for (const killAfter of [350, 500, 800]) {
    await rodedraad(['ingest', ...files], { ...project, killAfter })
    const { json } = await answer(shapes.verify, ['verify'], project)
    expect(json.failures).toEqual([])
    const [half] = read<{ n: number }>(
      project.data,
      'SELECT count(*) n FROM documents d LEFT JOIN text_versions v ON v.document = d.id LEFT JOIN structures s ON s.version = v.id WHERE s.id IS NULL',
    )
    expect(half?.n).toBe(0)
  }
  await mustCall(['ingest', ...files], project)
  const { json } = await answer(shapes.documents, ['documents'], project)
  expect(json.map(({ document }) => document).sort()).toEqual(['verslag.txt', ...names].sort())
})

test('an import of codings that is killed is there wholly or not at all', async () => {
  const project = await smallProject()
  const { text, spans } = manySentences(3_000)
  await mustCall(['ingest', written(project.from, 'lang.txt', text)], project)
  for (const killAfter of [300, 450, 600, 900]) {
    const file = codingsOf(`Coder ${killAfter}`, spans, project.from)
    const { status } = await rodedraad(['codings', 'import', file], { ...project, killAfter })
    const [found] = read<{ n: number }>(
      project.data,
      'SELECT count(*) n FROM codings c JOIN people p ON p.id = c.coder WHERE p.name = ?',
      `Coder ${killAfter}`,
    )
    expect(status === 0 ? [3_000] : [0, 3_000]).toContain(found?.n)
  }
  const { json } = await answer(shapes.verify, ['verify'], project)
  expect(json.failures).toEqual([])
})

test('a correction that is killed is there wholly, with every coding carried, or not at all', async () => {
  const project = await smallProject()
  const { text: long, spans } = manySentences(3_000)
  await mustCall(['ingest', written(project.from, 'lang.txt', long)], project)
  await mustCall(['codings', 'import', codingsOf('Noor', spans, project.from)], project)
  for (const killAfter of [400, 700, 1_000, 1_500, undefined]) {
    const text = long.replaceAll('gesprek', `overleg ${killAfter}`)
    const next = written(project.from, `lang-${killAfter}.txt`, text)
    const words = ['ingest', next, '--next-of', 'lang.txt', '--reason', 'opnieuw uitgetypt']
    if (killAfter) await rodedraad(words, { ...project, killAfter })
    else await mustCall(words, project)
    const [found, ...others] = read<{ version: string; n: number; latest: string; number: number }>(
      project.data,
      `SELECT c.version, count(*) n, v.id latest, v.number FROM codings c JOIN text_versions v ON v.document = c.document
       WHERE v.number = (SELECT max(number) FROM text_versions w WHERE w.document = c.document) GROUP BY c.version`,
    )
    expect([found?.n, found?.version, others]).toEqual([3_000, found?.latest, []])
    if (!killAfter) expect(found?.number).toBeGreaterThan(1)
  }
  const { json } = await answer(shapes.verify, ['verify'], project)
  expect(json.failures).toEqual([])
})
