import { t } from '../../server/language/t.ts'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextArea } from '../parts/Field.tsx'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { SentenceRange } from '../parts/SentenceRange.tsx'
import { When } from '../parts/Text.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'
import { ChangedWords, SignsExplained } from './ChangedWords.tsx'
import type { OrphanView, ProposalView, WordsInContext } from './props.ts'

export interface OrphanItemProps {
  orphan: OrphanView
  /** Its place in the queue, from 0. */
  at: number
  queue: readonly { readonly id: string }[]
  canDecide: boolean
  typed?: { readonly exact: string } | undefined
  errors?: FieldErrors | undefined
}

/** One coding that lost its place: where it stood, why it came loose, and where it may belong now. */
export function OrphanItem({ orphan, at, queue, canDecide, typed, errors }: OrphanItemProps) {
  const { code, coder, document, old, voice, because, proposals } = orphan
  const next = queue[at + 1] ?? queue[0]
  return (
    <section class="orphan stack" aria-labelledby="orphan-title">
      <div class="headrow">
        <h2 id="orphan-title">
          <CodeName code={code} href={`/codebook/${code.id}`} /> {t.corrections.by(coder)}
        </h2>
        <span class="quiet figures">{t.corrections.placeInQueue(at + 1, queue.length)}</span>
      </div>
      <Note attention title={t.corrections.detached}>
        <p>
          {t.corrections.goneSince(because.number)}{' '}
          <a href={`/documents/${document.id}/versions`}>{document.name}</a> (
          {because.person && `${because.person}, `}
          <When at={because.at} form="day" />
          {because.reason && `: ${because.reason}`}).
        </p>
      </Note>
      <div>
        <p class="small quiet">
          <a href={old.href}>{t.corrections.asInVersion(old.number)}</a> <VoiceLabel voice={voice} full />
        </p>
        <p class="source compared__words" lang={peoplesLanguage()}>
          <InContext words={old} />
        </p>
      </div>
      {proposals.length > 0 ? (
        <>
          <h3>{t.corrections.whereNow}</h3>
          <SignsExplained />
          <ol class="orphan__proposals">
            {proposals.map((proposal, index) => (
              <Proposal orphan={orphan} proposal={proposal} number={index + 1} canDecide={canDecide} />
            ))}
          </ol>
        </>
      ) : (
        <p>{t.corrections.nowhereAlike}</p>
      )}
      {canDecide && <Elsewhere orphan={orphan} typed={typed} errors={errors} />}
      <div class="btns">
        {canDecide && (
          <PostForm
            action={`/orphans/${orphan.id}/end`}
            fields={{ revision: orphan.revision }}
            label={t.corrections.releaseCoding}
          >
            <Button hotkey="x" label={t.corrections.releaseOf(code.name)}>
              {t.corrections.release}
            </Button>
          </PostForm>
        )}
        {next && next.id !== orphan.id && (
          <ButtonLink kind="plain" hotkey="n" href={`/orphans?coding=${next.id}`}>
            {t.corrections.later}
          </ButtonLink>
        )}
      </div>
      <p class="small quiet">{t.corrections.releaseHint}</p>
    </section>
  )
}

function InContext({ words: { before, exact, after } }: { words: WordsInContext }) {
  return (
    <>
      <span class="quiet">{before}</span>
      <mark class="orphan__words">{exact}</mark>
      <span class="quiet">{after}</span>
    </>
  )
}

interface ProposalProps {
  orphan: OrphanView
  proposal: ProposalView
  number: number
  canDecide: boolean
}

/** Old words at the left, those of this place at the right with what differs marked. */
function Proposal({ orphan, proposal, number, canDecide }: ProposalProps) {
  const { start, end, pieces, before, after, place, href } = proposal
  return (
    <li class="orphan__proposal">
      <div>
        <p class="small quiet">{t.corrections.atThatTime}</p>
        <p class="source compared__words" lang={peoplesLanguage()}>
          {orphan.old.exact}
        </p>
      </div>
      <div>
        <p class="small quiet">
          {t.corrections.now} <a href={href}>{place}</a>
        </p>
        <p class="source compared__words" lang={peoplesLanguage()}>
          <span class="quiet">{before}</span>
          <ChangedWords pieces={pieces} />
          <span class="quiet">{after}</span>
        </p>
      </div>
      {canDecide && (
        <PostForm
          action={`/orphans/${orphan.id}`}
          fields={{ revision: orphan.revision, version: orphan.version, start, end }}
          label={t.corrections.proposal(number)}
        >
          <Button
            hotkey={String(number)}
            kind={number === 1 ? 'primary' : 'ordinary'}
            label={t.corrections.belongsHereOf(place)}
          >
            {t.corrections.belongsHere}
          </Button>
        </PostForm>
      )}
    </li>
  )
}

/** Another place than those proposed: by its exact words, or by the numbers of sentences. */
function Elsewhere({ orphan, typed, errors }: Pick<OrphanItemProps, 'orphan' | 'typed' | 'errors'>) {
  const { id, revision, version, near, sentences, document } = orphan
  return (
    <details open={orphan.proposals.length === 0 || errors !== undefined}>
      <summary>{t.corrections.otherPlace}</summary>
      <div class="stack">
        <p class="small">
          <a href={near}>{t.corrections.openAtPlace(document.name)}</a> {t.corrections.toLookUp}
        </p>
        <PostForm
          action={`/orphans/${id}`}
          fields={{ revision, version }}
          class="form"
          label={t.corrections.placeByWords}
        >
          <TextArea
            name="exact"
            label={t.corrections.wordsNow}
            hint={t.corrections.wordsOnce}
            rows={3}
            value={typed?.exact}
            errors={errors}
            required
          />
          <div class="btns">
            <Button>{t.corrections.placeHere}</Button>
          </div>
        </PostForm>
        <p class="small quiet">{t.corrections.sentencesInText(sentences)}</p>
        <PostForm
          action={`/orphans/${id}`}
          fields={{ revision, version }}
          class="inline"
          label={t.corrections.placeBySentences}
        >
          <SentenceRange from={t.corrections.fromSentence} to={t.corrections.toSentence} />
          <Button>{t.corrections.placeOnSentences}</Button>
        </PostForm>
      </div>
    </details>
  )
}
