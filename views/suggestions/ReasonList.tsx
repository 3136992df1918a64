import { counted, decimal } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Told } from '../../server/suggestions/explaining.ts'
import { Badge } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { Unseen } from '../parts/Text.tsx'
import { type ReasonRow, reasonRows } from './reason-rows.ts'
import { plain } from './reason-words.ts'
import { scoreInWords } from './score-words.ts'
import { isAboutWord, WordActs } from './WordActs.tsx'

export interface ReasonListProps {
  readonly code: { readonly id: string; readonly name: string }
  readonly told: Told
  /** Where to come back to after something was changed. */
  readonly back: string
}

/** All reasons of one suggestion, as figures that add up to its score, and what one can do with each word. */
export function ReasonList({ code, told, back }: ReasonListProps) {
  const rows = reasonRows(told)
  const widest = Math.max(
    Math.abs(rows.base),
    ...[...rows.strong, ...rows.small].map(({ shown }) => Math.abs(shown)),
  )
  const row = (one: ReasonRow) => <Row row={one} code={code.id} back={back} widest={widest} />
  return (
    <div class="why-sum">
      <ul class="why-sum__rows" aria-label={t.reasons.addedUp(code.name)}>
        <li class="why-sum__row">
          <div class="why-sum__head">
            <span>
              {t.reasons.base} <span class="quiet">{t.reasons.baseIs}</span>
            </span>
            <Amount of={rows.base} widest={widest} />
          </div>
        </li>
        {rows.strong.map(row)}
        {rows.small.length > 0 && <Small rows={rows.small} row={row} widest={widest} />}
        <li class="why-sum__row why-sum__row--total">
          <div class="why-sum__head">
            <strong>{t.reasons.together}</strong>
            <span class="figures why-sum__figure">
              <strong>{plain(rows.sum)}</strong>
            </span>
          </div>
        </li>
      </ul>
      <ScoreWords told={told} sum={rows.sum} />
      {told.hidden.length > 0 && (
        <p class="small">
          {t.reasons.notCounted} {told.hidden.map((word) => `‘${word}’`).join(', ')}.
        </p>
      )}
      <Alike like={told.like} />
      <details class="why-sum__more">
        <summary>{t.reasons.anotherWord}</summary>
        <WordActs code={code.id} word="" now={undefined} back={back} />
      </details>
    </div>
  )
}

function Small({
  rows,
  row,
  widest,
}: {
  rows: readonly ReasonRow[]
  row: (one: ReasonRow) => unknown
  widest: number
}) {
  const together = rows.reduce((sum, { shown }) => sum + shown, 0)
  return (
    <li class="why-sum__row">
      <details>
        <summary>
          <span class="why-sum__head">
            <span>
              {t.reasons.smallOnes(counted(rows.length, t.reasons.smallReason, t.reasons.smallReasons))}
            </span>
            <Amount of={together} widest={widest} />
          </span>
        </summary>
        <ul class="why-sum__rows">{rows.map(row)}</ul>
      </details>
    </li>
  )
}

function Row({
  row: { reason, shown },
  code,
  back,
  widest,
}: {
  row: ReasonRow
  code: string
  back: string
  widest: number
}) {
  const { ground, text, times, written } = reason
  const { word, pro, con } = t.reasons.ground[ground]
  return (
    <li class="why-sum__row">
      <div class="why-sum__head">
        <span>
          <Badge>{word}</Badge> {isAboutWord(ground) && <mark class="reason">{text}</mark>}
          {times > 1 && (
            <span class="quiet">
              {' '}
              {ground === 'section' ? t.reasons.inSentences(times) : t.reasons.times(times)}
            </span>
          )}
        </span>
        <Amount of={shown} widest={widest} />
      </div>
      <p class="small quiet">
        {written && written !== text && ground !== 'definition' ? `‘${written}’ ` : ''}
        {shown < 0 ? con : pro}
        {(ground === 'before' || ground === 'after') && (
          <>
            : <q lang={peoplesLanguage()}>{shortened(text)}</q>
          </>
        )}
      </p>
      {isAboutWord(ground) && (
        <details class="why-sum__act">
          <summary>
            {t.reasons.changeWord}
            <Unseen>: {text}</Unseen>
          </summary>
          <WordActs
            code={code}
            word={inList(reason) ? (written ?? text) : text}
            now={inList(reason)}
            back={back}
          />
        </details>
      )}
    </li>
  )
}

const inList = ({ ground }: ReasonRow['reason']) =>
  ground === 'keyword' || ground === 'related' ? ground : undefined

/** A figure with its sign, and a line as long as it is. */
function Amount({ of, widest }: { of: number; widest: number }) {
  const length = widest > 0 ? (Math.abs(of) / widest) * 50 : 0
  return (
    <span class="why-sum__figure">
      <svg
        class="why-sum__bar"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <line class="why-sum__zero" x1="50" y1="0" x2="50" y2="8" />
        {length > 0 && (
          <line
            class={of < 0 ? 'why-sum__against' : 'why-sum__for'}
            x1={of < 0 ? 50 - length : 50}
            y1="4"
            x2={of < 0 ? 50 : 50 + length}
            y2="4"
          />
        )}
      </svg>
      <span class="figures">
        <Unseen>{of < 0 ? t.reasons.minus : t.reasons.plus}</Unseen>
        <span aria-hidden="true">{of < 0 ? '−' : '+'}</span>
        {decimal(Math.abs(of))}
      </span>
    </span>
  )
}

/** What the sum is worth. */
function ScoreWords({ told, sum }: { told: Told; sum: number }) {
  const { cut, score, isHeld, isMeasured } = told
  return (
    <p class="small">
      {t.reasons.fromCut(plain(cut), plain(sum))} <strong>{t.reasons.scoreOf(scoreInWords(score))}</strong>.{' '}
      {isHeld && t.reasons.literal}
      {isMeasured ? t.reasons.measured : t.reasons.fixedRule}
    </p>
  )
}

function Alike({ like }: Pick<Told, 'like'>) {
  if (like.length === 0) return <p class="small quiet">{t.reasons.nothingAlike}</p>
  return (
    <div class="alike">
      <p class="quiet small">{t.queue.mostLike}</p>
      <ul>
        {like.map(({ document, documentName, start, end, exact }) => (
          <li>
            <blockquote lang={peoplesLanguage()}>{shortened(exact, 280)}</blockquote>
            <a href={`/documents/${document}?start=${start}&end=${end}`}>{documentName}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Cut at a word. */
export function shortened(text: string, most = 120): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/u, '')} …`.toWellFormed()
}
