import { sessionsByKind, voicesInWords } from '../../../views/reports/words.ts'
import { counted, enumeration, figure } from '../../language/figures.ts'
import type { AuditResult, Excluded } from '../../reports/audit.ts'
import type { Round } from '../../reports/round.ts'
import type { Section } from '../sheet.ts'

const whyExcluded: Readonly<Record<Excluded['why'], string>> = {
  'is-report': 'is een rapport, geen bron',
  'same-bytes': 'is hetzelfde bestand als het rapport',
  'same-text': 'heeft dezelfde tekst als het rapport',
}

/** What was searched, what is known to exist but is absent, and what is there but no source of this audit. */
export function scopeSections({ result: { searched, excluded }, audit }: Round): Section[] {
  const others = excluded.filter(({ documentId }) => documentId !== audit.document)
  const kinds = sessionsByKind(searched.sessions)
  return [
    {
      heading: 'Waar is gezocht',
      level: 2,
      paragraphs: [
        `${counted(searched.documents, 'bron', 'bronnen')}, ${counted(searched.characters, 'teken', 'tekens')}${kinds === '' ? '' : `, van ${kinds}`}. Wiens woorden: ${voicesInWords(searched.voices) || 'geen'}.`,
      ],
      ...(searched.sessions.length > 0 && {
        table: {
          caption: 'Doorzochte bronnen per bijeenkomst',
          columns: [
            { title: 'Bijeenkomst', share: 75 },
            { title: 'Bronnen', share: 25 },
          ],
          rows: searched.sessions.map(({ title, documents }) => [title, figure(documents)]),
        },
      }),
    },
    { heading: 'Wat ontbreekt', level: 2, paragraphs: absent(searched) },
    ...(others.length > 0
      ? [
          {
            heading: 'Niet als bron gebruikt',
            level: 2 as const,
            paragraphs: others.map(({ document, why }) => `${document} ${whyExcluded[why]}.`),
          },
        ]
      : []),
  ]
}

function absent({ withoutDocuments, named }: AuditResult['searched']): string[] {
  const found = [
    ...(withoutDocuments.length > 0
      ? [`Bijeenkomsten zonder bronnen: ${enumeration(withoutDocuments.map(({ title }) => title))}.`]
      : []),
    ...(named.length > 0
      ? [
          `Het rapport noemt ook: ${enumeration([...new Set(named.map(({ words }) => words))])}. Die bronnen zijn er niet.`,
        ]
      : []),
  ]
  return found.length > 0 ? found : ['Voor zover bekend ontbreekt er niets.']
}
