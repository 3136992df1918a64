import { repairsInWords } from '../../server/ingest/repair-words.ts'
import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Provenance } from '../../server/quotes/provenance.ts'
import { repairKinds } from '../../server/text/repair.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { Raw } from '../repairs/Raw.tsx'

/** What stands in the file where the words of the quote were mended. */
export function MendedWords({ provenance }: { provenance: Provenance }) {
  const { mended, document, version } = provenance
  if (!mended) return null
  const counts = repairKinds.flatMap((kind) => {
    const count = mended.kinds.filter((one) => one === kind).length
    return count === 0 ? [] : [repairsInWords(kind, count)]
  })
  return (
    <section class="stack" aria-labelledby="mended">
      <h2 id="mended">{t.provenance.inFile}</h2>
      <p class="quiet">{t.provenance.mended(enumeration(counts))}</p>
      <p class="source" lang={peoplesLanguage()}>
        <Raw text={mended.raw} />
      </p>
      <p>
        <a href={`/documents/${document.id}/repairs?version=${version.number}`}>{t.provenance.allMended}</a>
      </p>
    </section>
  )
}
