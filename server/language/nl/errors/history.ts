import type { Sentence } from '../../sentence.ts'

/** What erasing and keeping says. */
export const historyErrors = {
  'erased-for-good': () => 'Wissen is voorgoed. Wat gewist is, komt niet terug.',
  'name-not-in-log': () =>
    'Namen van deelnemers staan niet in het logboek, dus de vorige naam is niet bekend. Typ die opnieuw bij de deelnemers.',
  'event-erased': ({ later }) =>
    `Dit kan niet ongedaan worden gemaakt: de woorden zijn gewist, in wijziging ${later} in het logboek.`,
  'not-as-tombstone': () =>
    'Hier is iets gewist, maar wat ervan over is komt niet overeen met wat daarbij is vastgelegd.',
  'erase-without-ground': () => 'Schrijf op waarom u dit wist. Die grond blijft bewaard.',
  'erase-not-confirmed': ({ name }) =>
    `Er is niets gewist. Typ ter bevestiging precies wat er staat: ${name}`,
  'erase-nothing-left': () => 'Er is niets meer om te wissen: dit is al gewist, of het is leeg.',
  'erase-kind-unknown': ({ kind }) =>
    `‘${kind}’ kan niet worden gewist. Kies document, part, speaker of memo.`,
  'part-outside': ({ document }) =>
    `Dit stuk staat niet in de tekst van ‘${document}’. Kies een begin en een einde binnen de laatste tekst.`,
  'part-not-found': ({ document, part }) => `‘${document}’ heeft geen deel ${part}.`,
  'speaker-not-found': ({ speaker }) =>
    `‘${speaker}’ staat op geen deelnemerslijst en spreekt in geen enkele bron onder deze naam.`,
  'memo-not-found': () => 'Deze memo bestaat niet.',
  'retention-not-a-date': () => 'Dit is geen datum. Schrijf bijvoorbeeld 31-12-2027 of 31 december 2027.',
  'erasure-not-found': () => 'Deze wissing bestaat niet.',
  'quote-erased': ({ quote, at, ground }) =>
    `Het citaat ${quote} is gewist op ${at} (grond: ${ground}). Het is niet meer te lezen.`,
} satisfies Readonly<Record<string, Sentence>>
