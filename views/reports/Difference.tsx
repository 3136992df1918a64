import { t } from '../../server/language/t.ts'
import type { ChangedPiece } from '../../server/text/difference.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { WovenWords } from '../parts/WovenWords.tsx'

/** Quotation and source woven into one, word by word, with what the signs mean. */
export function Difference({ pieces }: { pieces: readonly ChangedPiece[] }) {
  if (pieces.every(({ op }) => op === 'equal')) return null
  return (
    <div class="stack">
      <dl class="compare">
        <dt>{t.reportRound.difference}</dt>
        <dd lang={peoplesLanguage()}>
          <WovenWords pieces={pieces} aloud={t.reports.aloud} />
        </dd>
      </dl>
      <p class="small quiet">
        <del>{t.reportRound.struck}</del> {t.reportRound.struckMeans} <ins>{t.reportRound.underlined}</ins>{' '}
        {t.reportRound.underlinedMeans}
      </p>
    </div>
  )
}
