import { newId } from '../../server/database/ids.ts'
import type { Writer } from '../../server/database/write.ts'
import type { TestProject } from '../project.ts'
import type { AnyRow, KeptTable } from './kept.ts'

/** Chooses from the project as it stands, by the numbers of one step. */
export class Choice {
  readonly project: TestProject
  readonly #numbers: number[]

  constructor(project: TestProject, numbers: readonly number[]) {
    this.project = project
    this.#numbers = [...numbers]
  }

  number(below: number): number {
    return (this.#numbers.shift() ?? 0) % below
  }

  of<const L extends readonly [unknown, ...unknown[]]>(list: L): L[number] {
    return list[this.number(list.length)] ?? list[0]
  }

  /** A row, mostly one that stands; undefined when there is none. */
  row(table: KeptTable): AnyRow | undefined {
    const isAny = this.number(8) === 0
    const rows = this.project.sqlite
      .prepare<[], AnyRow>(`SELECT * FROM ${table} ${isAny ? '' : 'WHERE ended IS NULL'} ORDER BY made, id`)
      .all()
    return rows[this.number(Math.max(rows.length, 1))]
  }

  id(table: KeptTable): string {
    return this.row(table)?.id ?? newId()
  }

  title(): string {
    return this.of(['Ruimte', 'ruimte', 'Tijd', 'Één lijn', 'één lijn', 'Geld'])
  }

  /** A stretch of a text: one of its first words. */
  place() {
    const version = this.row('text_versions')
    const words = [...String(version?.text ?? 'geen').matchAll(/\S+/gu)]
    const word = words[this.number(Math.min(words.length, 6))]
    const start = word?.index ?? 0
    return {
      document: String(version?.document ?? newId()),
      version: version?.id ?? newId(),
      start,
      end: start + (word?.[0].length ?? 1),
    }
  }
}

type Doing = (write: Writer, pick: Choice) => Promise<unknown>

/** What people do, by the name that the log gives it. */
export type Doings = Readonly<Record<string, Doing>>
