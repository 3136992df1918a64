import { describe, expect, test } from 'vitest'
import { readSubtitles } from '../../server/ingest/subtitles.ts'

const read = (text: string) => readSubtitles(text, 'gesprek.vtt')
function turns(transcript: string) {
  const { text, blocks } = read(transcript)
  return blocks.map(({ speaker, time, start, end }) => [speaker, time, text.slice(start, end)])
}

const voices = `WEBVTT

NOTE gemaakt door een machine

1
00:00:01.000 --> 00:00:03.500 align:start
<v Anna de Vries>Hallo &amp; <b>welkom</b></v>

2
00:00:04.000 --> 00:00:06.000
<v Anna de Vries>allemaal.</v>

3
00:00:06.500 --> 00:00:07.000
<v Bert>Dank je.</v>

4
00:00:12.000 --> 00:00:13.000
<v Bert>Nog iets.</v>
`

describe('a transcript with voices', () => {
  test('writes each turn on a line of its own, with the name before it', () => {
    expect(read(voices).text).toBe(
      'Anna de Vries: Hallo & welkom allemaal.\n\nBert: Dank je.\n\nBert: Nog iets.',
    )
  })

  test('joins what one speaker says, until a pause of more than three seconds, and keeps the time of the first words', () => {
    expect(turns(voices)).toEqual([
      ['Anna de Vries', 1, 'Hallo & welkom allemaal.'],
      ['Bert', 6.5, 'Dank je.'],
      ['Bert', 12, 'Nog iets.'],
    ])
  })

  test('tells two voices in one caption apart', () => {
    expect(turns('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Ja</v>\n<v Bert>Nee</v>')).toEqual([
      ['Anna', 1, 'Ja'],
      ['Bert', 1, 'Nee'],
    ])
  })
})

describe('a transcript with names before a colon', () => {
  const named =
    '1\n00:00:01,000 --> 00:00:02,000\nAnna: Ik begin.\n\n2\n00:00:02,500 --> 00:00:03,000\nen ga door.\n\n3\n00:00:03,200 --> 00:00:04,000\nBert: Ik zeg: nee.\n\n4\n00:00:04,500 --> 00:00:05,000\nAnna: Jammer.\n'

  test('goes on with the last speaker where no name stands', () => {
    expect(turns(named)).toEqual([
      ['Anna', 1, 'Ik begin. en ga door.'],
      ['Bert', 3.2, 'Ik zeg: nee.'],
      ['Anna', 4.5, 'Jammer.'],
    ])
  })
})

describe('a transcript without names', () => {
  test('has turns without a speaker', () => {
    expect(turns('1\n00:00:01,000 --> 00:00:02,000\nIets gezegd.\n')).toEqual([
      [undefined, 1, 'Iets gezegd.'],
    ])
  })

  test('does not become one endless turn', () => {
    const cues = Array.from(
      { length: 60 },
      (_, index) =>
        `${index + 1}\n00:00:${String(index).padStart(2, '0')},000 --> 00:00:${String(index).padStart(2, '0')},900\nDit is zin nummer ${index} van een lang verhaal.\n`,
    )
    expect(read(cues.join('\n')).blocks.length).toBeGreaterThan(3)
  })

  test('takes dashes for a change of speaker', () => {
    expect(
      turns('1\n00:00:01,000 --> 00:00:02,000\n- Ga je mee?\n- Nee.\n').map(([, , words]) => words),
    ).toEqual(['Ga je mee?', 'Nee.'])
  })
})

describe('no words are lost', () => {
  test.each([
    ['a time that ends before it begins', '00:09.000 --> 00:05.000\nkapot'],
    ['a comma where a point should be', '00:09,000 --> 00:10,000\nkapot'],
    ['words that look like a setting', '00:09.000 --> 00:10.000\nline: kapot'],
    ['an empty line inside a caption', '00:09.000 --> 00:10.000\neerst\n\nkapot'],
    ['a caption right below another', '00:09.000 --> 00:10.000\neerst\n2\n00:10.000 --> 00:11.000\nkapot'],
  ])('by %s', (_, cue) => {
    expect(read(`WEBVTT\n\n${cue}\n`).text).toContain('kapot')
  })

  test('by a time that cannot be read, which gives a warning', () => {
    const { text, warnings } = read('WEBVTT\n\neen --> twee\nkapot\n')
    expect(text).toBe('kapot')
    expect(warnings?.map(({ key }) => key)).toEqual(['ingest.cues-unread'])
  })
})

test('marks of style and numbers of captions are no words', () => {
  expect(read('1\n00:00:01,000 --> 00:00:02,000\n<i>{\\an8}Ja</i> 3 < 4\n').text).toBe('Ja 3 < 4')
})

test('a note that names a proposition is a heading, any other note is left out', () => {
  const { text, blocks } = readSubtitles(
    [
      'WEBVTT',
      '',
      'NOTE gemaakt door een machine',
      '',
      'NOTE',
      'Stelling 1: Groei is goed.',
      '',
      '00:01.000 --> 00:02.000',
      '<v Anna>Vind ik niet.',
      '',
      'NOTE Stelling 2: Minder is meer.',
      '',
      '00:02.000 --> 00:03.000',
      '<v Anna>Dat wel.',
    ].join('\n'),
    'tafel.vtt',
  )
  expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['heading', 'Stelling 1: Groei is goed.'],
    ['turn', 'Vind ik niet.'],
    ['heading', 'Stelling 2: Minder is meer.'],
    ['turn', 'Dat wel.'],
  ])
})
