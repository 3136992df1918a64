import { strFromU8, unzipSync } from 'fflate'
import type { Db } from '../../server/database/tables.ts'
import { exportArchive } from '../../server/exports/archive/archive.ts'
import { parsedXml, type Read, textAt } from './mdto-rules.ts'

export const moment = '2026-11-22T20:00:00.000Z'

/** An archive as whoever gets it unpacks it. */
export class Unpacked {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly paths: readonly string[]

  constructor(zip: Uint8Array) {
    this.files = unzipSync(zip)
    this.paths = Object.keys(this.files)
  }

  /** The files of the record, without metadata and what belongs to the delivery. */
  get record(): string[] {
    return this.paths.filter((path) => path.includes('/') && !path.endsWith('.mdto.xml'))
  }

  bytes(path: string): Uint8Array {
    const bytes = this.files[path]
    if (!bytes) throw new Error(`no ${path} in ${this.paths.join(', ')}`)
    return bytes
  }

  text(path: string): string {
    return strFromU8(this.bytes(path))
  }

  /** The only file of the record whose path this fits. */
  one(fits: RegExp): string {
    const [path, ...more] = this.record.filter((candidate) => fits.test(candidate))
    if (!path || more.length > 0) throw new Error(`${[path, ...more].join(', ')} for ${fits}`)
    return path
  }

  /** The text of the only file that this fits. */
  textOf(fits: RegExp): string {
    return this.text(this.one(fits))
  }

  /** Metadata by its path. */
  get metadata(): [path: string, read: Read][] {
    return this.paths
      .filter((path) => path.endsWith('.mdto.xml'))
      .map((path) => [path, parsedXml(this.text(path))])
  }

  /** The description of what is called so. */
  about(name: string): Read {
    const found = this.metadata
      .flatMap(([, { children }]) => children)
      .find((one) => one.name === 'informatieobject' && textAt(one, 'naam') === name)
    if (!found) throw new Error(`nothing is called ${name}`)
    return found
  }
}

export async function mustArchive(db: Db): Promise<Unpacked> {
  return new Unpacked((await exportArchive(db, { at: moment })).bytes)
}
