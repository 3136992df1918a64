import type { Code } from '../codebook/code.ts'
import { codingCounts } from '../codings/store.ts'
import type { Project } from '../database/project.ts'
import { descriptionOf } from './material.ts'
import { hasWords } from './model/train.ts'
import type { CodeQuality } from './quality/code-quality.ts'
import { latestQuality, withheldIn } from './quality/keeping-quality.ts'
import type { Withheld } from './quality/withholding.ts'

/** How good a code's suggestions are, and what keeps it from showing them. */
export interface CodeNeeds {
  /** It has neither words to go by nor codings. */
  readonly words: boolean
  /** Too few of what it suggested were right. */
  readonly withheld: Withheld | undefined
  /** As it was measured last; undefined before the first time. */
  readonly quality: CodeQuality | undefined
}

export async function needsOf({ db, derived }: Project, code: Code): Promise<CodeNeeds> {
  const isCoded = ((await codingCounts(db)).get(code.id) ?? 0) > 0
  const latest = await latestQuality(derived)
  return {
    words: !isCoded && !hasWords(descriptionOf(code)),
    withheld: withheldIn(latest?.quality).get(code.id),
    quality: latest?.quality.codes.find(({ id }) => id === code.id),
  }
}
