import { addCode } from '../../server/codebook/store.ts'
import { nextVersion } from '../../server/codings/correcting.ts'
import { addCoding } from '../../server/codings/store.ts'
import type { QuotingRule } from '../../server/database/tables.ts'
import { record, type Writer } from '../../server/database/write.ts'
import { AppError } from '../../server/errors.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { type Published, publish } from '../../server/quotes/publishing.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

/** A table talk in which everybody has a name, and one sentence stands twice. */
export const tableTalk = `WEBVTT

00:01:04.000 --> 00:01:10.000
<v Truus Mulder>Ik wacht nu drie jaar op een zwaardere kabel. Als die er morgen ligt, heb ik niemand om hem aan te sluiten.

00:01:11.000 --> 00:01:20.000
<v Vincent Prins>Wij kunnen niet kiezen wie er voorgaat. Dat moet de provincie doen.

00:01:22.000 --> 00:01:28.000
<v Truus Mulder>Precies, Vincent. En bij Mulder Installatie staan er dan veertien stil.

00:01:30.000 --> 00:01:32.000
<v Vincent Prins>Dat is ook zo.

00:01:36.000 --> 00:01:38.000
<v Truus Mulder>Dat is ook zo.

00:01:44.000 --> 00:01:50.000
<v Vincent Prins>= en zo rekent de netbeheerder.
`

export const kabel = 'Als die er morgen ligt, heb ik niemand om hem aan te sluiten.'

export interface Setting extends TestProject {
  document: string
  set: string
}

/** A project with the table talk, a participant list, a code on the words about the cable, and an empty set. */
export async function mustSet(rule: QuotingRule = 'openbaar', text = tableTalk): Promise<Setting> {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, text, {
    ...{ name: 'd2-tafel-3.vtt', session: 'Denkdiner 2: Werk en stroom', kind: 'denkdiner' },
    ...{ date: '2026-04-09', table: 'Tafel 3' },
  })
  const source = await sourceText(project.db, document.id)
  const session = source.parts.find((part) => part.session)?.session ?? ''
  const set = await act(project, async (write) => {
    await write.update('sessions', { id: session }, { rule })
    await importParticipants(write, session, {
      name: 'deelnemers.csv',
      bytes: new TextEncoder().encode(participants),
    })
    return addQuoteSet(write, { title: 'Werk en stroom' })
  })
  return { ...project, document: document.id, set }
}

const participants = `person,role,organisation,group,tables,host,notetaker,agreement
Truus Mulder,installateur,Mulder Installatie,ondernemer,3,,,met functie
Vincent Prins,gebiedsmanager,Stroomnet Oost,netbeheerder,3,ja,,met functie
Henk Blom,installateur,Blom en Zoon,ondernemer,3,,,
Anja Slot,installateur,Slot Techniek,ondernemer,3,,,niet citeren
`

export async function act<T>(project: TestProject, change: (write: Writer) => Promise<T>): Promise<T> {
  const { result } = await record(project.db, { person: project.noor.id, act: 'test.act' }, change)
  return result
}

export async function mustQuote(setting: Setting, exact = kabel): Promise<{ id: string; short: string }> {
  return act(setting, (write) => addQuote(write, { set: setting.set, document: setting.document, exact }))
}

export async function mustPublish(setting: Setting): Promise<Published> {
  return act(setting, (write) => publish(write, setting.set))
}

/** A set with one quote, coded *Vakmensen*, that was published. */
export async function mustPublishedQuote(rule?: QuotingRule) {
  const setting = await mustSet(rule)
  const coded = await mustCode(setting, 'Vakmensen')
  const quote = await mustQuote(setting)
  await mustPublish(setting)
  return { ...setting, ...coded, quote }
}

export async function mustCode(setting: Setting, name: string, exact = kabel, coder = setting.noor.id) {
  const source = await sourceText(setting.db, setting.document)
  const start = source.text.indexOf(exact)
  return act(setting, async (write) => {
    const known = await write.trx.selectFrom('codes').select('id').where('name', '=', name).executeTakeFirst()
    const code = known?.id ?? (await addCode(write, { name, definition: `${name} in het werk` }))
    const { id } = await addCoding(write, {
      ...{ document: setting.document, version: source.version.id, code, coder },
      ...{ start, end: start + exact.length },
      origin: 'reading',
      seen: { suggestions: false, others: true },
    })
    return { code, coding: id }
  })
}

/** Stores a corrected text as the next version, with the blocks of the old one as far as they still fit. */
export async function mustCorrect(setting: Setting, corrected: (text: string) => string): Promise<void> {
  const { text: old, blocks, parts, version } = await sourceText(setting.db, setting.document)
  const text = corrected(old)
  const shift = text.length - old.length
  const fitting = blocks.map((block) => ({
    ...block,
    end: Math.min(text.length, block.end + Math.max(0, shift)),
  }))
  const inOrder = fitting.filter(
    (block, i) => block.start < block.end && block.start >= (fitting[i - 1]?.end ?? 0),
  )
  const next = { text, blocks: inOrder, parts, voices: inOrder.map(({ voice }) => voice) }
  await act(setting, (write) =>
    nextVersion(write, {
      ...{ document: setting.document, version: version.id, reason: 'tikfout' },
      next: { ...next, reader: version.reader },
    }),
  )
}

/** The key of the refusal, or `no refusal`. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof AppError) return error.key
    throw error
  }
  return 'no refusal'
}
