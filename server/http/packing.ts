import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** How a text can be made shorter on its way, the shortest first. */
const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

type Bytes = Uint8Array<ArrayBuffer>

const packers: Readonly<Record<Encoding, (bytes: Bytes) => Promise<Bytes>>> = {
  br: async (bytes) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    return new Uint8Array(await promisify(brotliCompress)(bytes, { params }))
  },
  gzip: async (bytes) => new Uint8Array(await promisify(gzip)(bytes, { level: 9 })),
}

/** A file that is packed when somebody first asks for it so, beside the thread that answers, and then kept. */
export class Packed {
  readonly #bytes: Bytes
  readonly #kept = new Map<Encoding, Promise<Bytes>>()

  constructor(bytes: Bytes) {
    this.#bytes = bytes
  }

  as(encoding: Encoding): Promise<Bytes> {
    const known = this.#kept.get(encoding) ?? packers[encoding](this.#bytes)
    this.#kept.set(encoding, known)
    return known
  }
}

/** The best of what a browser says that it can unpack (RFC 9110, 12.5.3). */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const refused = /;\s*q=0(?:\.0{0,3})?$/u
  const named = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => !refused.test(one))
    .map((one) => one.split(';')[0]?.trim())
  return encodings.find((encoding) => named.includes(encoding))
}
