import { inLists, inTurn, type Labelled, nobody, perTable, two } from './labelled-notes.ts'

/** Labels from forms for evaluations, project plans, policy notes and youth councils, none of which the rules were made with. */
const others =
  `Opgehaald, Meenemen, Parkeerplaats, Verwondering, Koppelkans, Dorpsvisie, Bereikbaar, Zorgpunt, Mooi moment, Leerpunt,
Succesfactor, Valkuil, Ambitie, Missie, Strategie, Indicator, Doelgroep, Werkwijze, Rolverdeling, Terugblik, Vooruitblik, Input,
Gehoord, Gezien, Meerwaarde, Hulpvraag, Wat raakte ons, Waar liepen we vast, Niet doen, Wel doen, Meer van, Minder van,
Twijfel, Spanning, Compromis, Consensus, Minderheid, Kleine stap, Grote stap, Op termijn, Als dit lukt, Voorwaarde, Eerste indruk,
Zwolle, Twente, Salland, Ondernemers, Inwoners, Belangrijk, Uitgesproken, Huiswerk, Gouden regel, Buurtapp, Woningnood, OV, WMO`.split(
    /,\s+/,
  )

const vtt = (...cues: string[]) =>
  `WEBVTT\n\n${cues.map((words, at) => `00:00:${String(at * 2).padStart(2, '0')}.000 --> 00:00:${String(at * 2 + 1).padStart(2, '0')}.900\n${words}`).join('\n\n')}\n`

