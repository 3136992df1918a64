import type { Leaning } from '../../server/codings/planned.ts'
import type { CodingsCarried, ParagraphCounts } from '../../server/codings/version-history.ts'
import { t } from '../../server/language/t.ts'
import type { Voice } from '../../server/text/block.ts'
import type { ChangedPiece } from '../../server/text/difference.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { Badge, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import { ChangedWords, SignsExplained } from './ChangedWords.tsx'
import { carryingWords, changingWords, leaningWords } from './words.ts'

/** A paragraph that a correction changes. */
export interface ChangedParagraph {
  readonly number: number
  readonly voice: Voice
  readonly speaker?: string | undefined
  /** What was typed. */
  readonly typed: string
  readonly pieces: readonly ChangedPiece[]
  /** Codings that lie in it and that the correction touches. */
  readonly touched: readonly TouchedCoding[]
}

/** A coding of which the words change, or that loses its place. */
export interface TouchedCoding {
  readonly code: { readonly id: string; readonly name: string }
  readonly coder: string
  readonly was: string
  /** Null when it comes loose. */
  readonly pieces: readonly ChangedPiece[] | null
}

export interface PreviewPageProps {
  readonly document: { readonly id: string; readonly name: string }
  /** Id of the text version that it corrects. */
  readonly version: string
  readonly reason: string
  readonly paragraphs: readonly ChangedParagraph[]
  readonly counts: ParagraphCounts
  readonly carried: CodingsCarried
  /** How much else leans on words that change or go. */
  readonly leaning: Leaning
}

/** What a correction changes, before it is kept: the words, and what becomes of the codings on them. */
export function PreviewPage(props: PreviewPageProps) {
  const { document, version, reason, paragraphs, counts, carried, leaning } = props
  const words = carryingWords(carried)
  const others = leaningWords(leaning)
  return (
    <>
      <PageHead
        title={t.corrections.isItRight}
        under={t.corrections.nothingSaved(document.name, changingWords(counts))}
      />
      <Note attention={carried.orphans > 0} title={words === '' ? t.corrections.noCodings : `${words}.`}>
        {carried.orphans > 0 && <p>{t.corrections.detachedWaits}</p>}
        {others !== '' && <p>{t.corrections.alsoLeaning(others)}</p>}
      </Note>
      <SignsExplained />
      <ol class="compared">
        {paragraphs.map((paragraph) => (
          <li class="compared__changed stack">
            <p class="small quiet">
              {t.corrections.paragraph(paragraph.number)}{' '}
              <VoiceLabel
                voice={paragraph.voice}
                {...(paragraph.speaker ? { more: paragraph.speaker } : { full: true })}
              />
            </p>
            <p class="source compared__words" lang={peoplesLanguage()}>
              <ChangedWords pieces={paragraph.pieces} />
            </p>
            {paragraph.touched.length > 0 && <Touched codings={paragraph.touched} />}
          </li>
        ))}
      </ol>
      <PostForm
        action={`/documents/${document.id}/correct`}
        class="stack"
        fields={{ version, reason }}
        label={t.corrections.keepCorrection}
      >
        {paragraphs.map(({ number, typed }) => (
          <textarea name={`text-${number}`} hidden>
            {`\n${typed}`}
          </textarea>
        ))}
        <p>{t.corrections.reasonIs(reason)}</p>
        <Buttons>
          <Button kind="primary" name="step" value="save">
            {t.corrections.keepAsVersion}
          </Button>
          <Button name="go" value={String(paragraphs[0]?.number ?? 1)}>
            {t.corrections.goOnCorrecting}
          </Button>
        </Buttons>
      </PostForm>
    </>
  )
}

function Touched({ codings }: { codings: readonly TouchedCoding[] }) {
  return (
    <ul class="touched" aria-label={t.corrections.touchedCodings}>
      {codings.map(({ code, coder, was, pieces }) => (
        <li>
          <p class="small">
            <CodeName code={code} /> {t.corrections.by(coder)}{' '}
            {pieces ? (
              <Badge tone="attention">{t.corrections.changes}</Badge>
            ) : (
              <Badge tone="attention">{t.corrections.comesLoose}</Badge>
            )}
          </p>
          <p class="source compared__words" lang={peoplesLanguage()}>
            {pieces ? <ChangedWords pieces={pieces} /> : was}
          </p>
        </li>
      ))}
    </ul>
  )
}
