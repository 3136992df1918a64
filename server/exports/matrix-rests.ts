import { t } from '../language/t.ts'
import type { Chart, Summary } from '../matrix/charting.ts'
import { whatChanged } from '../matrix/drift.ts'
import type { MatrixLine } from '../matrix/lines.ts'
import type { Rest } from '../matrix/rest.ts'
import { counting } from '../progress.ts'
import { sessionTold, tableTold } from '../quotes/attribution.ts'
import type { Desk } from '../quotes/desk.ts'
import { confidentialMask } from '../quotes/masking.ts'
import { placeOf } from '../quotes/place.ts'
import { placeTold } from '../quotes/telling-numbers.ts'
import { widenedAttribution } from '../quotes/traceable.ts'

/** A fragment under a summary as others may read it. */
export interface OutgoingRest {
  readonly row: MatrixLine
  readonly column: MatrixLine
  readonly number: number
  readonly rowTitle: string
  readonly columnTitle: string
  readonly words: string
  readonly attribution: string
  /** Name of the file, number of the text version, and where the words stand in it as others read it. */
  readonly source: string
  readonly version: number
  readonly start: number
  readonly end: number
  /** What changed about it since, in words; empty when nothing did. */
  readonly changed: string
  /** Of its first coding, or of the evidence; empty when that is not known. */
  readonly id: string
  readonly isConfidential: boolean
}

/** The fragments under all summaries, numbered in the order of the matrix: row by row. */
export async function outgoingRests(desk: Desk, chart: Chart): Promise<OutgoingRest[]> {
  const rests: OutgoingRest[] = []
  const outward = await desk.outward()
  for (const row of counting('rows', chart.rows)) {
    for (const column of chart.columns) {
      const { summary } = chart.cellAt(row, column)
      if (!summary) continue
      const titles = {
        rowTitle: outward.words([row.under, row.title].filter(Boolean).join(', ')),
        columnTitle: outward.words(column.title),
      }
      for (const rest of summary.rests) {
        const told = await toldOf(desk, rest, chart)
        const changed = changedIn(summary, rest)
        const [id = ''] = rest.ids
        rests.push({ row, column, number: rests.length + 1, ...titles, ...told, changed, id })
      }
    }
  }
  return rests
}

function changedIn({ drift }: Summary, rest: Rest): string {
  const found = drift?.changed.find((one) => one.rest === rest)
  return found ? t.matrix[whatChanged(found)] : ''
}

type Told = Pick<
  OutgoingRest,
  'words' | 'attribution' | 'source' | 'version' | 'start' | 'end' | 'isConfidential'
>

/**
 * The words as they were when the summary was written. They stand beside a session, and perhaps a table: where telling
 * that beside them would tell who spoke, the words stay behind.
 */
async function toldOf(desk: Desk, rest: Rest, { matrix }: Chart): Promise<Told> {
  const source = await desk.text(rest.version)
  const hidden = await desk.hidden(rest.version)
  const register = await desk.register()
  const outward = await desk.outward()
  const place = placeOf(source, rest, register)
  const attribution = outward.attribution(widenedAttribution(place, register), place)
  const mayTellPlace =
    (place.session === null || sessionTold(attribution, place) !== null) &&
    (matrix.row_kind === 'session' || place.table === null || tableTold(attribution, place) !== null)
  const isConfidential = place.rule === 'vertrouwelijk'
  const wordsTold = isConfidential ? confidentialMask : hidden.printed(rest)
  const isGone = rest.exact === '' || source.document.ended !== null
  return {
    words: isGone ? t.matrix.file.gone : mayTellPlace || isConfidential ? wordsTold : t.matrix.file.withheld,
    attribution: mayTellPlace && !isGone ? attribution : '',
    source: outward.file(source.document.name),
    version: source.version.number,
    ...placeTold(hidden, rest),
    isConfidential,
  }
}
