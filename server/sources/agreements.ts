import { type AgreementLevel, type AgreementRow, agreementLevels } from '../database/report-tables.ts'
import type { QuotingRule } from '../database/tables.ts'

/** What somebody agreed to about being quoted, with when and how. */
export type Agreement = Pick<AgreementRow, 'id' | 'revision' | 'level' | 'agreed_on' | 'how'>

/** Who was not asked is quoted without name and function. */
export const notAsked: AgreementLevel = 'without'

const ceilings: Readonly<Record<QuotingRule, AgreementLevel>> = {
  openbaar: 'name-and-role',
  'chatham-house': 'without',
  vertrouwelijk: 'not-quoted',
}

/**
 * What may be printed of a speaker: the stricter of the session's rule and the speaker's own agreement. An agreement
 * can never loosen the rule.
 * @param agreed null when the speaker was not asked
 */
export function effectiveLevel(rule: QuotingRule, agreed: AgreementLevel | null): AgreementLevel {
  return strictestLevel([ceilings[rule], agreed ?? notAsked])
}

/** The strictest of some levels; the freest when there is none. */
export function strictestLevel(levels: readonly AgreementLevel[]): AgreementLevel {
  const strictest = Math.max(0, ...levels.map((level) => agreementLevels.indexOf(level)))
  return agreementLevels[strictest] ?? 'not-quoted'
}

/** Whether the second level allows less than the first. */
export function isStricter(was: AgreementLevel, now: AgreementLevel): boolean {
  return agreementLevels.indexOf(now) > agreementLevels.indexOf(was)
}

const levelNames: Readonly<Record<AgreementLevel, readonly string[]>> = {
  'name-and-role': ['met naam en functie', 'naam en functie', 'met functie en naam'],
  role: ['met functie', 'functie', 'met rol', 'rol'],
  without: ['zonder naam en functie', 'zonder naam en zonder functie', 'zonder naam', 'zonder', 'anoniem'],
  'not-quoted': ['niet citeren', 'niet', 'geen citaten', 'niet geciteerd', 'niet geciteerd worden'],
}

/**
 * The level that a cell of a list names, in Dutch or in the words of the database; undefined when it names none. Words that
 * allow less than a level does, such as *met naam* alone, are not taken for it.
 */
export function levelIn(cell: string): AgreementLevel | undefined {
  const wanted = cell
    .normalize('NFC')
    .toLocaleLowerCase('nl')
    .replace(/[&+]/gu, ' en ')
    .replace(/[\s_]+/gu, ' ')
    .replace(/[.!]+$/u, '')
    .trim()
  return agreementLevels.find((level) => level === wanted || levelNames[level].includes(wanted))
}
