/** What is told of a file as it is gone through. */
export interface RtfListener {
  open(): void
  close(): void
  /** A control word or symbol: `par`, `u` with its number, `~`, `*`. */
  word(name: string, number: number | undefined): void
  /** Bytes of text, in the code page that stands at this place. */
  bytes(from: number, to: number): void
  byte(value: number): void
}

const backslash = 0x5c
const braceOpen = 0x7b
const braceClose = 0x7d

/** Goes through the tokens of a file in Rich Text Format (RTF 1.9.1), once and forward. */
export function tokens(file: Uint8Array, listener: RtfListener): void {
  let at = 0
  while (at < file.length) {
    const byte = file[at]!
    if (byte === braceOpen) listener.open()
    else if (byte === braceClose) listener.close()
    else if (byte === backslash) {
      at = control(file, at + 1, listener)
      continue
    } else if (byte === 0x09) listener.word('tab', undefined)
    else if (byte >= 0x20) {
      const from = at
      while (at < file.length && isText(file[at]!)) at++
      listener.bytes(from, at)
      continue
    }
    at++
  }
}

const isText = (byte: number) =>
  byte >= 0x20 && byte !== backslash && byte !== braceOpen && byte !== braceClose

/** @param at behind the backslash @returns where the next token begins */
function control(file: Uint8Array, at: number, listener: RtfListener): number {
  const first = file[at]
  if (first === undefined) return at
  if (!isLetter(first)) return symbol(file, at, listener)
  let end = at
  while (end < file.length && isLetter(file[end]!) && end - at < 32) end++
  const name = latin1(file, at, end)
  const signed = file[end] === 0x2d ? end + 1 : end
  let digits = signed
  while (digits < file.length && isDigit(file[digits]!) && digits - signed < 10) digits++
  const hasNumber = digits > signed
  const number = hasNumber ? Number(latin1(file, end, digits)) : undefined
  const next = hasNumber ? digits : end
  const after = file[next] === 0x20 ? next + 1 : next
  if (name === 'bin') return after + Math.max(0, number ?? 0)
  listener.word(name, number)
  return after
}

function symbol(file: Uint8Array, at: number, listener: RtfListener): number {
  const character = String.fromCharCode(file[at]!)
  if (character === "'") {
    const value = Number.parseInt(latin1(file, at + 1, at + 3), 16)
    if (!Number.isNaN(value)) listener.byte(value)
    return at + 3
  }
  if (character === '\\' || character === '{' || character === '}') listener.byte(file[at]!)
  else listener.word(character === '\n' || character === '\r' ? 'par' : character, undefined)
  return at + 1
}

const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39

const latin1 = (file: Uint8Array, from: number, to: number) =>
  Buffer.from(file.buffer, file.byteOffset + from, Math.max(0, Math.min(to, file.length) - from)).toString(
    'latin1',
  )
