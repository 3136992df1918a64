import { counted, decimal, enumeration } from '../../server/language/figures.ts'
import type { WordTrial as Outcome, TriedList, TriedSentence } from '../../server/suggestions/trial.ts'
import type { WordPlace } from '../../server/suggestions/words/change-word.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Unseen } from '../parts/Text.tsx'
import { shortened } from './ReasonList.tsx'
import { findingWords, placeWords, wordAs } from './reason-words.ts'

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
      {!outcome && !isOver && !remarks.isSame && (
        <p>Rode Draad leert deze code nog. Daarom is nog niet te zien wat dit verandert.</p>
      )}
      {!canChange && (
        <p class="small">
          Om dit te bewaren <a href="/me">geeft u eerst uw naam op</a>.
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
              Zo bewaren
            </Button>
          </PostForm>
        )}
        <a class="nl-button nl-button--subtle button-small" href={back} {...leaving(back)}>
          Laten zoals het is
        </a>
      </Buttons>
    </section>
  )
}

const leaving = (back: string) => ({ 'hx-get': back, 'hx-target': 'body', 'hx-swap': 'outerMorph' })

function Remarks({ code, word, to, trial: { remarks } }: WordTrialProps) {
  const { finding, isSame, isCommon, isName, isInDefinition, others } = remarks
  const said = [
    code.status === 'vervallen' &&
      'Deze code is vervallen. Zij wordt niet meer voorgesteld; haar woorden doen niets.',
    isSame && to !== 'dropped' && `‘${word}’ is al ${placeWords[to]} van deze code. Er verandert niets.`,
    isSame && to === 'dropped' && `‘${word}’ staat niet bij de woorden van deze code. Er verandert niets.`,
    isName &&
      to === 'excluding' &&
      'Dit is de naam van deze code. Een uitsluitwoord zou de code voor zichzelf verbergen.',
    isName &&
      to !== 'excluding' &&
      'Dit is ook de naam van deze code. Die telt altijd mee, als sterkste woord.',
    to === 'dropped' &&
      isInDefinition &&
      !isName &&
      'Het staat ook in de omschrijving. Daar telt het nog mee, minder sterk.',
    to !== 'dropped' && isCommon && commonWords[to],
    to !== 'dropped' && !isSame && findingWords[finding],
  ].filter((sentence) => sentence !== false)
  return (
    <>
      {said.map((sentence) => (
        <p class="small">{sentence}</p>
      ))}
      {others.map(({ code: other, as }) => (
        <p class="small">
          <a href={`/codebook/${other.id}`}>{other.name}</a> heeft dit woord ook, als {placeWords[as]}.
        </p>
      ))}
    </>
  )
}

const commonWords: Record<Exclude<WordPlace, 'dropped'>, string> = {
  keyword: 'Dit is een gewoon woordje dat bij elk onderwerp past; het zegt niets over deze code.',
  related: 'Dit is een gewoon woordje dat bij elk onderwerp past; het zegt niets over deze code.',
  excluding: 'Dit is een gewoon woordje dat nergens voor telt. Het uitsluiten doet niets.',
}

function Changes({ added, dropped, moved }: NonNullable<Outcome['outcome']>) {
  if (added.count + dropped.count + moved.count === 0) {
    return <p>In de bronnen van nu verandert hierdoor geen enkele suggestie.</p>
  }
  return (
    <>
      <p>
        <strong>
          Erbij: {counted(added.count, 'zin', 'zinnen')} · Eraf: {dropped.count} · Anders: {moved.count}
        </strong>
      </p>
      <List list={added} title="Komen erbij" coded={comingWords(added)} />
      <List list={dropped} title="Gaan eraf" coded={goingWords(dropped)} />
      <List list={moved} title="Krijgen een andere score" folded />
      <p class="small quiet">
        Zo rekent Rode Draad met wat het nu weet. Bewaart u dit, dan leert het opnieuw en kunnen enkele zinnen
        anders uitvallen. In een proef klopte de voorspelling voor 9 van de 10 zinnen die erbij kwamen en 8
        van de 10 die eraf gingen.
      </p>
    </>
  )
}

/** Suggestions for what was coded already, or left, do not come back on the screen. */
function comingWords({ count, coded, left }: TriedList): string | undefined {
  const known = [
    ...(coded > 0 ? [`${coded} al gecodeerd`] : []),
    ...(left > 0 ? [`${left} eerder niet overgenomen`] : []),
  ]
  if (known.length === 0) return undefined
  const rest = count - coded - left
  return `Van deze ${count} ${known.length === 1 && coded + left === 1 ? 'is' : 'zijn'} er ${enumeration(known)}; in de rij komen er dus ${rest} bij.`
}

function goingWords({ count, coded }: TriedList): string | undefined {
  if (coded === 0) return undefined
  return `Van de ${count} die eraf gaan, ${coded === 1 ? 'was' : 'waren'} er ${coded} gecodeerd: die codering blijft.`
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
      {list.count > list.first.length && <p class="small quiet">En nog {list.count - list.first.length}.</p>}
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

const becameWords = { coded: 'gecodeerd', left: 'niet overgenomen' } as const

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
          <Unseen>score van </Unseen>
          {decimal(before)}
          <span aria-hidden="true"> → </span>
          <Unseen> naar </Unseen>
          {decimal(after)}
        </span>{' '}
        {became !== 'open' && <Badge>{becameWords[became]}</Badge>}{' '}
        <a href={`/documents/${document}?start=${start}&end=${end}#z${sentence}`}>
          {documentName}, zin {sentence}
        </a>
      </span>
    </li>
  )
}
