import type { CodeDescription, Lesson, SourceSentence } from '../../server/suggestions/suggestion.ts'

/** A code with only what a test is about. */
export function code(name: string, text: Partial<CodeDescription> = {}): CodeDescription {
  return {
    id: name,
    name,
    definition: '',
    include: '',
    exclude: '',
    keywords: [],
    related: [],
    excluding: [],
    ...text,
  }
}

/** Sentences of one document and one section, with positions as if each stood on a line of its own. */
export function sentencesOf(texts: readonly string[], document = 'notities.txt'): SourceSentence[] {
  let at = 0
  return texts.map((text, place) => {
    const start = at
    at += text.length + 1
    return {
      document,
      start,
      end: start + text.length,
      text,
      group: `tafel ${place % 4}`,
      section: document,
    }
  })
}

export const codebook = [
  code('schaarste', {
    definition: 'Tekort aan iets dat nodig is: ruimte, arbeid, energie of water.',
    keywords: ['tekort', 'netcongestie', 'te weinig'],
    related: ['wachtlijst'],
  }),
  code('waarden', {
    definition: 'Wat mensen belangrijk vinden naast groei en winst.',
    exclude: 'Waarde in geld: restwaarde, toegevoegde waarde.',
    keywords: ['brede welvaart', 'rechtvaardig'],
    related: ['geluk'],
  }),
]

export const notes = sentencesOf([
  'Er is een tekort aan vakmensen in de bouw.',
  'De provincie kan daar weinig aan veranderen.',
  'Brede welvaart hoort voorop te staan.',
  'De restwaarde van het gebouw telt mee.',
  'Door netcongestie staat de bakker op de wachtlijst.',
  'We praten vanavond over drie stellingen.',
  'Een eerlijke verdeling vinden we rechtvaardig.',
  'Het regende op de heenweg.',
  'Jonge mensen zoeken geluk in hun werk.',
  'De koffie was koud.',
  'Er zijn te weinig leraren voor de groepen.',
  'Na de pauze ging het over de haven.',
])

export function lesson(sentence: number, codeId: string, positive: boolean, from?: Lesson['from']): Lesson {
  return {
    sentence,
    code: codeId,
    positive,
    weight: positive ? 1 : 0.5,
    from: from ?? (positive ? 'coding' : 'done'),
  }
}

export const lessons = notes.flatMap((_, place) => [
  lesson(place, 'schaarste', [0, 4, 10].includes(place)),
  lesson(place, 'waarden', [2, 6, 8].includes(place)),
])
