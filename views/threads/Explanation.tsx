import { decimal, enumeration, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Step } from '../../server/threads/explanation.ts'

/** How a candidate came about, step by step. */
export function Explanation({ steps }: { steps: readonly Step[] }) {
  return (
    <details>
      <summary>{t.threads.howMade}</summary>
      <ol class="explained">
        {steps.map((step) => (
          <li>{inWords(step)}</li>
        ))}
      </ol>
    </details>
  )
}

function inWords(step: Step): string {
  switch (step.step) {
    case 'material':
      return t.threads.madeFrom(
        figure(step.sentences),
        figure(step.units),
        figure(step.codings),
        step.otherVoices > 0 ? t.threads.otherVoices(figure(step.otherVoices)) : '',
        step.repeated > 0 ? t.threads.repeated(figure(step.repeated)) : '',
      )
    case 'codes':
      return t.threads.codedFragments(enumeration(step.codes), figure(step.fragments))
    case 'company':
      return t.threads.codesTogether(
        figure(step.together),
        figure(step.of),
        decimal(step.expected),
        decimal(step.range[0]),
        decimal(step.range[1]),
      )
    case 'part-of-code':
      return t.threads.partOfCode(step.code, step.words.join(', '))
    case 'words':
      return t.threads.wordsTogether(step.words.join(', '), figure(step.of), figure(step.coded))
    case 'recurrence':
      return t.threads.foundIn(
        step.units.found,
        step.units.of,
        step.sessions.found,
        step.sessions.of,
        step.unaskedUnits.found,
        step.unaskedUnits.of,
        step.deviation === null ? '' : t.threads.deviation(decimal(step.deviation)),
      )
    case 'words-that-tell':
      return t.threads.wordsThatTell(step.words.map(({ word }) => word).join(', '))
    case 'score':
      return t.threads.placeInList(
        decimal(step.measures.breadth),
        decimal(step.measures.evenness),
        decimal(step.measures.cohesion),
        decimal(step.measures.distinctiveness),
        decimal(step.score),
      )
    case 'near':
      return t.threads.leftOut(enumeration(step.titles))
  }
}
