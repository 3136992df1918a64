import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languageOf } from '../../server/text/language.ts'
import { regional, textsIn } from './language-texts.ts'

const languages = (texts: readonly string[]) => texts.map((text) => languageOf(text).language)
const foreignOnes = (texts: readonly string[]) =>
  texts.filter((text) => !['nl', 'unknown'].includes(languageOf(text).language))

test.each(['en', 'de', 'fr'] as const)(
  'what people say in %s is recognised, a remark of two sentences included',
  (language) => {
    expect(new Set(languages(textsIn[language]))).toEqual(new Set([language]))
  },
)

test('Low Saxon, as it is spoken in the region, is never another language', () => {
  expect(foreignOnes(regional)).toEqual([])
  expect(languageOf(regional.join('\n')).language).toBe('nl')
})

test('Frisian, Spanish, Polish and Turkish are no Dutch', () => {
  expect(
    languages([
      'Wy wachtsje no al trije jier op stroom. Hja sizze dat it net kin, mei de rigels dy’t der binne, en wy hawwe it jild foar in oar ding brûkt. Dy fan de gemeente wie der ek by.',
      'Llevamos tres años esperando la conexión y nadie nos dice cuándo va a llegar. El banco no presta dinero porque no hay una fecha, y sin eso no se puede hacer nada con los vecinos.',
      'Czekamy już trzy lata na prąd i nikt nie wie, kiedy to będzie. Bank nie da pieniędzy, bo nie ma daty, a my nie możemy czekać tak długo, jak oni by chcieli. Co jest z tym planem?',
      'Üç yıldır elektrik bekliyoruz ve ne zaman geleceğini bilen yok. Banka da para vermek için bir tarih istiyor, ama bu tarih yok. Biz ne yapalım, sen söyle, çok zor ve her şey pahalı.',
    ]),
  ).toEqual(['fy', 'es', 'pl', 'tr'])
})

test('a text in letters that Dutch does not use is in another language', () => {
  expect(
    languages([
      'Ми чекаємо на підключення вже три роки і ніхто не знає, коли воно буде.',
      'ننتظر التوصيل منذ ثلاث سنوات ولا أحد يعرف متى سيأتي',
    ]),
  ).toEqual(['other', 'other'])
})

test('too little to tell by is unknown: a word, a list of names, a table of figures, nothing', () => {
  const names =
    'John Smith, Mary Jones\nPierre Dupont, Marie le Blanc\nHans Müller, Ulrike von der Heide\n'.repeat(20)
  const figures = 'Rijssen;12,5;13,1\nHengelo;9,8;10,0\nTotal;22,3;23,1\n'.repeat(50)
  expect(languages(['', 'Hello', 'What is it?', names, figures, '12.5\t13.1\n\n', '🚲🚲'])).toEqual(
    Array(7).fill('unknown'),
  )
})

test('a Dutch text stays Dutch with quotations, terms and titles in English', () => {
  const text = `Aan tafel vier ging het over ‘the future of work’. Een deelnemer las voor: “We have been waiting for this and it is
    not what they told us it would be.” Daarna vroeg iemand wat dat voor ons hier betekent. De workshop What Works en het boek
    Who Gets What and Why lagen op tafel. Niemand had die gelezen, maar iedereen vond dat we het er toch over moesten hebben.`
  expect(languageOf(text).language).toBe('nl')
})

test('of a text in two languages Dutch wins when it has half of the words', () => {
  const dutch =
    'Wij wachten al drie jaar op stroom en niemand kan ons zeggen wanneer het komt. De bank wil dat ook weten.'
  const both = textsIn.en.slice(0, 6).map((text) => `${text}\n${dutch}`)
  expect(languageOf(both.join('\n')).language).toBe('nl')
})

test('is judged by the stretches that count only', () => {
  const cover = `${textsIn.en.join('\n')}\n`
  const talk =
    'Wij wachten al drie jaar op stroom. Niemand kan ons zeggen wanneer het komt, en de bank wil dat ook weten.'
  const text = cover + talk
  expect(languageOf(text).language).toBe('en')
  expect(languageOf(text, [{ start: cover.length, end: text.length }]).language).toBe('nl')
})

test('of a long text a sample is looked at, from all of it', () => {
  const dutch = 'Wij wachten al drie jaar op stroom en niemand kan ons zeggen wanneer het komt. '.repeat(100)
  const long = dutch + `${textsIn.en.join(' ')} `.repeat(400)
  const found = languageOf(long)
  expect(found.language).toBe('en')
  expect(found.words).toBeLessThan(6000)
})

const corpus = new URL('../../corpus/', import.meta.url)
const beside = new URL('../../../shared/', import.meta.url)

test.each(
  [
    new URL('documents/', corpus),
    new URL('made-from/', corpus),
    new URL('gold/', beside),
    new URL('material/', beside),
  ].filter((folder) => existsSync(folder)),
)('every text of conversations here is Dutch: %s', (folder) => {
  const files = readdirSync(folder).filter((file) => /\.(?:txt|md|vtt|srt|csv)$/.test(file))
  const other = files.filter(
    (file) => languageOf(readFileSync(new URL(file, folder), 'utf8')).language !== 'nl',
  )
  expect(other).toEqual([])
})
