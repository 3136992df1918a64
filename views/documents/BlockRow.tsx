import { asChild } from '../parts/markup.ts'
import { blockMarkup, type Drawing } from './block-markup.ts'
import type { PlacedBlock } from './layout.ts'

/** One block of the text by itself, where it is drawn again on a page that stands. */
export function BlockRow({ placed, drawing }: { placed: PlacedBlock; drawing: Drawing }) {
  return asChild(blockMarkup(placed, drawing))
}
