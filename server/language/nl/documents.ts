export const documents = {
  origin: {
    reading: 'eigen lezing',
    suggestion: 'suggestie overgenomen',
    adjusted: 'suggestie aangepast',
    search: 'gevonden door zoeken',
    bulk: 'in één keer overgenomen',
    import: 'uit een bestand',
  },
  why: {
    name: { word: 'naam', meaning: 'is de naam van deze code' },
    keyword: { word: 'trefwoord', meaning: 'staat bij de trefwoorden in het codeboek' },
    related: { word: 'verwant', meaning: 'staat bij de verwante woorden in het codeboek' },
    definition: { word: 'omschrijving', meaning: 'komt voor in de omschrijving van de code' },
    learned: { word: 'geleerd', meaning: 'geleerd van eerdere beslissingen' },
    context: { word: 'zinnen eromheen', meaning: 'daarin staan woorden van deze code' },
    likeness: { word: 'gelijkenis', meaning: 'de zin lijkt op de omschrijving van de code' },
  },
  memoKind: {
    inhoud: 'inhoud',
    code: 'code',
    methode: 'methode of besluit',
    sfeer: 'sfeer',
  },
}
