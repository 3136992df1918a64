import type { Term } from '../lexicon/lexicon.ts'
import type { LikenessScale } from '../space/likeness.ts'
import type { WordSpace } from '../space/word-space.ts'
import type { Calibration } from './calibration.ts'
import type { CodeWeights } from './code-fit.ts'
import type { SectionScale } from './sections.ts'

/** All that is needed to suggest codes for sentences, and to say why. */
export interface Model {
  /** The SHA-256 of what it was learned from. */
  readonly name: string
  readonly codes: readonly CodeModel[]
  readonly terms: readonly Term[]
  readonly space: WordSpace | undefined
  /** The name of the encoder that gave sentences their places, when it was not the word space. */
  readonly encoder?: string | undefined
  readonly scale: LikenessScale | undefined
  readonly sectionScales: readonly SectionScale[]
}

export interface CodeModel {
  readonly id: string
  readonly weights: CodeWeights
  readonly calibration: Calibration
  /** How many sentences taught it, and how many of these have the code. */
  readonly lessons: number
  readonly positives: number
  /** False for a code with neither words to go by nor codings: it suggests nothing. */
  readonly hasGrounds: boolean
  /** Names and keywords that people rejected so often that they no longer hold a sentence up. */
  readonly rejected: ReadonlySet<number>
}
