import type { DocumentRow } from '../database/tables.ts'

type Named = Pick<DocumentRow, 'name' | 'title'>

/** Whether two reports are, by their names or titles, versions of one: `Rapport v2 (def).docx` and `rapport_v1.pdf`. */
export function looksLikeVersionOf(one: Named, other: Named): boolean {
  const keys = (row: Named) =>
    [withoutVersion(row.name.replace(/\.\p{L}+$/u, '')), withoutVersion(row.title ?? '')].filter(Boolean)
  const known = keys(one)
  return keys(other).some((key) => known.includes(key))
}

const versionWords =
  /\b(?:v(?:ersie)?[ .]?\d+(?:[ .]\d+)*|concept|definitief|def|eind|kladversie|klad|versie|ronde \d+|\d+)\b/gu

const withoutVersion = (name: string) =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('nl')
    .replace(/[_()[\],-]+/gu, ' ')
    .replace(versionWords, ' ')
    .replace(/concept(?=rapport)|eind(?=rapport)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
