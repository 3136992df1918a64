import type { Code } from '../codebook/code.ts'
import { codingCounts } from '../codings/store.ts'
import type { Project } from '../database/project.ts'
import { descriptionOf } from './material.ts'
import { hasWords } from './model/train.ts'
import type { Withheld } from './quality/floor.ts'
import { withheldCodes } from './quality/keeping-quality.ts'

/** What keeps a code from showing suggestions. */
export interface CodeNeeds {
  /** It has neither words to go by nor codings. */
  readonly words: boolean
  /** Too few of what it suggested were right. */
  readonly withheld: Withheld | undefined
}

export async function needsOf({ db, derived }: Project, code: Code): Promise<CodeNeeds> {
  const isCoded = ((await codingCounts(db)).get(code.id) ?? 0) > 0
  return {
    words: !isCoded && !hasWords(descriptionOf(code)),
    withheld: (await withheldCodes(derived)).get(code.id),
  }
}
