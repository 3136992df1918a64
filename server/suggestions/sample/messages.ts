import type { Messages } from '../../messages.ts'

/** What can go wrong with a reading sample. */
export const sampleMessages: Messages = {
  'sample-not-found': () => 'Deze leessteekproef is er niet (meer). Kijk bij ‘Leessteekproef’ welke er zijn.',
  'sample-sentence-gone': () =>
    'Deze zin hoort niet meer bij een leessteekproef: de steekproef is weggehaald, of de woorden zijn verbeterd. Uw antwoord is niet bewaard.',
  'sample-nothing-to-draw': () =>
    'Er zijn geen zinnen om te trekken: elke zin zit al in een leessteekproef, of er zijn nog geen bronnen.',
  'sample-drawn-meanwhile': () =>
    'Iemand trok intussen ook een leessteekproef, of verbeterde een tekst. Kijk wat er nu staat en trek dan opnieuw.',
  'sample-no-answer': () => 'Kruis minstens één code aan, of kies ‘Geen van deze codes’.',
  'sample-none-and-codes': () =>
    'U kruiste codes aan en koos ook ‘Geen van deze codes’. Haal de kruisjes weg, of kies ‘Vastleggen en verder’.',
}
