import type { Sentence } from '../../sentence.ts'

/** What can be refused about a codebook. */
export const codebookErrors = {
  'code-text-too-long': ({ longest }) =>
    `Deze tekst is te lang: hooguit ${longest} tekens. Zet de rest in een memo.`,
  'code-ended': ({ code }) => `De code ‘${code}’ is weggehaald. In het logboek kunt u dat ongedaan maken.`,
  'code-has-memos': () =>
    'Bij deze code staan nog memo’s. Haal die eerst weg, of geef de code de status vervallen.',
  'csv-rows': ({ reasons }) => `${reasons}\nEr is niets overgenomen.`,
  'csv-code-twice': ({ code, other }) => `De code ‘${code}’ staat ook op regel ${other}. Laat er één staan.`,
  'csv-parent-not-found': ({ code, parent }) =>
    `De hoofdcode ‘${parent}’ van ‘${code}’ staat niet in dit bestand en niet in het codeboek.`,
  'nothing-to-move': () => 'Vink eerst aan welke coderingen een andere code krijgen.',
} satisfies Readonly<Record<string, Sentence>>
