import { AppError, type Details, invalid } from '../errors.ts'
import { type ArchiveLimits, unpack } from './archive.ts'
import { archiveKind } from './archive-kind.ts'
import { formatByEnding, kindOf } from './kind.ts'
import { pictureKind } from './picture.ts'

/** A file that was taken out of a zip; the name is its own, without the folders it stood in. */
export interface ZipEntry {
  readonly name: string
  /** Where it stands in the zip. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A picture in a zip. */
export interface ZipPicture extends ZipEntry {
  /** The one file beside it in its folder that has its name apart from the ending; null when there is not one. */
  readonly of: string | null
}

/** A file of a kind that cannot be read, and why. */
export interface LeftOut {
  readonly name: string
  readonly key: string
  readonly details: Details
}

export interface ZipContents {
  readonly files: readonly ZipEntry[]
  readonly pictures: readonly ZipPicture[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * What a zip holds: files to read, pictures that belong to one of them, and what is of a kind that nobody can read here.
 * A damaged file counts as one to read: its reading says what is wrong with it.
 * @throws {AppError} invalid | too-large - as `entriesOf`
 */
export async function contentsOf(bytes: Uint8Array, file: string): Promise<ZipContents> {
  const files: ZipEntry[] = []
  const pictures: ZipEntry[] = []
  const leftOut: LeftOut[] = []
  for (const entry of await entriesOf(bytes, file)) {
    const reason = unreadable(entry)
    if (pictureKind(entry.bytes)) pictures.push(entry)
    else if (reason) leftOut.push({ name: entry.name, key: reason.key, details: reason.details })
    else files.push(entry)
  }
  const byStem = Map.groupBy(files, ({ path }) => stemOf(path))
  return {
    files,
    pictures: pictures.map((entry) => {
      const [text, ...more] = byStem.get(stemOf(entry.path)) ?? []
      return { ...entry, of: text && more.length === 0 ? text.name : null }
    }),
    leftOut,
  }
}

/** A path without the ending: photos are often numbered in capitals by one program and not by another. */
const stemOf = (path: string) =>
  path
    .replace(/\.[^./\\]*$/, '')
    .replaceAll('\\', '/')
    .normalize('NFC')
    .toLowerCase()

/** Why nothing of that kind can be read; undefined for a kind that can, be it damaged. */
function unreadable({ name, bytes }: ZipEntry): AppError | undefined {
  try {
    kindOf(bytes, name)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const promisesText = error.key === 'ingest.not-text' && formatByEnding(name) !== undefined
    if (error.key !== 'ingest.broken' && !promisesText) return error
  }
  return undefined
}

/**
 * The files in a zip, in the order of its directory, each measured while it inflates. What systems put beside files
 * (`__MACOSX`, `.DS_Store`, `Thumbs.db`, other hidden files) and folders are passed over. Two files of one name in
 * different folders keep the names of their folders before theirs.
 * @throws {AppError} invalid | too-large - a bomb, an unsafe path, a password, a zip within the zip, nothing in it
 */
export async function entriesOf(
  bytes: Uint8Array,
  file: string,
  limits?: ArchiveLimits,
): Promise<ZipEntry[]> {
  const unpacked = unpack(bytes, { file, format: 'zip', wanted: isWanted, ...(limits && { limits }) })
  const found = [...unpacked]
  if (found.length === 0) invalid('ingest.zip-empty', { file })
  const nested = found.find(([, content]) => archiveKind(content) === 'zip')
  if (nested) invalid('ingest.zip-in-zip', { file, inner: baseName(nested[0]) })
  const counted = Map.groupBy(found, ([path]) => baseName(path).toLowerCase())
  return found.map(([path, content]) => ({
    name:
      counted.get(baseName(path).toLowerCase())?.length === 1
        ? baseName(path)
        : path.replace(/[/\\]+/g, ' - '),
    path,
    bytes: content,
  }))
}

const baseName = (path: string) => path.split(/[/\\]/).at(-1) ?? path

const isWanted = (path: string) =>
  !/[/\\]$/.test(path) &&
  !/(?:^|[/\\])(?:__MACOSX[/\\]|\.|~\$|(?:(?:eh)?Thumbs\.db|desktop\.ini|Icon\r)$)/i.test(path)
