import { writtenMoment } from '../language/dates.ts'
import { enumeration, locales } from '../language/figures.ts'
import { currentLanguage } from '../language/language.ts'
import { t } from '../language/t.ts'
import type { OutgoingRest } from './matrix-rests.ts'
import type { OutgoingMatrix } from './outgoing-matrix.ts'
import type { Paper, Section } from './sheet.ts'

/** As many columns as can be read beside each other on a page that lies on its side. */
const besideEachOther = 5

/** A matrix for people to read: as many tables as its columns need, then the fragments under its summaries. */
export function matrixPaper(outgoing: OutgoingMatrix): Paper {
  const { title, corner, columns, rows, rests, leftOut } = outgoing
  const parts = Math.ceil(columns.length / besideEachOther)
  const tables = Array.from({ length: parts }, (_, part): Section => {
    const from = part * besideEachOther
    const own = columns.slice(from, from + besideEachOther)
    const share = 84 / own.length
    return {
      heading: parts === 1 ? t.matrix.file.sheetMatrix : t.matrix.file.part(enumeration(own)),
      level: 2,
      paragraphs: [],
      table: {
        caption: t.matrix.file.caption(title),
        columns: [{ title: corner, share: 16 }, ...own.map((name) => ({ title: name, share }))],
        rows: rows.map((row) => [row.title, ...row.cells.slice(from, from + besideEachOther)]),
      },
    }
  })
  return {
    title,
    about: [
      t.matrix.file.made(writtenMoment(new Date().toISOString())),
      t.matrix.file.method,
      ...leftOut.map((session) => t.matrix.file.leftOut(session)),
      t.matrix.file.masked,
    ],
    sections: [...tables, ...(rests.length > 0 ? [restSection(rests)] : [])],
    isLandscape: true,
    language: locales[currentLanguage()],
  }
}

function restSection(rests: readonly OutgoingRest[]): Section {
  const { file } = t.matrix
  return {
    heading: file.fragmentsHeading,
    level: 2,
    paragraphs: [],
    table: {
      caption: file.fragmentsHeading,
      columns: [
        { title: file.number, share: 7 },
        { title: file.words, share: 48 },
        { title: file.attribution, share: 22 },
        { title: file.source, share: 15 },
        { title: file.changedColumn, share: 8 },
      ],
      rows: rests.map(({ number, words, attribution, source, changed }) => [
        ...[String(number), words, attribution, source, changed],
      ]),
    },
  }
}
