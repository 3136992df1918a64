import type { Told } from '../../server/suggestions/explaining.ts'
import { PageHead } from '../layout/Page.tsx'
import { CodeName } from '../parts/Code.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { ReasonList } from './ReasonList.tsx'

export interface WhyPageProps {
  readonly code: { readonly id: string; readonly name: string }
  readonly told: Told | undefined
  readonly back: string
}

/** Why a sentence is proposed, or not, for a code. */
export function WhyPage({ code, told, back }: WhyPageProps) {
  return (
    <>
      <PageHead
        title={
          <>
            Waarom <CodeName code={code} href={`/codebook/${code.id}`} />?
          </>
        }
      />
      {told ? <Sentence told={told} /> : <Nothing code={code} />}
      {told && <ReasonList code={code} told={told} back={back} />}
      <p>
        <a href={back}>Terug</a> ·{' '}
        <a href={`/suggestions/${code.id}/words?${new URLSearchParams({ back })}`}>
          Een woord van deze code proberen
        </a>
      </p>
    </>
  )
}

function Sentence({ told: { sentence, number, source } }: { told: Told }) {
  const { document, start, end, text, lead } = sentence
  return (
    <>
      <blockquote class="source">
        {lead && <span class="quiet">{lead.text} </span>}
        {text}
      </blockquote>
      <p class="small">
        <a href={`/documents/${document}?start=${start}&end=${end}#z${number}`}>
          {source.document.name}, zin {number}
        </a>
      </p>
    </>
  )
}

function Nothing({ code }: { code: { readonly id: string } }) {
  return (
    <EmptyState title="Er zijn nog geen redenen">
      <p>
        Rode Draad heeft deze code nog niet geleerd, of weet er te weinig van. Geef haar{' '}
        <a href={`/codebook/${code.id}`}>een omschrijving of trefwoorden</a>, of codeer er een paar zinnen
        mee. Net gewijzigd? Kijk dan over een minuut opnieuw.
      </p>
    </EmptyState>
  )
}
