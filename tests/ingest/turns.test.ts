import { describe, expect, test } from 'vitest'
import { compose } from '../../server/ingest/piece.ts'
import { readText } from '../../server/ingest/read.ts'
import { proposeStructure } from '../../server/ingest/structure.ts'
import { withTurns } from '../../server/ingest/turns.ts'

/** The turns of paragraphs, as every format with a structure of its own hands them over. */
function turnsOf(...paragraphs: string[]): string[] {
  const { text, blocks } = compose(withTurns(paragraphs.map((words) => ({ kind: 'paragraph', text: words }))))
  return blocks.map(
    ({ kind, speaker = '', start, end }) => `${kind} | ${speaker} | ${text.slice(start, end)}`,
  )
}

/** The blocks of a plain text. */
async function blocksOf(...lines: string[]): Promise<string[]> {
  const { text, blocks } = await readText(new TextEncoder().encode(lines.join('\n')), 'gesprek.txt')
  return blocks.map(({ kind, speaker, start, end }) =>
    [kind, speaker, text.slice(start, end)].filter((part) => part !== undefined).join(' | '),
  )
}

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

describe('what ends a turn without being one', () => {
  test('who led the table, put down among what was said, is nobody’s words', async () => {
    expect(
      await blocksOf(
        'Anna: Ik vind het te druk.',
        'Piet: Ik niet.',
        'Tafelheer: Kees de Boer',
        'Anna: Toch wel.',
        'Piet: Nee.',
      ),
    ).toEqual([
      'turn | Anna | Ik vind het te druk.',
      'turn | Piet | Ik niet.',
      'paragraph | Tafelheer: Kees de Boer',
      'turn | Anna | Toch wel.',
      'turn | Piet | Nee.',
    ])
  })
  test.each([
    'NB: respondent huilt.',
    'PS: tape 2 begint hier.',
    'Veldnotitie: de kat kwam binnen.',
    'Tip: bel vooraf.',
    'Bron: de gemeente.',
    'Sluiting: half tien.',
    'Samenvatting moderator: het park moet open.',
  ])('a remark of who took notes is nobody’s words: %s', async (remark) => {
    const blocks = await blocksOf(
      'Interviewer: Wat wilt u?',
      'Respondent: Dat het stopt.',
      remark,
      'Interviewer: Neem de tijd.',
      'Respondent: Dank.',
    )
    expect(blocks.slice(1, 4)).toEqual([
      'turn | Respondent | Dat het stopt.',
      `paragraph | ${remark}`,
      'turn | Interviewer | Neem de tijd.',
    ])
  })
  test('in minutes a line with only a time ends what was said before it', async () => {
    expect(
      await blocksOf(
        '19:10 Fatima: de sloot is te smal.',
        '19:12 Kees: wie gaat erover?',
        '19:15 Fatima: het waterschap.',
        '19:40 Pauze.',
        '19:55 Kees: ik bel ze morgen.',
      ),
    ).toEqual([
      'turn | Fatima | de sloot is te smal.',
      'turn | Kees | wie gaat erover?',
      'turn | Fatima | het waterschap.',
      'turn | Pauze.',
      'turn | Kees | ik bel ze morgen.',
    ])
  })
  test('times above what was said end it too', async () => {
    const blocks = await blocksOf(
      '19:00 Opening',
      'De voorzitter heet iedereen welkom.',
      '19:10 Verkeer',
      'Kees: de drempels moeten weg.',
      'Fatima: nee, juist meer drempels.',
      '19:40 Pauze',
      '20:00 Groen',
      'Kees: het park moet open blijven.',
      'Fatima: eens.',
    )
    expect(blocks.slice(4)).toEqual([
      'turn | Fatima | nee, juist meer drempels.',
      'turn | Pauze',
      'turn | Groen',
      'turn | Kees | het park moet open blijven.',
      'turn | Fatima | eens.',
    ])
  })
  test('in a recording a line with only minutes and seconds goes on with who speaks', async () => {
    const blocks = await blocksOf(
      '0:03 Anna: Hallo.',
      '0:07 En welkom.',
      '0:12 Bram: Dank je.',
      '0:15 Anna: Graag gedaan.',
      '0:18 Bram: Mooi.',
    )
    expect(blocks[0]).toBe('turn | Anna | Hallo.\n0:07 En welkom.')
  })
})

describe('a chat', () => {
  test('whoever sent a message says it, whatever the name looks like', async () => {
    expect(
      await blocksOf(
        '[12-03-2025, 14:02:11] Kees: Hoi',
        '[12-03-2025, 14:03:11] ~ Jan: Wie belt?',
        '[12-03-2025, 14:06:11] +31 6 12345678: Ik ook',
        '[12-03-2025, 14:07:11] Kees: Ok',
        '[12-03-2025, 14:09:11] Mama 💕: leuk',
      ),
    ).toEqual([
      'turn | Kees | Hoi',
      'turn | ~ Jan | Wie belt?',
      'turn | +31 6 12345678 | Ik ook',
      'turn | Kees | Ok',
      'turn | Mama 💕 | leuk',
    ])
  })
  test('what the program tells is nobody’s message', async () => {
    expect(
      await blocksOf(
        '12-03-2025 19:02 - Kees: Er komt een plan',
        '12-03-2025 19:03 - De beveiligingscode van Jan is gewijzigd.',
        '12-03-2025 19:04 - Kees heeft het onderwerp gewijzigd in: Feest',
        '12-03-2025 19:05 - Fatima: mooi',
        '12-03-2025 19:06 - Kees: jammer',
      ),
    ).toEqual([
      'turn | Kees | Er komt een plan',
      'turn | De beveiligingscode van Jan is gewijzigd.',
      'turn | Kees heeft het onderwerp gewijzigd in: Feest',
      'turn | Fatima | mooi',
      'turn | Kees | jammer',
    ])
  })
})
