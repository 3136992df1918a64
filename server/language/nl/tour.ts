export const tour = {
  name: 'Rondleiding',
  offer: 'Rondleiding in vijf stappen',
  offerHint: 'Langs bronnen, suggesties, een rode draad en de toets van een rapport.',
  at: (step: number) => `Stap ${step} van 5`,
  next: 'Volgende stap',
  back: 'Vorige stap',
  stop: 'Stoppen',
  steps: {
    1: {
      title: 'het overzicht',
      text: 'Hier staat wat u nu kunt doen en hoe ver het project is. Alle bijeenkomsten in dit voorbeeld zijn verzonnen.',
    },
    2: {
      title: 'lezen en coderen',
      text: 'Ga met j en k van zin naar zin en geef met een cijfer of Enter een code. Rechts staat wat er over het gekozen fragment bekend is.',
    },
    3: {
      title: 'suggesties',
      text: 'Rode Draad stelt codes voor en zegt waarom. U beslist: a is overnemen, x is niet overnemen. Met u maakt u dat ongedaan.',
    },
    4: {
      title: 'een rode draad',
      text: 'Een bewering die in meer bijeenkomsten terugkomt, met wat ervoor en ertegen is gezegd. Elk bewijs leidt naar de plaats in de bron.',
    },
    5: {
      title: 'de rapporttoets',
      text: 'Staat er in de bronnen wat het rapport citeert? Kies een rapport: bij elk citaat ziet u waar het vandaan komt en wat er anders is.',
    },
  },
}
