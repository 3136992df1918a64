import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { HeadRow } from '../parts/Notes.tsx'
import { placeWords } from '../parts/Place.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { When } from '../parts/Text.tsx'
import { VoiceLabel, voicePhrase } from '../parts/Voice.tsx'
import { QuoteForm } from '../quotes/QuoteForm.tsx'
import { chosenHref } from './addresses.ts'
import { Blacken } from './Blackened.tsx'
import { CodersDiffer } from './CodersDiffer.tsx'
import { GivenCodes } from './GivenCodes.tsx'
import { MemoPart, Memos } from './MemoPart.tsx'
import { PlainChoice } from './PlainChoice.tsx'
import type { ChosenFragment, CodingPageProps, HistoryLine } from './props.ts'
import { Suggestions } from './Suggestions.tsx'

export type PanelProps = Pick<CodingPageProps, 'document' | 'here' | 'codes' | 'chosen' | 'sets' | 'canCode'>

/** Everything about the fragment that the reader chose. Without one it says how to choose. */
export function Panel(props: PanelProps) {
  const { chosen, here } = props
  return (
    <div class="panel__inside" id="fragment" data-start={chosen?.start} data-end={chosen?.end}>
      {chosen ? <Chosen {...props} chosen={chosen} back={chosenHref(here, chosen)} /> : <NothingChosen />}
      {props.canCode && <PlainChoice {...props} />}
    </div>
  )
}

function Chosen({ chosen, back, ...props }: PanelProps & { chosen: ChosenFragment; back: string }) {
  const { document, canCode } = props
  return (
    <>
      <Excerpt
        chosen={chosen}
        correct={canCode ? `/documents/${document.id}/correct?at=${chosen.start}` : undefined}
      />
      <GivenCodes codings={chosen.codings} chosen={chosen} back={back} canCode={canCode} />
      <CodersDiffer stances={chosen.stances} />
      {canCode && <Suggestions suggestions={chosen.suggestions} document={document} back={back} />}
      {canCode ? (
        <MemoPart chosen={chosen} version={document.versionId} back={back} />
      ) : (
        <Memos memos={chosen.memos} />
      )}
      {canCode && <Quoting {...props} chosen={chosen} back={back} />}
      {canCode && <Blacken chosen={chosen} document={document} back={back} />}
      <History lines={chosen.history} back={back} />
    </>
  )
}

function NothingChosen() {
  return (
    <section>
      <h2>{t.documents.fragment}</h2>
      <p class="quiet">
        {t.documents.chooseHint} <kbd>j</kbd> {t.documents.and} <kbd>k</kbd> {t.documents.goBySentence}{' '}
        <kbd>Enter</kbd> {t.documents.opensCodes}
      </p>
    </section>
  )
}

function Excerpt({ chosen, correct }: { chosen: ChosenFragment; correct: string | undefined }) {
  const { firstSentence: sentence, lastSentence, page, time, voice, speaker } = chosen
  return (
    <section>
      <HeadRow
        title={t.documents.fragment}
        end={<span class="quiet">{placeWords({ sentence, lastSentence, page, time })}</span>}
      />
      {chosen.lead && <p class="quiet small">{t.documents.leadIs(chosen.lead)}</p>}
      <blockquote class="excerpt" lang={peoplesLanguage()}>
        {chosen.exact}
      </blockquote>
      <p>
        {speaker ? <VoiceLabel voice={voice} more={speaker} /> : <VoiceLabel voice={voice} full />}
        {speaker && <span class="visually-hidden"> {voicePhrase(voice)}</span>}
      </p>
      {correct && (
        <p>
          <a href={correct}>{t.documents.correctParagraph}</a>
        </p>
      )}
    </section>
  )
}

/** Choosing these words as a quote; shut until somebody wants it. */
function Quoting({ document, chosen, sets, back }: PanelProps & { chosen: ChosenFragment; back: string }) {
  const { start, end } = chosen
  return (
    <section>
      <details>
        <summary>{t.documents.quote}</summary>
        <QuoteForm
          document={document.id}
          version={document.versionId}
          start={start}
          end={end}
          lead={chosen.lead}
          sets={sets}
          back={back}
        />
      </details>
    </section>
  )
}

function History({ lines, back }: { lines: readonly HistoryLine[]; back: string }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{t.documents.history}</h3>
      <ol class="history">
        {lines.map(({ at, words, href, undo }) => (
          <li>
            <When at={at} />
            {href ? <a href={href}>{words}</a> : <span>{words}</span>}
            {undo !== undefined && (
              <PostForm action="/undo" id={`undo-${undo}`} fields={{ event: undo }} back={back} quick>
                <Button kind="plain" small label={t.codingRoom.takeBackThis(words)}>
                  {t.codingRoom.takeBack}
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
