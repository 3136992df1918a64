import { t } from '../../server/language/t.ts'
import type { AuditedQuotation, Searched } from '../../server/reports/audit.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextArea } from '../parts/Field.tsx'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Computed } from './Panel.tsx'
import { Places } from './Places.tsx'
import type { ShownMatch } from './props.ts'
import { SearchedWords } from './Scope.tsx'

/** What the sources say of one quotation, without keeping anything. */
export interface CheckedQuote {
  readonly quotation: Pick<
    AuditedQuotation,
    'verdict' | 'flags' | 'difference' | 'matches' | 'text' | 'tagged'
  >
  readonly searched: Searched
  readonly places: readonly ShownMatch[]
  readonly placesLeft: number
  readonly allPlaces: string
}

export interface QuoteCheckProps {
  /** What was pasted, as it was pasted. */
  readonly asked: string
  readonly checked: CheckedQuote | undefined
  readonly errors?: FieldErrors | undefined
}

/** Paste a quotation, and see at once what the sources say. The address holds it, if it is not very long: a link repeats the question. */
export function QuoteCheck({ asked, errors }: QuoteCheckProps) {
  return (
    <section class="way stack" aria-labelledby="check">
      <h2 id="check">{t.reportRound.checkOne}</h2>
      <PostForm action="/reports/check" class="stack" label={t.reportRound.checkOne}>
        <TextArea
          name="q"
          label={t.reportPages.quote}
          hint={t.reportPages.quoteHint}
          rows={3}
          value={asked}
          errors={errors}
          required
        />
        <Buttons>
          <Button kind="primary">{t.reportPages.checkThis}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}

/** The outcome beside the places that it comes from. */
export function CheckResult({ quotation, searched, places, placesLeft, allPlaces }: CheckedQuote) {
  return (
    <section class="checked" id="uitkomst" aria-labelledby="outcome">
      <div class="audit__part">
        <h2 id="outcome">{t.reportRound.outcome}</h2>
        {quotation.verdict === null && (
          <Note>
            <p>{t.reportPages.looksLikeTerm}</p>
          </Note>
        )}
        <Computed quotation={quotation} />
        <div class="small quiet">
          <strong>{t.reportPages.whereSearched}</strong>
          <SearchedWords searched={searched} />
        </div>
      </div>
      <Places
        places={places}
        isNearest={quotation.verdict === 'not-found'}
        isComposite={quotation.verdict === 'composite'}
        left={placesLeft}
        allPlaces={allPlaces}
      />
    </section>
  )
}
