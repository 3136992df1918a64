import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** A name for life: UUID v7, sortable by the moment it was made. */
export function newId(): string {
  return v7()
}

const letters = '23456789abcdefghjkmnpqrstvwxyz'

/** Seven characters without look-alikes (i l o u 0 1), for an address that people type over. */
export function newShortId(): string {
  return Array.from(randomBytes(7), (byte) => letters[byte % letters.length]).join('')
}

/** Hex SHA-256 of a text's UTF-8 bytes, or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
