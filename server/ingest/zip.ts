import { invalid } from '../errors.ts'
import { type ArchiveLimits, unpack } from './archive.ts'
import { archiveKind } from './archive-kind.ts'

/** A file that was taken out of a zip; the name is its own, without the folders it stood in. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
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
    bytes: content,
  }))
}

const baseName = (path: string) => path.split(/[/\\]/).at(-1) ?? path

const isWanted = (path: string) =>
  !/[/\\]$/.test(path) && !/(?:^|[/\\])(?:__MACOSX[/\\]|\.|~\$|(?:Thumbs\.db|desktop\.ini)$)/i.test(path)
