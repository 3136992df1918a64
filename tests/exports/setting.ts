import { strFromU8, unzipSync } from 'fflate'
import { newId } from '../../server/database/ids.ts'
import type { Cell, Sheet } from '../../server/exports/sheet.ts'
import { addMemo } from '../../server/memos/store.ts'
import { addMask } from '../../server/sources/masks.ts'
import { sourceText } from '../../server/sources/store.ts'
import { act, type Setting } from '../quotes/setting.ts'

/** The files in a zip, as text. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]))
}

/** What a spreadsheet program would run or follow when it met these in a cell. */
export const dangerous = ['=1+1', '+31612345678', '-2+3', '@SOM(A1)', '\t=1+1', '\n=1+1', '＝1+1']

export function sheetWith(...cells: Cell[]): Sheet {
  return { title: 'Proef', columns: [{ title: 'tekst', width: 20 }], rows: cells.map((cell) => [cell]) }
}

/** A thread with the words as evidence. */
export async function mustThread(setting: Setting, title: string, words: string): Promise<string> {
  const { text, version } = await sourceText(setting.db, setting.document)
  const start = text.indexOf(words)
  const id = newId()
  await act(setting, async (write) => {
    await write.insert('threads', {
      ...{ id, title, claim: 'Niemand durft als eerste.', tension_this: 'eerst stroom' },
      ...{ tension_that: 'eerst mensen', question: 'Wie begint?', scope: 'sessions', status: 'concept' },
      ...{ codes: '[]', terms: '[]', derivation: null, candidate: null, counter_search: null },
      ...{ parent: null, merged_into: null },
    })
    await write.insert('evidence', {
      ...{ id: newId(), thread: id, document: setting.document, version: version.id },
      ...{ start, end: start + words.length, exact: words, voice: 'participant', role: 'supports' },
      ...{ position: 1, state: 'kept', reason: null, side: null },
    })
  })
  return id
}

/** A memo on the quote set. */
export async function mustMemo(setting: Setting, text: string) {
  const memo = { kind: 'methode' as const, subjectKind: 'quote-set' as const, subject: setting.set, text }
  await act(setting, (write) => addMemo(write, memo))
}

/** Blacks words out wherever they stand in a document. */
export async function mustBlack(setting: Setting, document: string, words: string): Promise<void> {
  const { text, version } = await sourceText(setting.db, document)
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const mask = { document, version: version.id, start, end: start + words.length }
    await act(setting, (write) => addMask(write, { ...mask, ground: '5.1.2.e' }))
  }
}
