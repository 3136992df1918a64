import type { Sentence } from '../../sentence.ts'

/** What goes wrong with work beside the server. */
export const taskErrors = {
  'task-not-found': () => 'Deze taak is er niet meer. Wat klaar is, wordt na een dag opgeruimd.',
  'task-not-yours': () => 'Deze taak is van iemand anders. Alleen wie erom vroeg, kan haar stoppen.',
  'task-file-gone': () =>
    'Het bestand is er niet meer: er is intussen iets gewist, of het is te oud. Maak het opnieuw.',
  'task-stopped': () => 'Dit is gestopt. Er is niets van bewaard.',
  'task-died': () =>
    'Het werk is vastgelopen, misschien door te weinig geheugen. Er is niets half bewaard. Probeer het opnieuw.',
} satisfies Record<string, Sentence>
