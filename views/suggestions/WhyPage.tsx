import { t } from '../../server/language/t.ts'
import type { Told } from '../../server/suggestions/explaining.ts'
import { PageHead } from '../layout/Page.tsx'
import { CodeName } from '../parts/Code.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
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
            {t.reasons.why} <CodeName code={code} href={`/codebook/${code.id}`} />?
          </>
        }
      />
      {told ? <Sentence told={told} /> : <Nothing code={code} />}
      {told && <ReasonList code={code} told={told} back={back} />}
      <p>
        <a href={back}>{t.common.back}</a> ·{' '}
        <a href={`/suggestions/${code.id}/words?${new URLSearchParams({ back })}`}>{t.reasons.tryWord}</a>
      </p>
    </>
  )
}

function Sentence({ told: { sentence, number, source } }: { told: Told }) {
  const { document, start, end, text, lead } = sentence
  return (
    <>
      <blockquote class="source" lang={peoplesLanguage()}>
        {lead && <span class="quiet">{lead.text} </span>}
        {text}
      </blockquote>
      <p class="small">
        <a href={`/documents/${document}?start=${start}&end=${end}#z${number}`}>
          {t.reasons.atSentence(source.document.name, number)}
        </a>
      </p>
    </>
  )
}

function Nothing({ code }: { code: { readonly id: string } }) {
  return (
    <EmptyState title={t.reasons.noReasons}>
      <p>
        {t.reasons.notLearned} <a href={`/codebook/${code.id}`}>{t.reasons.wordsNeeded}</a>
        {t.reasons.orCode}
      </p>
    </EmptyState>
  )
}
