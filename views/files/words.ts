import { decimal, figure } from '../../server/language/figures.ts'

/** `412 bytes`, `38 kB`, `2,15 MB` */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${figure(bytes)} bytes`
  if (bytes < 1_000_000) return `${figure(bytes / 1000)} kB`
  return `${decimal(bytes / 1_000_000)} MB`
}
