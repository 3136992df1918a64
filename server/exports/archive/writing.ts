import type { Content, Packed, WrittenZip } from '../written-zip.ts'
import {
  identified,
  levels,
  notYetAppraised,
  ownConcept,
  restrictionsOn,
  sha256Algorithm,
} from './concepts.ts'
import { type Concept, fileXml, type InformationObject, informationXml, type Reference } from './mdto.ts'
import { Names } from './names.ts'
import type { Group, Piece, PieceFile } from './piece.ts'

/** The project that an archive is of, at the moment that it is made. */
export interface About {
  /** By which the project is known: the id of the first thing that was recorded in it. */
  readonly mark: string
  readonly title: string
  /** `onbekend` where nobody filled it in. */
  readonly organisation: string
  /** ISO 8601 */
  readonly at: string
}

/** A folder with the thing that it holds. */
interface Folder {
  readonly path: string
  readonly is: Reference
}

/**
 * Writes groups of pieces of files into a zip, each with its metadata beside it: of a file `<file>.bestand.mdto.xml`, of a
 * folder `<folder>.mdto.xml` in it, as the specification of a SIP of the Nationaal Archief has it
 * (https://www.nationaalarchief.nl/archiveren/mdto/specificatie-submission-information-package/structuur).
 */
export class ArchiveWriter {
  readonly #zip: WrittenZip
  readonly #about: About
  readonly #names = new Names()
  readonly #sums: string[] = []
  /** How many files the record has, metadata aside. */
  files = 0

  constructor(zip: WrittenZip, about: About) {
    this.#zip = zip
    this.#about = about
  }

  /** A file that belongs to no piece, at the top. */
  async top(path: string, content: Content): Promise<void> {
    await this.#write(path, content)
  }

  /** Where everything is in. */
  root(folder: string): Folder {
    const { mark, title } = this.#about
    return { path: this.#names.free(folder), is: { name: title, id: identified(mark) } }
  }

  /** The metadata of the whole, when all of its groups are written. */
  async closeRoot(root: Folder, parts: readonly Reference[], about: readonly string[]): Promise<void> {
    await this.#describe(root, { level: levels.series, about, parts })
  }

  /** @returns undefined of a group without pieces: nothing is written of it */
  async group(root: Folder, group: Group): Promise<Reference | undefined> {
    const folder = this.#folder(root, group)
    const parts: Reference[] = []
    for await (const piece of group.pieces()) parts.push(await this.#piece(folder, piece))
    if (parts.length === 0) return undefined
    await this.#describe(folder, { level: levels.file, about: [group.about], within: root.is, parts })
    return folder.is
  }

  /** Every check number so far, as `sha256sum -c` reads them. */
  sums(): string {
    return this.#sums.join('')
  }

  #folder(above: Folder, { folder, title, mark }: Pick<Piece, 'folder' | 'title' | 'mark'>): Folder {
    return {
      path: `${above.path}/${this.#names.free(folder)}`,
      is: { name: title, id: identified(mark) },
    }
  }

  async #piece(above: Folder, piece: Piece): Promise<Reference> {
    const folder = this.#folder(above, piece)
    const files: Reference[] = []
    for await (const file of piece.files) files.push(await this.#file(folder, piece, file))
    const { at, mark } = this.#about
    const [from] = piece.days ?? []
    const to = piece.days?.at(-1)
    const type = ownConcept(mark, piece.addedAt ? 'added' : 'made')
    await this.#describe(folder, {
      level: levels.piece,
      about: piece.about,
      ...(from && to && { period: { type: ownConcept(mark, 'held'), from, to } }),
      ...(piece.isOurs && { language: 'nl' }),
      happening: { type, at: piece.addedAt ?? at },
      ...(piece.keptUntil && { keptUntil: piece.keptUntil }),
      within: above.is,
      files,
      restrictions: restrictionsOn(mark, piece.rules ?? []),
    })
    return folder.is
  }

  async #file({ path, is }: Folder, { mark }: Piece, file: PieceFile): Promise<Reference> {
    const name = this.#names.free(file.name, file.ending)
    const packed = await this.#write(`${path}/${name}`, await file.content())
    const id = identified(`${mark}/${name}`)
    await this.#write(
      `${path}/${name}.bestand.mdto.xml`,
      fileXml({
        ...{ id, name, size: packed.size, format: file.format, represents: is },
        checksum: { algorithm: sha256Algorithm, value: packed.sha256, at: this.#about.at },
      }),
    )
    this.files += 1
    return { name, id }
  }

  async #describe({ path, is }: Folder, told: Described): Promise<void> {
    const { mark, organisation } = this.#about
    const described: InformationObject = {
      ...{ id: is.id ?? identified(mark), name: is.name },
      ...{ parts: [], files: [], restrictions: restrictionsOn(mark, []) },
      ...{ appraisal: notYetAppraised, maker: { name: organisation } },
      ...told,
    }
    await this.#write(`${path}/${path.split('/').at(-1)}.mdto.xml`, informationXml(described))
  }

  async #write(path: string, content: Content): Promise<Packed> {
    const packed = await this.#zip.add(path, content)
    this.#sums.push(`${packed.sha256}  ${path}\n`)
    return packed
  }
}

type Described = Partial<Omit<InformationObject, 'id' | 'name' | 'level' | 'about'>> & {
  readonly level: Concept
  readonly about: readonly string[]
}