/** Written when the rules stood, from other sources of labels. */
export const heldOut: readonly Labelled[] = [
  ...others.map((label) => nobody(`the label ${label} at every table`, perTable(label))),
  nobody('four fields', inLists('Start', 'Stop', 'Continue', 'Verbeter')),
  nobody('what, how and when', inLists('Wat doen we', 'Hoe doen we dat', 'Per wanneer')),
  nobody('two feelings', inLists('Trots', 'Boos', 'Bang')),
  nobody('places in turn', inLists('Kampen', 'Ommen')),
  nobody('options', 'A: de bus terug\nB: een deelauto\nC: niets doen'),
  nobody('measures', inLists('M1', 'M2')),
  nobody('letters of a method', inLists('P', 'D', 'C', 'A')),
  nobody(
    'an agenda with times',
    '09:00 Ontvangst: koffie\n09:30 Plenair: opening\n10:15 Ronde: wonen\n11:00 Pauze: thee',
  ),
  nobody(
    'an address block',
    'Bezoekadres: Markt 1\nPostadres: Postbus 3\nTelefoonnummer: 038 123 45 67\nBereikbaar: ma t/m vr',
  ),
  nobody(
    'a table of tasks',
    '| Naam | Taak |\n|---|---|\n| Sanne | Regelt de zaal |\n| Joost | Maakt het verslag |\n| Sanne | Nodigt iedereen uit |\n',
    'taken.md',
  ),
  nobody(
    'a table of roles with names',
    '| Gespreksleider | Sanne Vos |\n|---|---|\n| Inleider | Joost Kramer |\n| Verslag | Tim Bos |\n',
    'rollen.md',
  ),
  nobody(
    'items with a theme',
    '- Wonen: er is te weinig.\n- Zorg: De wachtlijst is lang.\n- Wonen: Het is te duur.\n- Zorg: Er is te weinig personeel.',
  ),
  nobody(
    'items with points',
    '- Winst: De bus rijdt weer.\n- Verlies: Het loket is dicht.\n- Winst: Er is een winkel.\n- Verlies: De school is weg.',
  ),
  nobody('tabs between figures', 'Jaar\tAantal\n2023\t14\n2024\t18\n2025\t21'),
  nobody('a table with tabs', 'Wonen\tTe duur\nZorg\tTe ver weg\nWonen\tTe weinig\nZorg\tTe druk'),
  nobody(
    'definitions',
    'Leefbaarheid: hoe prettig het is om ergens te wonen.\n\nBrede welvaart: alles wat het leven waard maakt.\n\nMienskip: het gevoel bij elkaar te horen.',
  ),
  nobody('a question and what was noted', inLists('Wat valt op', 'Wat mist', 'Wat nu')),
  nobody('someone who is thanked', 'Dank aan:\nFatima\n\nDank ook aan:\nKees'),
  two('Frisian names', ['Sjoukje', 'Durk']),
  two('Turkish and Surinamese names', ['Hatice', 'Radjesh']),
  two('whole names', ['Willemien ter Horst', 'Abdelkader Benali']),
  two('initials', ['MvD', 'HtB']),
  two('initials with dots', ['A.B.', 'C.D.']),
  two('family names that are words', ['Bakker', 'Visser']),
  two('family names with a particle', ['De Groot', 'Van den Berg']),
  two('one in a hundred names', ['Storm', 'Linde']),
  two('interviewer and interviewee', ['Interviewer', 'Geïnterviewde']),
  two('abbreviations with numbers', ['Int', 'R3']),
  two('question and answer', ['V', 'A']),
  two('participants with letters', ['Deelnemer A', 'Deelnemer B']),
  two('participants in English', ['Participant 4', 'Moderator']),
  two('citizens', ['Inwoner 1', 'Wethouder']),
  two('an alderman by name', ['Wethouder Dogger', 'Raadslid Pinksterboer']),
  two('an organisation in brackets', [
    'Sanne (Stichting Ons Dorp, vrijwilliger)',
    'Joost (prov. Gelderland)',
  ]),
  two('pronouns', ['Robin (die/hen)', 'Sam (zij/haar)']),
  two('a nickname', ['Jan-Willem', 'Opa Henk']),
  two('a husband and wife', ['Dhr. Pietersen', 'Mw. Pietersen-Kok']),
  two('lower case', ['sanne', 'joost']),
  two('capitals', ['SANNE', 'JOOST VAN DIJK']),
  two('a family name first', ['Horst, Willemien ter', 'Benali, Abdelkader']),
  two(
    'brackets and a colon',
    ['Hatice', 'Durk'],
    inTurn('Hatice', 'Durk', (label, words) => `[${label}]: ${words}`),
  ),
  two(
    'bold in Markdown',
    ['Hatice', 'Durk'],
    inTurn('Hatice', 'Durk', (label, words) => `**${label}:** ${words}`, '\n\n'),
    'gesprek.md',
  ),
  two(
    'time, tab and name',
    ['Hatice', 'Durk'],
    inTurn('Hatice', 'Durk', (label, words, at) => `00:0${at}:15\t${label}\t${words}`),
  ),
  two(
    'a time and a long dash',
    ['Hatice', 'Durk'],
    inTurn('Hatice', 'Durk', (label, words, at) => `${at}:15 – ${label}\n${words}`),
  ),
  two(
    'a bar with the time first',
    ['Hatice', 'Durk'],
    inTurn('Hatice', 'Durk', (label, words, at) => `[00:0${at}:15 | ${label}] ${words}`),
  ),
  two(
    'a bar above the words',
    ['Hatice', 'Durk'],
    inTurn('Hatice', 'Durk', (label, words, at) => `[${label} | 00:0${at}:15]\n${words}`),
  ),
  two(
    'Amberscript',
    ['Spreker 1', 'Spreker 2'],
    inTurn(
      'Spreker 1',
      'Spreker 2',
      (label, words, at) => `${label} (00:0${at}:15 - 00:0${at}:20):\n${words}`,
      '\n\n',
    ),
  ),
  two(
    'Whisper with speakers',
    ['SPEAKER_00', 'SPEAKER_01'],
    inTurn('SPEAKER_00', 'SPEAKER_01', (label, words, at) =>
      `[0${at}.000 --> 0${at}.900] [${label}]: ${words}`.replace(/^\[\S+ --> \S+ /, ''),
    ),
  ),
  two(
    'Otter',
    ['Speaker 1', 'Durk de Vries'],
    inTurn('Speaker 1', 'Durk de Vries', (label, words, at) => `${label}  0:0${at}\n${words}`, '\n\n'),
  ),
  two(
    'Zoom, by the chat',
    ['Hatice Kaya', 'Durk'],
    inTurn('Hatice Kaya', 'Durk', (label, words, at) => `00:0${at}:15\t From  ${label} : ${words}`),
  ),
  two(
    'starred items',
    ['Hatice', 'Durk'],
    inTurn('Hatice', 'Durk', (label, words) => `* ${label}: ${words}`),
    'gesprek.md',
  ),
  two(
    'items with roles',
    ['Bewoner 1', 'Hatice'],
    inTurn('Bewoner 1', 'Hatice', (label, words) => `• ${label}: ${words}`),
  ),
  two(
    'numbered with a bracket',
    ['Hatice', 'Durk'],
    inTurn('Hatice', 'Durk', (label, words, at) => `${at + 1}) ${label}: ${words}`),
  ),
  two(
    'a table without a header',
    ['Hatice', 'Durk'],
    `| Hatice | We moeten het proberen. |\n|---|---|\n| Durk | Dat zeg jij nu. |\n| Hatice | De gemeente natuurlijk. |\n| Durk | Nou, dat weet ik niet. |\n`,
    'gesprek.md',
  ),
  two(
    'a table with times',
    ['Hatice', 'Durk'],
    `| Tijd | Wie | Tekst |\n|---|---|---|\n${inTurn('Hatice', 'Durk', (label, words, at) => `| 00:0${at}:15 | ${label} | ${words} |`)}\n`,
    'gesprek.md',
  ),
  {
    what: 'captions with devices',
    file: 'zoom.vtt',
    text: vtt(
      'Sanne: Welkom.',
      'Vergaderruimte 2.14: Hoi.',
      'Sanne: Wie nog meer?',
      'iPad (3): Ik.',
      'hans@gemeente: Ik ook.',
    ),
    speakers: ['Sanne', 'Vergaderruimte 2.14', 'Sanne', 'iPad (3)', 'hans@gemeente'],
  },
  {
    what: 'captions without labels',
    file: 'film.vtt',
    text: vtt('Dit is het plan: bouwen.', 'En snel ook.', 'Let op: dat kost geld.'),
    speakers: [],
  },
  {
    what: 'captions of which one says something with a colon',
    file: 'zoom.vtt',
    text: vtt(
      'Sanne: Welkom.',
      'We doen vandaag drie dingen: praten, eten, slapen.',
      'Durk: Mooi.',
      'Sanne: Dan gaan we.',
    ),
    speakers: ['Sanne', 'Durk', 'Sanne'],
  },
  {
    what: 'a guest who speaks once',
    file: 'gesprek.txt',
    text: 'Sanne: Welkom.\nJoost: Dank.\nProf. dr. Hatice Kaya (UT, bestuurskunde): Ik zie drie dingen.\nSanne: Vertel.\nWillemien: Nou nou.\nJoost: Ja.',
    speakers: ['Sanne', 'Joost', 'Prof. dr. Hatice Kaya (UT, bestuurskunde)', 'Sanne', 'Willemien', 'Joost'],
  },
  {
    what: 'a room that speaks',
    file: 'gesprek.txt',
    text: 'Burgemeester: Welkom.\nBewoner: Dank.\nVrouw achterin: Harder!\nBurgemeester: Ja.\nBewoner: Beter.\nMan met pet: Nog harder!',
    speakers: ['Burgemeester', 'Bewoner', 'Vrouw achterin', 'Burgemeester', 'Bewoner', 'Man met pet'],
  },
  {
    what: 'minutes among the turns',
    file: 'gesprek.txt',
    text: 'Sanne: Dat doen we.\nBesluit: we doen het.\nJoost: Mooi.\nSanne: Verder nog iets?\nJoost: Nee.',
    speakers: ['Sanne', 'Joost', 'Sanne', 'Joost'],
  },
  {
    what: 'words with a colon in a turn',
    file: 'gesprek.txt',
    text: 'Sanne: Er zijn twee dingen.\nTen eerste: geld.\nTen tweede: tijd.\nJoost: Ja.\nSanne: Het punt is dit:\nwe hebben haast.\nJoost: Klopt.',
    speakers: ['Sanne', 'Joost', 'Sanne', 'Joost'],
  },
  {
    what: 'a recording that was stopped',
    file: 'teams.txt',
    text: 'Sanne Vos started transcription\n\nSanne Vos   0:03\nWelkom.\n\nJoost Kramer   0:12\nHoi.\n\nSanne Vos   0:19\nMooi.\n\nSanne Vos stopped transcription',
    speakers: ['Sanne Vos', 'Joost Kramer', 'Sanne Vos'],
  },
  {
    what: 'times with a thought before a colon',
    file: 'gesprek.txt',
    text: '[00:00:03] Sanne: Welkom.\n[00:00:12] Joost: Ja.\n[00:00:19] Sanne: Punt één.\n[00:00:25] Wat ik dacht: dit klopt niet.',
    speakers: ['Sanne', 'Joost', 'Sanne'],
  },
  {
    what: 'a quotation list with names',
    file: 'citaten.txt',
    text: 'Citaten\n\nSanne: “We willen hier blijven wonen.”\n\nJoost: “Zonder bus gaat dat niet.”\n\nSanne: “Dan maar op de fiets.”',
    speakers: ['Sanne', 'Joost', 'Sanne'],
  },
]
