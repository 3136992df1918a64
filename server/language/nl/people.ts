export const people = {
  title: 'Uw naam',
  whoAreYou: 'Wie bent u?',
  why: 'Bij elke wijziging komt te staan wie haar maakte. Een wachtwoord is niet nodig: Rode Draad draait alleen op deze computer.',
  yourName: 'Uw naam',
  goOn: 'Verder',
  keys: 'Sneltoetsen die u kunt gebruiken',
  language: 'Taal',
  languageHint: 'Alleen voor u. Wat mensen zeiden en schreven blijft zoals het is.',
}
