import { voiceAt } from '../sources/source.ts'
import type { Voice } from '../text/block.ts'
import type { Proposals } from './proposals.ts'
import type { ScoringDesk } from './scoring-desk.ts'
import type { Settled } from './settled.ts'

/** On the screen only what was said or noted is proposed; headings and colophons are no evidence for anything. */
export const isSpoken = (voice: Voice) => voice === 'participant' || voice === 'note' || voice === 'guest'

/** The suggestions of a text (by index) that may stand on a screen, whatever people did there. */
export function spokenIn({ source, scored }: Pick<Proposals, 'source' | 'scored'>): number[] {
  const { blocks, sentences } = source
  return [...scored.places.keys()].filter((index) =>
    isSpoken(voiceAt(blocks, sentences[scored.places[index]!]!.start)),
  )
}

/** Those of them on which nobody decided. */
export function waitingIn(
  proposals: Pick<Proposals, 'source' | 'scored'>,
  { model }: Pick<ScoringDesk, 'model'>,
  settled: Settled,
): number[] {
  const { places, codes } = proposals.scored
  return spokenIn(proposals).filter((index) => {
    const [place, code] = [places[index]!, model.codes[codes[index]!]!.id]
    return !settled.isGiven(place, code) && !settled.isLeft(place, code)
  })
}
