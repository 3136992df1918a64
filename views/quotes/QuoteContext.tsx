import { t } from '../../server/language/t.ts'
import type { ContextBlock } from '../../server/quotes/context.ts'
import type { Provenance } from '../../server/quotes/provenance.ts'
import { blockId, chosenHref } from '../documents/addresses.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'

/** The words before and after the quote, so that a reader can judge in what sense it was said. */
export function Context({ provenance }: { provenance: Provenance }) {
  const { context, place, quote, version, versions } = provenance
  const isLatest = version.number === versions.at(-1)?.number
  const address = `/documents/${quote.document}${isLatest ? '' : `?version=${version.number}`}`
  return (
    <section class="stack" aria-labelledby="context">
      <h2 id="context">{t.provenance.context}</h2>
      {context.length === 0 ? (
        <p class="quiet">{t.provenance.contextHidden}</p>
      ) : (
        <div class="context" lang={peoplesLanguage()}>
          {place.proposition && !isShown(place.proposition, context) && (
            <p class="quiet small">{place.proposition}</p>
          )}
          {context.map((block) => (
            <Block block={block} />
          ))}
        </div>
      )}
      <p>
        <a href={chosenHref(address, quote, blockId(quote.start))}>{t.provenance.readOn}</a>
      </p>
    </section>
  )
}

/** Right under its heading a quote has its proposition in the context already. */
function isShown(proposition: string, context: readonly ContextBlock[]): boolean {
  return context.some(({ before, quoted }) => quoted === '' && before.includes(proposition))
}

function Block({ block }: { block: ContextBlock }) {
  const { label, before, quoted, after, voice } = block
  return (
    <p class={voice === 'frame' || voice === 'organiser' ? 'quiet' : undefined}>
      {label && (
        <>
          <strong class="speaker">{label}</strong>{' '}
        </>
      )}
      {before}
      {quoted && <mark>{quoted}</mark>}
      {after}
    </p>
  )
}
