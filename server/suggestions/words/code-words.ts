import type { Code } from '../../codebook/code.ts'
import type { Project } from '../../database/project.ts'
import type { WordRefusalRow } from '../../database/word-tables.ts'
import { eventNow } from '../keeping.ts'
import { descriptionOf } from '../material.ts'
import { knownWords } from './candidates.ts'
import { latestWordHelp } from './keeping-help.ts'
import type { Proposal } from './proposal.ts'
import { wordRefusals } from './refusals.ts'
import type { WordHelp } from './word-help.ts'
import { wordKey } from './word-key.ts'
import { type WordRow, wordRows } from './word-rows.ts'

/** What a page shows about the words of a code. */
export interface CodeWords {
  readonly rows: readonly WordRow[]
  /** Undefined while nothing was counted yet. */
  readonly counted:
    | (Pick<WordHelp, 'sentences' | 'looked' | 'coded'> & { readonly changesSince: number })
    | undefined
  /** Null when there is too little text to tell which words keep company; undefined while nothing was counted. */
  readonly company: readonly Proposal[] | null | undefined
  readonly missing: readonly Proposal[]
  readonly refused: readonly Pick<WordRefusalRow, 'id' | 'word'>[]
}

const mostShown = 12

/** The words of a code as they stand now, with the figures and proposals that were worked out last. */
export async function codeWords(
  { db, derived }: Pick<Project, 'db' | 'derived'>,
  code: Code,
): Promise<CodeWords> {
  const description = descriptionOf(code)
  const latest = await latestWordHelp(derived, code.id)
  const refused = await wordRefusals(db, code.id)
  const isKnown = knownWords(description)
  const isRefused = new Set(refused.map(({ word }) => wordKey(word)))
  const stillOpen = (proposals: readonly Proposal[]) =>
    proposals.filter(({ word }) => !isKnown(word) && !isRefused.has(wordKey(word))).slice(0, mostShown)
  const help = latest?.help
  return {
    rows: wordRows(description, help?.figures),
    counted: latest && {
      sentences: latest.help.sentences,
      looked: latest.help.looked,
      coded: latest.help.coded,
      changesSince: (await eventNow(db)) - latest.event,
    },
    company: help?.company && stillOpen(help.company),
    missing: stillOpen(help?.missing ?? []),
    refused: refused.map(({ id, word }) => ({ id, word })),
  }
}
