import { AppError, invalid } from '../errors.ts'
import { type Picture, pictureOf } from '../ingest/picture.ts'

/** What a browser can still show without trouble: more than any phone's camera makes. */
export const mostPixels = 120_000_000
const longestSide = 20_000

export const pictureTypes: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png' }

/** @throws {AppError} invalid - no sound jpg or png; too-large - more pixels than a page can show */
export function checkedPicture(bytes: Uint8Array, file: string): Picture {
  const picture = pictureOf(bytes)
  if (!picture) return invalid('picture-broken', { file })
  const { width, height } = picture
  if (width > longestSide || height > longestSide || width * height > mostPixels)
    throw new AppError('too-large', 'picture-too-large', { file, width, height })
  return picture
}
