import { describe, expect, test } from 'vitest'
import { compose } from '../../server/ingest/piece.ts'
import { readText } from '../../server/ingest/read.ts'
import { proposeStructure } from '../../server/ingest/structure.ts'
import { withTurns } from '../../server/ingest/turns.ts'
import { blocksOf, turnsOf } from './turning.ts'

describe('turns in documents with paragraphs', () => {
  test('a time and a name in one paragraph, the words in the next', () => {
    expect(turnsOf('00:00:03 Anna Bos', 'Hallo.', '00:00:21 Bram', 'Dag.')).toEqual([
      'turn | Anna Bos | Hallo.',
      'turn | Bram | Dag.',
    ])
  })
  test('name, time and words in one paragraph with line breaks', () => {
    expect(turnsOf('Anna Bos   0:03\nHallo.', 'Bram   0:21\nDag.')).toEqual([
      'turn | Anna Bos | Hallo.',
      'turn | Bram | Dag.',
    ])
  })
  test('a turn runs on over paragraphs until the next speaker', () => {
    expect(turnsOf('Anna: Hallo.', 'Zullen we?', 'Dan beginnen we.', 'Bram: Ja.', 'Anna: Mooi.')[2]).toBe(
      'turn | Anna | Dan beginnen we.',
    )
  })
  test('a speaker may take over within a paragraph', () => {
    expect(turnsOf('Anna: Hallo. Bram: Dag. Anna: Mooi.', 'Bram: Ja.')).toEqual([
      'turn | Anna | Hallo.',
      'turn | Bram | Dag.',
      'turn | Anna | Mooi.',
      'turn | Bram | Ja.',
    ])
  })
  test('the label of a speaker stays in the text, outside the block', () => {
    const { text, blocks } = compose(
      withTurns(['[Anna]: Ja.', '[Bram]: Nee.'].map((words) => ({ kind: 'paragraph', text: words }))),
    )
    expect(text.slice(0, blocks[0]?.start)).toBe('[Anna]: ')
  })
  test('Markdown knows the same shapes', async () => {
    const text = '[00:12] Anna: Hallo.\n\n[00:31] Bram: Dag.\n\n**Anna:** Mooi.\n'
    const { blocks } = await readText(new TextEncoder().encode(text), 'gesprek.md')
    expect(blocks.map(({ speaker, time }) => [speaker, time])).toEqual([
      ['Anna', 12],
      ['Bram', 31],
      ['Anna', undefined],
    ])
  })
})

describe('what a program says about the recording', () => {
  const transcript =
    'Werksessie wonen\n\nBakker, Els (Provincie) heeft de transcriptie gestart\n\nBakker, Els (Provincie)   0:03\nWelkom allemaal.\n\nJan de Vries   0:12\nJa, graag.\n\nBakker, Els (Provincie)   0:19\nMooi.\n\nBakker, Els (Provincie) heeft de transcriptie gestopt\n'

  test.each(['overleg.txt', 'overleg.md'])('is a paragraph of nobody in %s, and frame', async (name) => {
    const read = await readText(new TextEncoder().encode(transcript), name)
    const { voices } = proposeStructure(read, { name, role: 'source' })
    const about = read.blocks.flatMap(({ kind, speaker, start, end }, at) =>
      read.text.slice(start, end).includes('transcriptie') ? [[kind, speaker, voices[at]]] : [],
    )
    expect(about).toEqual([
      ['paragraph', undefined, 'frame'],
      ['paragraph', undefined, 'frame'],
    ])
  })
})

describe('an introduction of a person and a turn of a role', () => {
  test('answers without a full stop are turns of the role that gives them', async () => {
    expect(
      await blocksOf(
        'Interviewer: Hoe gaat het?',
        'Respondent: goed',
        'Interviewer: En thuis?',
        'Respondent: ook wel, dank u',
      ),
    ).toEqual([
      'turn | Interviewer | Hoe gaat het?',
      'turn | Respondent | goed',
      'turn | Interviewer | En thuis?',
      'turn | Respondent | ook wel, dank u',
    ])
  })
  test('a role with no more than a name behind it introduces a person in the first lines', async () => {
    expect(
      await blocksOf(
        'Gespreksleider: Marieke',
        'Moderator: Wat vinden jullie van het park',
        'Anna: mooi',
        'Moderator: En jij, Piet',
        'Anna: ook mooi',
      ),
    ).toEqual([
      'paragraph | Gespreksleider: Marieke',
      'turn | Moderator | Wat vinden jullie van het park',
      'turn | Anna | mooi',
      'turn | Moderator | En jij, Piet',
      'turn | Anna | ook mooi',
    ])
  })
  test('that nobody knows who took notes is told in the first lines', async () => {
    const blocks = await blocksOf('Notulist: onbekend', '', 'Anna: Ja.', 'Bram: Nee.', 'Anna: Toch.')
    expect(blocks.slice(0, 2)).toEqual(['paragraph | Notulist: onbekend', 'turn | Anna | Ja.'])
  })
  test('who led the table may be named below the title, an empty line between', async () => {
    const blocks = await blocksOf(
      'Verslag',
      '',
      'Tafelheer: Kim',
      '',
      'Anna: Ja.',
      'Bram: Nee.',
      'Anna: Toch.',
    )
    expect(blocks[1]).toBe('paragraph | Tafelheer: Kim')
  })
  test('who took notes may say something too', async () => {
    const blocks = await blocksOf(
      'Voorzitter: Wie wil er beginnen?',
      'Notulist: Ik niet',
      'Voorzitter: Jan dan?',
      'Jan: Goed.',
      'Voorzitter: Ga je gang.',
    )
    expect(blocks[1]).toBe('turn | Notulist | Ik niet')
  })
  test('a chair who gives somebody the floor by name is speaking', async () => {
    const blocks = await blocksOf(
      'Voorzitter: Ik open de vergadering.',
      '',
      'Wethouder Smit: Dank u wel.',
      '',
      'Voorzitter: Mevrouw De Wit (GroenLinks)',
      '',
      'Voorzitter: Wethouder Smit.',
      '',
      'Wethouder Smit: Ik neem dat mee.',
    )
    expect(blocks.slice(2, 4)).toEqual([
      'turn | Voorzitter | Mevrouw De Wit (GroenLinks)',
      'turn | Voorzitter | Wethouder Smit.',
    ])
  })
  test('a place as an answer is no name of who answers', async () => {
    const blocks = await blocksOf(
      'Interviewer: Waar bent u geboren?',
      'Respondent: In Zwolle.',
      'Interviewer: Met wie werkt u samen?',
      'Respondent: Gemeente Zwolle.',
      'Interviewer: Dank u.',
    )
    expect([blocks[1], blocks[3]]).toEqual([
      'turn | Respondent | In Zwolle.',
      'turn | Respondent | Gemeente Zwolle.',
    ])
  })
  test('who wrote the notes is named above them, and does not speak', async () => {
    const blocks = await blocksOf(
      'Door: Kees de Boer',
      'Datum: 3 mei 2025',
      '',
      'Gerrit: Ik ben moe.',
      'Ina: Hij zegt maar wat.',
      'Gerrit: Echt waar.',
    )
    expect(blocks.slice(0, 3)).toEqual([
      'paragraph | Door: Kees de Boer',
      'paragraph | Datum: 3 mei 2025',
      'turn | Gerrit | Ik ben moe.',
    ])
  })
})
