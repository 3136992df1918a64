import { decimal, enumeration, figure } from '../../server/language/figures.ts'
import type { Step } from '../../server/threads/explanation.ts'

/** How a candidate came about, step by step. */
export function Explanation({ steps }: { steps: readonly Step[] }) {
  return (
    <details>
      <summary>Hoe is dit voorstel ontstaan?</summary>
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
      return `Er is gekeken naar ${figure(step.sentences)} zinnen van deelnemers en verslagleggers in ${figure(step.units)} gesprekken, met ${figure(step.codings)} coderingen. Een gesprek is wat één tafel over één stelling zei. ${step.otherVoices > 0 ? `${figure(step.otherVoices)} coderingen op woorden van de organisatie of van de schrijver van het verslag tellen niet mee.` : ''}${step.repeated > 0 ? ` ${figure(step.repeated)} zinnen staan in meer dan één bron en tellen één keer.` : ''}`
    case 'codes':
      return `${enumeration(step.codes)}: ${figure(step.fragments)} gecodeerde fragmenten.`
    case 'company':
      return `De codes komen samen voor in ${figure(step.together)} van ${figure(step.of)} gesprekken. Verwacht was ${decimal(step.expected)} (tussen ${decimal(step.range[0])} en ${decimal(step.range[1])} als de codes binnen elke bijeenkomst willekeurig verdeeld waren): vaker samen dan verwacht.`
    case 'part-of-code':
      return `Binnen ${step.code} lijken deze fragmenten op elkaar. Zij vallen op door: ${step.words.join(', ')}.`
    case 'words':
      return `Deze woorden komen samen terug over bijeenkomsten heen: ${step.words.join(', ')}. Van de ${figure(step.of)} zinnen zijn er ${figure(step.coded)} gecodeerd.`
    case 'recurrence':
      return `Gevonden in ${step.units.found} van ${step.units.of} gelezen gesprekken en ${step.sessions.found} van ${step.sessions.of} bijeenkomsten; ongevraagd in ${step.unaskedUnits.found} van ${step.unaskedUnits.of} gesprekken.${step.deviation === null ? '' : ` Scheefheid over de bijeenkomsten: ${decimal(step.deviation)} (0 is gelijk verdeeld; Gries 2008).`}`
    case 'words-that-tell':
      return `Woorden die hier veel meer voorkomen dan elders (Monroe, Colaresi en Quinn 2008): ${step.words.map(({ word }) => word).join(', ')}.`
    case 'score':
      return `Plaats in de lijst: breedte ${decimal(step.measures.breadth)}, spreiding ${decimal(step.measures.evenness)}, samenhang ${decimal(step.measures.cohesion)}, eigenheid ${decimal(step.measures.distinctiveness)}. De volgorde op elk van de vier telt, breedte dubbel: ${decimal(step.score)}.`
    case 'near':
      return `Weggelaten omdat zij bijna hetzelfde bewijs hebben: ${enumeration(step.titles)}.`
  }
}
