import { describe, expect, test } from 'vitest'
import { blocksOf } from './turning.ts'

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
