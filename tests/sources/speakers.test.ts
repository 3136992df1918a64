import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asRead,
  carriedSpeakers,
  labelsFound,
  labelsIn,
  type SpeakerCorrection,
  voicedBlocks,
} from '../../server/sources/speakers.ts'
import { plannedSpeakers, type SpeakerChoice } from '../../server/sources/speakers-planned.ts'
import type { Block } from '../../server/text/block.ts'

const speakers = ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_00', 'Let wel', 'SPEAKER_02', undefined]
const blocks = speakers.map((speaker, at): Block => {
  const place = { start: at * 10, end: at * 10 + 9 }
  return speaker ? { kind: 'turn', ...place, speaker } : { kind: 'paragraph', ...place }
})
const names = new Map([['id-joris', 'Joris Veldman']])
const joris: SpeakerChoice = { is: 'participant', participant: 'id-joris' }
const own: SpeakerChoice[] = [0, 1, 2, 3].map((label) => ({ is: 'label', label }))

function corrected(corrections: readonly SpeakerCorrection[]) {
  return voicedBlocks(blocks, [], { corrections, names })
}

function planned(labels: readonly SpeakerChoice[], standing: readonly SpeakerCorrection[] = []) {
  return plannedSpeakers(labelsFound(corrected(standing)), standing, {
    labels,
    turns: { blocks: [], choice: null },
  })
}

const speakersOf = (corrections: readonly SpeakerCorrection[]) =>
  corrected(corrections).map(({ speaker }) => speaker)

describe('who speaks', () => {
  test('a label that is a participant gives all its turns that name', () => {
    const corrections = planned(own.with(0, joris))
    expect(speakersOf(corrections)).toEqual([
      'Joris Veldman',
      'SPEAKER_01',
      'Joris Veldman',
      'Let wel',
      'SPEAKER_02',
      undefined,
    ])
  })
  test('a correction holds ids and no names', () => {
    expect(JSON.stringify(planned(own.with(0, joris)))).not.toContain('Joris')
  })
  test('two labels can be one speaker', () => {
    expect(speakersOf(planned(own.with(3, { is: 'label', label: 1 })))[4]).toBe('SPEAKER_01')
  })
  test('a label that is the same as another is who that other is', () => {
    const corrections = planned(own.with(0, joris).with(3, { is: 'label', label: 0 }))
    expect(speakersOf(corrections)[4]).toBe('Joris Veldman')
  })
  test('a label that is nobody makes paragraphs of its turns', () => {
    const [, , , block] = corrected(planned(own.with(2, { is: 'nobody' })))
    expect(block).toMatchObject({ kind: 'paragraph', label: 'Let wel' })
    expect(block?.speaker).toBeUndefined()
  })
  test('labels that are said to be each other are refused', () => {
    const circle = own.with(0, { is: 'label', label: 1 }).with(1, { is: 'label', label: 0 })
    expect(() => planned(circle)).toThrow('speakers-circle')
  })
  test('a turn that was said to be of somebody else stays so when its label is changed', () => {
    const standing = [{ block: 2, participant: null, like: 1 }]
    expect(speakersOf(planned(own.with(0, joris), standing)).slice(0, 3)).toEqual([
      'Joris Veldman',
      'SPEAKER_01',
      'SPEAKER_01',
    ])
  })
  test('a turn that was said to be another label is who that label is said to be', () => {
    const standing = [{ block: 2, participant: null, like: 1 }]
    expect(speakersOf(planned(own.with(1, joris), standing))[2]).toBe('Joris Veldman')
  })
  test('a paragraph without a label can be somebody’s words', () => {
    const found = labelsFound(corrected([]))
    const corrections = plannedSpeakers(found, [], { labels: own, turns: { blocks: [5], choice: joris } })
    expect(corrected(corrections)[5]).toMatchObject({ kind: 'turn', speaker: 'Joris Veldman' })
  })
  test('a turn can go back to whom its label says', () => {
    const standing = [{ block: 2, participant: 'id-joris' }]
    const found = labelsFound(corrected(standing))
    const turns = { blocks: [2], choice: null }
    expect(plannedSpeakers(found, standing, { labels: own, turns })).toEqual([])
  })
  test('a label that stands in the text stays hidden from others beside the name', () => {
    expect(labelsIn(corrected(planned(own.with(0, joris))))).toContain('SPEAKER_00')
  })
  test('words of nobody hide no label', () => {
    expect(labelsIn(corrected(planned(own.with(2, { is: 'nobody' }))))).not.toContain('Let wel')
  })
  test('labels and their places are found the same, whatever was corrected', () => {
    const choice = fc.oneof(
      fc.constant(joris),
      fc.constant<SpeakerChoice>({ is: 'nobody' }),
      fc.constant<SpeakerChoice | undefined>(undefined),
    )
    fc.assert(
      fc.property(fc.array(choice, { minLength: 4, maxLength: 4 }), (choices) => {
        const corrections = planned(choices.map((one, at) => one ?? { is: 'label', label: at }))
        expect(labelsFound(corrected(corrections))).toEqual(labelsFound(corrected([])))
      }),
    )
  })
  test('a block is as it was read, whatever was corrected about it', () => {
    const corrections = [
      { block: 0, participant: 'id-joris' },
      { block: 1, participant: null, like: 4 },
      { block: 3, participant: null },
      { block: 5, participant: 'id-joris' },
    ]
    expect(corrected(corrections).map(asRead)).toEqual(blocks)
  })
  test('corrections go along with their blocks to the next text', () => {
    const corrections = [
      { block: 1, participant: null, like: 4 },
      { block: 2, participant: 'id-joris' },
      { block: 3, participant: null },
    ]
    expect(JSON.parse(carriedSpeakers(corrections, [0, 1, 2, 2, undefined, 4, 5]) ?? '')).toEqual([
      { block: 1, participant: null, like: 5 },
      { block: 2, participant: 'id-joris' },
      { block: 3, participant: 'id-joris' },
    ])
  })
  test('what is planned twice is the same', () => {
    const once = planned(own.with(0, joris).with(3, { is: 'label', label: 1 }))
    expect(planned(own.with(0, joris).with(3, { is: 'label', label: 1 }), once)).toEqual(once)
  })
})
