import { ButtonLink } from '../parts/Buttons.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { queueHref } from './addresses.ts'
import type { QueuePageProps } from './QueuePage.tsx'

/** Why there is nothing to decide on, and what to do about that. */
export function QueueEmpty({ asked, laid, code, codes }: QueuePageProps) {
  if (codes.size === 0) return <NoCodes />
  if (code?.needs.words) return <NeedsWords code={code} />
  if (!laid.model) {
    return (
      <EmptyState title="De suggesties worden gemaakt">
        <p>Dat duurt meestal minder dan een minuut. Laad de pagina zo opnieuw.</p>
      </EmptyState>
    )
  }
  if (laid.cards.length > 0) {
    return (
      <EmptyState
        title="Over alles in deze rij is beslist"
        actions={
          <>
            <ButtonLink href={queueHref(asked)}>Kijk of er nieuwe zijn</ButtonLink>
            <ButtonLink kind="plain" href="/suggestions">
              Naar alle suggesties
            </ButtonLink>
          </>
        }
      >
        <p>
          Van wat u besliste, leert Rode Draad op de achtergrond. Daarna kunnen er nieuwe suggesties zijn.
        </p>
      </EmptyState>
    )
  }
  const isFiltered = asked.session !== undefined || asked.unread
  return (
    <EmptyState
      title={isFiltered ? 'Hier wachten geen suggesties' : 'Er wachten geen suggesties'}
      actions={
        isFiltered && (
          <ButtonLink href={queueHref({ code: asked.code, order: asked.order })}>
            Toon alle bronnen
          </ButtonLink>
        )
      }
    >
      {code ? (
        <p>
          Rode Draad vindt geen andere zinnen waar <q>{code.name}</q> bij past. Met meer trefwoorden of
          coderingen vindt het er misschien meer. <a href={`/codebook/${code.id}`}>Naar de code</a>
        </p>
      ) : (
        <p>
          Rode Draad stelt codes voor op grond van de namen, trefwoorden en omschrijvingen in het{' '}
          <a href="/codebook">codeboek</a>, en leert van wat u codeert.
        </p>
      )}
    </EmptyState>
  )
}

export function NoCodes() {
  return (
    <EmptyState
      title="Er zijn nog geen codes"
      actions={<ButtonLink href="/codebook">Naar het codeboek</ButtonLink>}
    >
      <p>Rode Draad kan pas iets voorstellen als er codes zijn.</p>
    </EmptyState>
  )
}

function NeedsWords({ code }: { code: { id: string; name: string } }) {
  return (
    <EmptyState
      title="Deze code heeft nog niets om op af te gaan"
      actions={<ButtonLink href={`/codebook/${code.id}`}>Trefwoorden toevoegen</ButtonLink>}
    >
      <p>
        <q>{code.name}</q> heeft alleen een naam. Geef de code trefwoorden of een omschrijving, of codeer
        eerst zelf een paar zinnen. Daarna stelt Rode Draad zinnen voor.
      </p>
    </EmptyState>
  )
}
