import { expect, test } from 'vitest'
import type { Kind, Wanted } from '../../server/background/wanted.ts'
import { doWork } from '../../server/background/works.ts'
import { addCode } from '../../server/codebook/store.ts'
import { newId } from '../../server/database/ids.ts'
import { record } from '../../server/database/write.ts'
import type { ExportWanted } from '../../server/exports/wanted.ts'
import { followed, shareOf } from '../../server/progress.ts'
import { many, mustHavePlenty, noteOf, type Plenty } from './plenty.ts'

type Told = Exclude<Kind, 'export' | 'undo' | 'erase'>

/** Every kind of work but exports, which differ by what they hold, and what takes away: so that none is forgotten here. */
const works = (of: Plenty): Readonly<Record<Told, Wanted>> => ({
  search: { kind: 'search' },
  figures: { kind: 'figures' },
  words: { kind: 'words' },
  suggestions: { kind: 'suggestions' },
  quality: { kind: 'quality' },
  threads: { kind: 'threads' },
  claims: { kind: 'claims' },
  audit: { kind: 'audit', person: of.noor.id, round: newId(), report: { document: of.report } },
  import: { kind: 'import', files: notes.map(({ name }) => name) },
  keep: { kind: 'keep', person: of.noor.id, archive: null },
})

const exported = (of: Plenty): Readonly<Record<ExportWanted['what'], ExportWanted>> => ({
  'quote-set': { what: 'quote-set', id: of.set, format: 'docx' },
  thread: { what: 'thread', id: of.thread, format: 'docx' },
  contribution: { what: 'contribution', session: of.session, format: 'docx' },
  audit: { what: 'audit', id: of.audit, format: 'docx' },
  matrix: { what: 'matrix', id: of.matrix, format: 'xlsx' },
  codings: { what: 'codings', format: 'xlsx' },
  memos: { what: 'memos', format: 'docx' },
  method: { what: 'method', format: 'docx' },
  dossier: { what: 'dossier' },
  project: { what: 'project' },
  archive: { what: 'archive' },
  copy: { what: 'copy', person: of.noor.id },
})

/** What goes by steps of its own, however much there is. */
const bySteps: readonly string[] = ['threads', 'method']

const notes = Array.from({ length: many }, (_, n) => ({
  name: `nieuw-${n}.txt`,
  bytes: new TextEncoder().encode(noteOf(n + 100).replaceAll('tafel', `groep ${n * n}`)),
}))

const handedNotes = async (at: number) => notes[at]?.bytes ?? new Uint8Array()

/** The shares of the whole that work tells of itself, in order. */
async function sharesOf(plenty: Plenty, wanted: Wanted, handed = handedNotes): Promise<number[]> {
  const shares: number[] = []
  const by = {
    told: (progress: Parameters<typeof shareOf>[0]) => void shares.push(shareOf(progress)),
    keeps: () => undefined,
    kept: () => undefined,
  }
  await followed(by, () => doWork({ project: plenty, handed }, wanted))
  return shares
}

/** What a reader would miss of what work told, by its shares. */
function missing(name: string, shares: readonly number[]): string[] {
  const between = new Set(shares.filter((share) => share > 0 && share < 1))
  const isSilent = between.size < (bySteps.includes(name) ? 2 : 8)
  const goesBack = shares.some((share, i) => share < (shares[i - 1] ?? 0))
  return [...(isSilent ? [`${name} tells too little`] : []), ...(goesBack ? [`${name} goes back`] : [])]
}

test('all work over many things tells how far it is while it goes on, and never goes back', async () => {
  const plenty = await mustHavePlenty()
  const found: string[] = []
  for (const [kind, wanted] of Object.entries(works(plenty)))
    found.push(...missing(kind, await sharesOf(plenty, wanted)))
  for (const [what, wanted] of Object.entries(exported(plenty))) {
    const shares = await sharesOf(plenty, { kind: 'export', wanted, publicUrl: null })
    found.push(...missing(what, shares))
  }
  const person = plenty.noor.id
  const coded = await record(plenty.db, { person, act: 'code.add' }, async (write) => {
    for (const { name } of notes) await addCode(write, { name })
  })
  found.push(...missing('undo', await sharesOf(plenty, { kind: 'undo', person, event: coded.event ?? 0 })))
  const memo = await plenty.db.selectFrom('memos').select('id').executeTakeFirstOrThrow()
  const erased = async () => new TextEncoder().encode(JSON.stringify({ kind: 'memo', memo: memo.id }))
  const erasing = { kind: 'erase', person, ground: 'verzoek' } as const
  found.push(...missing('erase', await sharesOf(plenty, erasing, erased)))
  expect(found).toEqual([])
}, 60_000)
