import { describe, expect, test } from 'vitest'
import { ownWords, rejoined } from '../../server/ingest/hyphens.ts'

const none = ownWords([])

describe('a word broken at the end of a line', () => {
  test.each([
    ['samen-', 'gewerkt', 'samengewerkt'],
    ['pro-', 'vincie', 'provincie'],
    ['ex-', 'port', 'export'],
    ['onder-', 'nemers.', 'ondernemers.'],
    ['economie en onder-', 'nemers in', 'economie en ondernemers in'],
    ['be-', 'antwoorden', 'beantwoorden'],
    ['weten\u00AD', 'schap', 'wetenschap'],
  ])('%j and %j make %j', (left, right, whole) => {
    expect(rejoined(left, right, none)).toBe(whole)
  })

  test.each([
    ['sociaal-', 'economisch', 'sociaal-economisch'],
    ['publiek-', 'private', 'publiek-private'],
    ['start-', 'en scale-ups', 'start- en scale-ups'],
    ['zon-', 'of windenergie', 'zon- of windenergie'],
    ['Oost-', 'Nederland', 'Oost-Nederland'],
    ['AI-', 'toepassing', 'AI-toepassing'],
    ['mkb-', 'ondernemer', 'mkb-ondernemer'],
    ['start-', 'ups', 'start-ups'],
    ['energie-', 'efficiënt', 'energie-efficiënt'],
    ['2026-', '2027', '2026-2027'],
    ['niet-', 'westers', 'niet-westers'],
  ])('%j and %j keep their hyphen', (left, right, whole) => {
    expect(rejoined(left, right, none)).toBe(whole)
  })
})

describe('the text’s own words decide first', () => {
  test('a hyphen that the word has elsewhere stays', () => {
    expect(rejoined('kennis-', 'economie', ownWords(['de kennis-economie']))).toBe('kennis-economie')
  })

  test('a word that stands whole elsewhere is made whole', () => {
    expect(rejoined('sociaal-', 'economisch', ownWords(['sociaaleconomisch beleid']))).toBe(
      'sociaaleconomisch',
    )
  })

  test('an accent that the break took away comes back', () => {
    expect(rejoined('co-', 'operatie', ownWords(['een coöperatie']))).toBe('coöperatie')
  })

  test('halves of broken words are no words', () => {
    expect([...ownWords(['een voor-', 'beeld van']).values()]).toEqual(['een', 'van'])
  })
})

describe('what Dutch spelling asks for', () => {
  test.each([
    ['een-', 'op-eenbegeleiding', 'een-op-eenbegeleiding'],
    ['een-op-', 'eenbegeleiding', 'een-op-eenbegeleiding'],
    ['kant-', 'en-klaar', 'kant-en-klaar'],
    ['doe-het-', 'zelf', 'doe-het-zelf'],
  ])('a chain of short words keeps each hyphen: %j and %j make %j', (left, right, whole) => {
    expect(rejoined(left, right, none)).toBe(whole)
  })

  test.each([
    ['mede-', 'inwoners', 'mede-inwoners'],
    ['corona-', 'aanpak', 'corona-aanpak'],
    ['ruimte-', 'eisen', 'ruimte-eisen'],
  ])('two words whose vowels clash keep it: %j and %j make %j', (left, right, whole) => {
    expect(rejoined(left, right, none)).toBe(whole)
  })

  test.each([
    ['btw-', 'tarief', 'btw-tarief'],
    ['PvdA-', 'wethouder', 'PvdA-wethouder'],
    ['x-', 'as', 'x-as'],
  ])('no syllable ends so: %j and %j make %j', (left, right, whole) => {
    expect(rejoined(left, right, none)).toBe(whole)
  })

  test.each([
    ['be-', 'invloeden', 'beïnvloeden'],
    ['co-', 'ordinatie', 'coördinatie'],
    ['be-', 'ïnvloeden', 'beïnvloeden'],
  ])('a diaeresis that the break took away comes back: %j and %j make %j', (left, right, whole) => {
    expect(rejoined(left, right, none)).toBe(whole)
  })

  test('a syllable that happens to be a short word is joined', () => {
    expect(rejoined('sociaal-in-', 'dividuele', none)).toBe('sociaal-individuele')
  })
})
