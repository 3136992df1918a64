import { createRequire } from 'node:module'

/** The tables of all encodings take megabytes, and most texts are UTF-8: they are loaded at the first that is not. */
const packaged = createRequire(import.meta.url)
const tables = (): typeof import('iconv-lite') => packaged('iconv-lite')
const counting = (): typeof import('chardet') => packaged('chardet')

/** Whether there is an encoding of this name. */
export function isEncoding(name: string): boolean {
  return tables().encodingExists(name)
}

/** What bytes say in an encoding that there is. */
export function decodedAs(bytes: Uint8Array, encoding: string): string {
  return tables().decode(Buffer.from(bytes), encoding)
}

/** Which encodings the frequency of bytes points at, the surest first. */
export function encodingsByFrequency(bytes: Uint8Array): { name: string; confidence: number }[] {
  return counting().analyse(bytes)
}
