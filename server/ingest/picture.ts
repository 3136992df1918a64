/** A photo or scan that can be kept as the original of a text that somebody typed over. */
export interface Picture {
  readonly kind: 'jpg' | 'png'
  /** Pixels, as stored: a jpg may say in its EXIF that it is shown turned. */
  readonly width: number
  readonly height: number
}

/** What kind of picture the bytes begin as; null for anything but a jpg or png. */
export function pictureKind(bytes: Uint8Array): 'jpg' | 'png' | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? 'jpg' : null
}

/**
 * The kind and size of a picture, from its header alone: its image data are never read.
 * Undefined when it is no jpg or png, or its header is damaged or names no size.
 */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  const kind = pictureKind(bytes)
  const size = kind === 'png' ? sizeOfPng(bytes) : kind === 'jpg' ? sizeOfJpg(bytes) : undefined
  return kind && size && size.width > 0 && size.height > 0 ? { kind, ...size } : undefined
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The chunk IHDR comes first (PNG, third edition, 11.2.1). */
function sizeOfPng(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24 || Buffer.from(bytes.subarray(12, 16)).toString('latin1') !== 'IHDR') return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Goes from segment to segment until the frame header (ITU-T T.81, B.2.2). */
function sizeOfJpg(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else if (marker === 0xda || marker === 0xd9) return undefined
    else at += hasNoLength(marker) ? 2 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
const hasNoLength = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)
