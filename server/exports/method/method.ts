import type { Project } from '../../database/project.ts'
import type { Db } from '../../database/tables.ts'
import { writtenMoment } from '../../language/dates.ts'
import { inParts } from '../../progress.ts'
import { nextTurn } from '../../turns.ts'
import { fileOf } from '../file.ts'
import type { ExportFile, Paper } from '../sheet.ts'
import { analysisSections } from './analysis.ts'
import { codedAtHand } from './coded.ts'
import { type Checked, type Gathered, gatherMethod } from './gathering.ts'
import type { LastCheck } from './last-check.ts'
import { reportingSections } from './reporting.ts'
import { sourceSections } from './sources.ts'
import { teamSections } from './team.ts'

export const methodFormats = ['docx', 'md'] as const
export type MethodFormat = (typeof methodFormats)[number]

/**
 * The account of the method (*verantwoording*) under the headings of COREQ (Tong, Sainsbury & Craig 2007,
 * doi:10.1093/intqhc/mzm042). Every number comes from the data; what nobody wrote down is said to be empty.
 */
export async function methodPaper(db: Db, checked?: Checked | LastCheck): Promise<Paper> {
  return paperOf(await gatherMethod(db), checked)
}

/** The same for a page: codings that were counted before are not counted again. */
export async function methodPaperAtHand(
  { db, derived }: Pick<Project, 'db' | 'derived'>,
  checked?: LastCheck,
): Promise<Paper> {
  // What takes long is done before: while all is read at one moment nobody else reads.
  await codedAtHand({ db, derived })
  const gathered = await gatherMethod(db, undefined, (trx) => codedAtHand({ db: trx, derived }))
  await nextTurn()
  return paperOf(gathered, checked)
}

/** The same as a file. @param checked what `verify` said; without it the account says that nothing was checked */
export async function exportMethod(db: Db, format: MethodFormat, checked?: Checked): Promise<ExportFile> {
  const part = inParts({ gathering: 4, file: 1 })
  const paper = await part('gathering', () => methodPaper(db, checked))
  return part('file', () => fileOf({ paper }, format, paper.sections.length))
}

export function paperOf(of: Gathered, checked?: Checked | LastCheck): Paper {
  const { title, organisation } = of.project
  return {
    title: title === '' ? 'Verantwoording' : `Verantwoording: ${title}`,
    about: [
      [organisation, `Opgemaakt op ${writtenMoment(of.at)}, uit de gegevens van dat moment.`]
        .filter((part) => part !== '')
        .join('. '),
      'De indeling volgt COREQ, een lijst met 32 punten voor verslagen van kwalitatief onderzoek. Achter elk kopje staan de punten waar het bij hoort.',
    ],
    sections: [
      ...teamSections(of),
      ...sourceSections(of),
      ...analysisSections(of),
      ...reportingSections(of, checked),
    ],
  }
}
