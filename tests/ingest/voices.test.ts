import { describe, expect, test } from 'vitest'
import { proposed } from './proposing.ts'

describe('voices', () => {
  const transcript =
    'Anna (inleider): Welkom.\n\nGespreksleider: Wie begint?\n\nBert: Ik.\n\nGespreksleider: Mooi.\n\nBert: Goed.\n\nAnna (inleider): Prima.'

  test('of turns are the participant’s, the host’s or the guest’s', async () => {
    const { blocks, speakers } = await proposed(transcript)
    expect(blocks.map(({ voice }) => voice)).toEqual([
      'guest',
      'organiser',
      'participant',
      'organiser',
      'participant',
      'guest',
    ])
    expect(speakers).toEqual(['Anna (inleider)', 'Gespreksleider', 'Bert'])
  })

  test.each(['Int.', 'Interviewer', 'Interviewster', 'Gespreksleidster', 'Host', 'Presentator', 'I'])(
    'of who asks, as %s, are the organiser’s',
    async (label) => {
      const { blocks } = await proposed(
        `${label}: Hoe gaat het?\n\nR: Goed.\n\n${label}: En nu?\n\nR: Zo ook.`,
      )
      expect(blocks.map(({ voice }) => voice)).toEqual([
        'organiser',
        'participant',
        'organiser',
        'participant',
      ])
    },
  )

  test('of an I among other initials are a participant’s', async () => {
    const { blocks } = await proposed('I: Ja.\n\nK: Nee.\n\nI: Jawel.\n\nK: Goed.\n\nR: Best.')
    expect(new Set(blocks.map(({ voice }) => voice))).toEqual(new Set(['participant']))
  })

  test.each([
    ['“Wij redden het niet meer.”', 'participant'],
    ['"Wij redden het niet." "Nooit."', 'participant'],
    ['“Wij redden het niet.” (bakker)', 'participant'],
    ['De bakker zei: zo gaat het niet.', 'note'],
    ['Het woord “groei” viel vaak.', 'note'],
  ])('of %j is the %s’s', async (line, voice) => {
    expect((await proposed(`- ${line}`)).blocks[0]?.voice).toBe(voice)
  })

  test.each([['Conclusie'], ['Samenvatting'], ['Rode draad'], ['Analyse']])(
    'under %s are analysis',
    async (heading) => {
      expect((await proposed(`# Avond\n\n## ${heading}\n\nWoorden.`)).at('Woorden')?.voice).toBe('analysis')
    },
  )

  test.each([['Colofon'], ['Leeswijzer'], ['Over dit document'], ['Inhoud']])(
    'under %s are frame, also below its sub-headings',
    async (heading) => {
      const { at } = await proposed(`# ${heading}\n\n## Uitgave\n\nWoorden.\n\n# Avond\n\nMeer.`)
      expect(at('Woorden')?.voice).toBe('frame')
      expect(at('Meer')?.voice).toBe('note')
    },
  )

  test.each(['1 Wonen .... 2\n2 Werken .... 4', 'Wonen\nWerken'])(
    'of a talk below its contents are the note-taker’s, also without a heading between: %j',
    async (entries) => {
      const { at } = await proposed(
        `Inhoud\n\n${entries}\n\nDe zaal was vol en het gesprek kwam snel op gang, want iedereen had er iets over te zeggen.\n\nDe bus rijdt niet.`,
        { name: 'verslag.txt' },
      )
      expect([at('Wonen')?.voice, at('1 Wonen')?.voice]).toContain('frame')
      expect([at('De zaal')?.voice, at('De bus')?.voice]).toEqual(['note', 'note'])
    },
  )

  test('of the words of a proposition below its heading are the organiser’s, even between quotation marks', async () => {
    expect((await proposed('## Stelling 2\n\n“Wie vervuilt, betaalt.”\n\nWoorden.')).at('“Wie')?.voice).toBe(
      'organiser',
    )
  })

  test('of an opening talk are the guest’s', async () => {
    const { at } = await proposed(
      '# Avond over arbeid\n\nInleiding door Kim de Wit, socioloog\n\nDames en heren.',
    )
    expect(at('Dames')?.voice).toBe('guest')
  })

  test('in a report are analysis, except what it quotes', async () => {
    const { at, sessions } = await proposed('# Conclusies\n\nWij zagen veel.\n\n> “Zo gaat het niet.”\n', {
      role: 'report',
    })
    expect(at('Wij zagen')?.voice).toBe('analysis')
    expect(at('“Zo gaat')?.voice).toBe('participant')
    expect(sessions).toEqual([])
  })
})
