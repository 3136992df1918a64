import { counted, decimal, enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { WordTrial as Outcome, TriedList, TriedSentence } from '../../server/suggestions/trial.ts'
import type { WordPlace } from '../../server/suggestions/words/change-word.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Unseen } from '../parts/Text.tsx'
import { shortened } from './ReasonList.tsx'
import { wordAs } from './reason-words.ts'

export interface WordTrialProps {
  readonly code: {
    readonly id: string
    readonly name: string
    readonly revision: number
    readonly status: string
  }
  readonly word: string
  readonly to: WordPlace
  readonly trial: Outcome
  readonly back: string
  readonly canChange: boolean
}

/** What would change if a word became something else for a code, with a button to keep it and one to leave it. */
export function WordTrial(props: WordTrialProps) {
  const { code, word, to, trial, back, canChange } = props
  const { remarks, outcome } = trial
  const isOver = code.status === 'vervallen'
  const canKeep = canChange && !remarks.isSame && !isOver && !(remarks.isName && to === 'excluding')
  return (
    <section class="trial">
      <h3>{wordAs(word, to)}</h3>
      <Remarks {...props} />
      {outcome && !remarks.isSame && <Changes {...outcome} />}
      {!outcome && !isOver && !remarks.isSame && <p>{t.reasons.stillLearning}</p>}
      {!canChange && (
        <p class="small">
          {t.reasons.toKeep} <a href="/me">{t.queue.giveName}</a>.
        </p>
      )}
      <Buttons>
        {canKeep && (
          <PostForm
            action={`/codebook/${code.id}/words`}
            fields={{ word, to, revision: code.revision }}
            back={back}
            quick
          >
            <Button kind="primary" small>
              {t.reasons.keep}
            </Button>
          </PostForm>
        )}
        <a class="nl-button nl-button--subtle button-small" href={back} {...leaving(back)}>
          {t.reasons.leave}
        </a>
      </Buttons>
    </section>
  )
}

const leaving = (back: string) => ({ 'hx-get': back, 'hx-target': 'body', 'hx-swap': 'outerMorph' })

function Remarks({ code, word, to, trial: { remarks } }: WordTrialProps) {
  const { finding, isSame, isCommon, isName, isInDefinition, others } = remarks
  const said = [
    code.status === 'vervallen' && t.reasons.codeRetired,
    isSame && to !== 'dropped' && t.reasons.already(word, t.reasons.place[to]),
    isSame && to === 'dropped' && t.reasons.notThere(word),
    isName && to === 'excluding' && t.reasons.hidesItself,
    isName && to !== 'excluding' && t.reasons.isName,
    to === 'dropped' && isInDefinition && !isName && t.reasons.inDefinition,
    to !== 'dropped' && isCommon && t.reasons.common[to],
    to !== 'dropped' && !isSame && t.reasons.finding[finding],
  ].filter((sentence) => sentence !== false)
  return (
    <>
      {said.map((sentence) => (
        <p class="small">{sentence}</p>
      ))}
      {others.map(({ code: other, as }) => (
        <p class="small">
          <a href={`/codebook/${other.id}`}>{other.name}</a> {t.reasons.otherHas(t.reasons.place[as])}
        </p>
      ))}
    </>
  )
}

function Changes({ added, dropped, moved }: NonNullable<Outcome['outcome']>) {
  if (added.count + dropped.count + moved.count === 0) {
    return <p>{t.reasons.noChange}</p>
  }
  return (
    <>
      <p>
        <strong>
          {t.reasons.changes(
            counted(added.count, t.common.sentence, t.common.sentences),
            dropped.count,
            moved.count,
          )}
        </strong>
      </p>
      <List list={added} title={t.reasons.added} coded={comingWords(added)} />
      <List list={dropped} title={t.reasons.dropped} coded={goingWords(dropped)} />
      <List list={moved} title={t.reasons.moved} folded />
      <p class="small quiet">{t.reasons.proviso}</p>
    </>
  )
}

/** Suggestions for what was coded already, or left, do not come back on the screen. */
function comingWords({ count, coded, left }: TriedList): string | undefined {
  const known = [
    ...(coded > 0 ? [t.reasons.codedBefore(coded)] : []),
    ...(left > 0 ? [t.reasons.leftBefore(left)] : []),
  ]
  if (known.length === 0) return undefined
  const rest = count - coded - left
  return t.reasons.ofThese(count, coded + left, enumeration(known), rest)
}

function goingWords({ count, coded }: TriedList): string | undefined {
  if (coded === 0) return undefined
  return t.reasons.ofDropped(count, coded === 1 ? t.reasons.was : t.reasons.were, coded)
}

interface ListProps {
  list: TriedList
  title: string
  coded?: string | undefined
  folded?: boolean
}

function List({ list, title, coded, folded = false }: ListProps) {
  if (list.count === 0) return null
  const inside = (
    <>
      {coded && <p class="small">{coded}</p>}
      <ul class="trial__list">
        {list.first.map((sentence) => (
          <Line {...sentence} />
        ))}
      </ul>
      {list.count > list.first.length && (
        <p class="small quiet">{t.queue.andMore(list.count - list.first.length)}</p>
      )}
    </>
  )
  return (
    <details open={!folded}>
      <summary>
        {title}: {list.count}
      </summary>
      {inside}
    </details>
  )
}

function Line(tried: TriedSentence) {
  const { document, documentName, start, end, text, lead, sentence, before, after, became } = tried
  return (
    <li>
      <span class="trial__words">
        {lead && <span class="quiet">{shortened(lead)} </span>}
        {text}
      </span>
      <span class="small">
        <span class="figures">
          <Unseen>{t.reasons.scoreFrom} </Unseen>
          {decimal(before)}
          <span aria-hidden="true"> → </span>
          <Unseen> {t.reasons.scoreTo} </Unseen>
          {decimal(after)}
        </span>{' '}
        {became !== 'open' && <Badge>{t.reasons.became[became]}</Badge>}{' '}
        <a href={`/documents/${document}?start=${start}&end=${end}#z${sentence}`}>
          {t.reasons.atSentence(documentName, sentence)}
        </a>
      </span>
    </li>
  )
}
