import type { MemoKind } from '../database/coding-tables.ts'
import { namesOfPeople } from '../database/people.ts'
import type { Db } from '../database/tables.ts'
import { writtenMoment } from '../language/dates.ts'
import { memos } from '../memos/store.ts'
import { subjectsOf } from '../memos/subjects.ts'
import { counting, inParts } from '../progress.ts'
import { Desk } from '../quotes/desk.ts'
import { fileOf } from './file.ts'
import type { Column, ExportFile } from './sheet.ts'
import { maskedWords } from './words.ts'

export const memoFormats = ['md', 'docx', 'csv'] as const
export type MemoFormat = (typeof memoFormats)[number]

const kindWords: Readonly<Record<MemoKind, string>> = {
  inhoud: 'inhoud',
  code: 'code',
  methode: 'methode of besluit',
  sfeer: 'sfeer',
}

const columns: Column[] = [
  { title: 'wanneer', width: 22 },
  { title: 'wie', width: 18 },
  { title: 'soort', width: 18 },
  { title: 'waarbij', width: 40 },
  { title: 'tekst', width: 80 },
]

/**
 * All memos, oldest first: the project's logbook of what the team noticed and decided.
 * @param isMasked for others: names of who took part, blackened words and fragments of sources are covered. Without it
 *   the file is for the team itself
 */
export async function exportMemos(db: Db, format: MemoFormat, isMasked = false): Promise<ExportFile> {
  const outward = isMasked ? await new Desk(db).outward() : undefined
  const said = (text: string) => outward?.words(text) ?? text
  const list = (await memos(db)).reverse()
  const subjects = await subjectsOf(db, list)
  const people = await namesOfPeople(db)
  const part = inParts({ memos: 1, file: 1 })
  const told = part('memos', () =>
    Array.from(counting('memos', list), (memo) => ({
      at: memo.at,
      who: people.get(memo.person) ?? '',
      kind: kindWords[memo.kind],
      subject:
        memo.subject_kind === 'fragment' && isMasked
          ? 'een fragment'
          : said(subjects.get(memo.id)?.words ?? ''),
      text: said(memo.text),
    })),
  )
  const sheet = {
    title: 'Memo’s',
    columns,
    rows: told.map(({ at, who, kind, subject, text }) => [at, who, kind, subject, text]),
  }
  const paper = {
    title: 'Logboek: memo’s',
    about: [
      `Alle memo’s tot en met ${writtenMoment(new Date().toISOString())}, de oudste eerst.`,
      isMasked ? maskedWords : 'Voor het projectteam: namen en fragmenten zijn niet afgeschermd.',
    ],
    sections: told.map(({ at, who, kind, subject, text }) => ({
      heading: `${writtenMoment(at)}, ${who}: ${kind}`,
      level: 2 as const,
      paragraphs: [`Bij ${subject}`, text],
    })),
  }
  return part('file', () => fileOf({ sheet, paper }, format, list.length))
}
