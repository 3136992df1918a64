import type { ProvenanceVerdict } from '../../quotes/checks.ts'

export const verdictWords: Readonly<Record<ProvenanceVerdict, string>> = {
  agrees: 'komt overeen met de bron',
  differs: 'wijkt af van de bron',
}
