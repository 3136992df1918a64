import { newId } from '../../server/database/ids.ts'
import { readText } from '../../server/ingest/read.ts'
import { liftMask } from '../../server/quotes/blackened.ts'
import { understand, writeDocument } from '../../server/sources/adding.ts'
import { agree } from '../../server/sources/agreements-store.ts'
import { changeDocument, changeStructure } from '../../server/sources/correcting.ts'
import { addMask } from '../../server/sources/masks.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { setPseudonym } from '../../server/sources/pseudonyms.ts'
import { endDocument } from '../../server/sources/removing.ts'
import {
  changeProposition,
  changeSession,
  endPlace,
  endSession,
  renameTable,
} from '../../server/sources/session-changes.ts'
import { addSession, propositionOf, tableOf } from '../../server/sources/sessions.ts'
import { sourceTextOfVersion } from '../../server/sources/store.ts'
import type { Doings } from './choice.ts'

const facts = { kind: 'anders', date: null, place: null, guest: null } as const

/** What people do with meetings, who was there, and what was written down. */
export const actsOnSources: Doings = {
  'session.add': (write, pick) => addSession(write, { title: pick.title() }),
  'session.change': (write, pick) =>
    changeSession(
      write,
      { id: pick.id('sessions') },
      { ...facts, title: pick.title(), rule: pick.of(['openbaar', 'chatham-house', 'vertrouwelijk']) },
    ),
  'session.end': (write, pick) => endSession(write, { id: pick.id('sessions') }),
  'session.add-table': (write, pick) => tableOf(write, pick.id('sessions'), pick.title()),
  'session.change-table': (write, pick) => renameTable(write, { id: pick.id('tables') }, pick.title()),
  'session.end-table': (write, pick) => endPlace(write, 'tables', { id: pick.id('tables') }),
  'session.add-proposition': (write, pick) => propositionOf(write, pick.id('sessions'), pick.title()),
  'session.change-proposition': (write, pick) =>
    changeProposition(write, { id: pick.id('propositions') }, { title: pick.title(), votes: [] }),
  'session.end-proposition': (write, pick) =>
    endPlace(write, 'propositions', { id: pick.id('propositions') }),
  'participants.import': (write, pick) => {
    const name = pick.of(['Truus', 'Vincent'])
    const bytes = new TextEncoder().encode(`person,role\n${name},installateur\n`)
    return importParticipants(write, pick.id('sessions'), { name: 'lijst.csv', bytes })
  },
  'agreement.set': (write, pick) => {
    const whose = { participant: pick.id('participants'), session: pick.id('sessions') }
    const level = pick.of(['name-and-role', 'role', 'without', 'not-quoted'])
    return agree(write, whose, { level, agreed_on: null, how: pick.of(['', 'per e-mail']) })
  },
  'pseudonym.set': (write, pick) => setPseudonym(write, pick.id('participants'), pick.of(['Anna', null])),
  'mask.add': (write, pick) => addMask(write, { ...pick.place(), ground: '5.1.2.e' }),
  'mask.end': (write, pick) => liftMask(write, { id: pick.id('masks') }),
  'document.add': async (write, pick) => {
    const name = pick.of(['a.txt', 'b.txt'])
    const bytes = new TextEncoder().encode(
      pick.of(['Wij wachten op stroom.', 'Er is geen ruimte.', 'Geld is er wel.']),
    )
    const given = { role: 'source', session: pick.title(), table: 'Tafel 1' } as const
    await writeDocument(write, newId(), understand({ name, bytes, read: await readText(bytes, name) }, given))
  },
  'document.change': (write, pick) =>
    changeDocument(
      write,
      { id: pick.id('documents') },
      { name: pick.of(['a.txt', 'b.txt', 'c.txt']), title: null, date: null, role: 'source' },
    ),
  'document.end': (write, pick) => endDocument(write, { id: pick.id('documents') }),
  'structure.change': async (write, pick) => {
    const structure = pick.row('structures')
    const { blocks } = await sourceTextOfVersion(write.trx, String(structure?.version))
    const place = { session: pick.id('sessions'), table: pick.of(['', 'Tafel 1', 'Tafel 2']) }
    const part = { start: 0, end: blocks.at(-1)?.end ?? 1, ...place, proposition: '', round: '' }
    const voices = blocks.map(() => pick.of(['note', 'participant'] as const))
    await changeStructure(write, { id: structure?.id ?? newId() }, { parts: [part], voices })
  },
}
