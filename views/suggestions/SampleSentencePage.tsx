import type { FragmentPlace } from '../../server/codings/places.ts'
import { t } from '../../server/language/t.ts'
import type { ReadState } from '../../server/suggestions/sample/progress.ts'
import type { InSurroundings } from '../../server/suggestions/sample/surroundings.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { Swatch } from '../parts/Code.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { Badge, Note } from '../parts/Notes.tsx'
import { placeWords } from '../parts/Place.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { KofN } from '../parts/Text.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'

/** A code to tick. */
export interface CodeToTick {
  readonly id: string
  readonly name: string
  /** The name of the code above it. */
  readonly parent: string | undefined
  readonly definition: string
  readonly isTicked: boolean
  /** The reader gave it to other words at this place already; that stays. */
  readonly isElsewhere: boolean
}

export interface SampleSentencePageProps {
  address: string
  words: InSurroundings
  place: FragmentPlace | undefined
  codes: readonly CodeToTick[]
  /** The last event that this page knows of. */
  seen: number
  state: ReadState
  /** How many sentences the reader has read, of how many. */
  read: number
  total: number
  /** Where the next sentence stands, and the one before. */
  later: string | undefined
  previous: string | undefined
  /** Whether somebody gave a name. */
  isReader: boolean
  errors?: FieldErrors | undefined
}

/** `0` is for none of the codes, `k` and `l` go to another sentence, `u` undoes. */
const keys = [...'123456789abcdefghijmnopqrstvwxyz']

/** One sentence of a reading sample, to be coded from what it says alone. */
export function SampleSentencePage(props: SampleSentencePageProps) {
  const { words, place, state, read, total, codes, later, previous, isReader } = props
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHead
        title={t.sample.whichCodes}
        under={<KofN k={read} n={total} of={t.sample.read} />}
        actions={
          <>
            {previous && (
              <ButtonLink small kind="plain" href={previous} hotkey="k">
                {t.sample.previous}
              </ButtonLink>
            )}
            {later && (
              <ButtonLink small kind="plain" href={later} hotkey="l">
                {t.sample.later}
              </ButtonLink>
            )}
          </>
        }
      />
      <div class="sample__text">
        <p class="source sample__around" lang={peoplesLanguage()}>
          <span class="quiet">{words.before}</span>
          <mark class="sample__words" id="sample-words">
            {words.exact}
          </mark>
          <span class="quiet">{words.after}</span>
        </p>
        {place && (
          <p class="byline">
            <VoiceLabel voice={place.voice} />
            <span>
              {[placeWords({ session: place.session, table: place.table }), place.documentName]
                .filter(Boolean)
                .join(', ')}
            </span>
            {state === 'read' && <Badge tone="good">{t.sample.read}</Badge>}
            {state === 'again' && <Badge>{t.sample.again}</Badge>}
          </p>
        )}
      </div>
      {codes.length === 0 && (
        <Note>
          <p>
            {t.sample.noCodes} <a href="/codebook">{t.queue.theCodebook}</a>.
          </p>
        </Note>
      )}
      {codes.length > 0 && isReader && <Answer {...props} />}
      {!isReader && (
        <Note>
          <p>
            {t.sample.toRead} <a href="/me">{t.queue.giveName}</a>.
          </p>
        </Note>
      )}
    </>
  )
}

function Answer({ address, codes, seen }: SampleSentencePageProps) {
  const isSomewhere = codes.some(({ isElsewhere }) => isElsewhere)
  const first = codes.findIndex(({ isElsewhere }) => !isElsewhere)
  return (
    <PostForm action={address} fields={{ seen }} label={t.sample.codesHere}>
      <fieldset class="sample__codes" aria-describedby="sample-words">
        <legend class="visually-hidden">{t.sample.codes}</legend>
        {codes.map((code, at) => (
          <Tick code={code} hotkey={keys[at]} isFirst={at === first} />
        ))}
      </fieldset>
      <Buttons>
        <Button kind="primary" name="answer" value="codes">
          {t.sample.key.record}
        </Button>
        {!isSomewhere && (
          <Button name="answer" value="none" hotkey="0">
            {t.sample.key.none}
          </Button>
        )}
      </Buttons>
      <p class="small quiet with-script">
        {t.sample.keysHint}{' '}
        <a href="/keys?of=sample" data-key="?" aria-keyshortcuts="?">
          {t.queue.allKeys}
        </a>
      </p>
    </PostForm>
  )
}

interface TickProps {
  code: CodeToTick
  hotkey: string | undefined
  isFirst: boolean
}

/** A code with its box. What stands on other words of the reader's is shown as given, and left alone. */
function Tick({ code: { id, name, parent, definition, isTicked, isElsewhere }, hotkey, isFirst }: TickProps) {
  return (
    <label class="sample__code" title={definition || undefined}>
      <input
        type="checkbox"
        name="codes"
        value={id}
        checked={isTicked || isElsewhere}
        disabled={isElsewhere}
        autofocus={isFirst}
        {...(hotkey && !isElsewhere ? { 'data-key': hotkey, 'aria-keyshortcuts': hotkey } : {})}
      />
      {hotkey && <kbd data-shown={hotkey} />}
      <Swatch code={id} />
      <span class="sample__name">
        {name}
        {parent && <span class="quiet small"> {t.sample.under(parent)}</span>}
        {isElsewhere && <span class="quiet small"> {t.sample.elsewhere}</span>}
      </span>
    </label>
  )
}
