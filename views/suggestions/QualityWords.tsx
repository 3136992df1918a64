import { t } from '../../server/language/t.ts'
import type { CodeQuality } from '../../server/suggestions/quality/code-quality.ts'
import { qualityInWords } from './quality-words.ts'

interface QualityWordsProps {
  /** Undefined while nothing was measured yet. */
  quality: Pick<CodeQuality, 'counts' | 'decisions' | 'missed'> | undefined
}

/** One line on how good the suggestions for a code are. */
export function QualityWords({ quality }: QualityWordsProps) {
  return <>{quality ? qualityInWords(quality) : t.quality.notMeasured}</>
}
