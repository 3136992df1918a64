import { counted, figure } from '../figures.ts'

/** Beeld: what can be seen of a project in pictures. */
export const figures = {
  name: 'Beeld',
  lead: 'Zes beelden van het project. Bij elk beeld staan dezelfde cijfers in een tabel, en elk cijfer leidt naar de fragmenten.',
  seeFigures: 'Bekijk in beeld',
  sameFigures: 'Dezelfde cijfers als tabel',
  asPicture: 'Naar het beeld',
  fileHasAll: 'Het bestand dat u opslaat heeft alle kolommen.',
  sessionsFromTo: (from: number, to: number, of: number) =>
    `Bijeenkomsten ${figure(from)} tot en met ${figure(to)} van ${figure(of)}`,
  rowsFromTo: (from: number, to: number, of: number) =>
    `Regels ${figure(from)} tot en met ${figure(to)} van ${figure(of)}`,
  scroll: 'Het beeld kan breder zijn dan het scherm: schuif opzij.',
  sameInTable: 'Dezelfde cijfers staan in de tabel.',
  howCounted: 'Hoe is dit geteld?',
  downloadSvg: 'Opslaan als svg',
  downloadPng: 'Opslaan als png',
  download: 'Beeld opslaan',
  source: (project: string, day: string) =>
    project === '' ? `Rode Draad, ${day}` : `${project}, Rode Draad, ${day}`,
  only: (what: string) => `Alleen ${what}.`,
  countedLine: (how: string) => `Zo geteld: ${how}`,
  // filters
  show: 'Tonen',
  filter: 'Wat staat erin',
  code: 'Code met subcodes',
  allCodes: 'alle codes',
  session: 'Bijeenkomst',
  allSessions: 'alle bijeenkomsten',
  from: 'Vanaf datum',
  to: 'Tot en met datum',
  by: 'Per',
  bySession: 'bijeenkomst',
  byTable: 'tafel',
  thread: 'Rode draad',
  allThreads: 'alle rode draden',
  document: 'Bron',
  least: 'Minstens zoveel zinnen samen',
  fromDay: (day: string) => `vanaf ${day}`,
  toDay: (day: string) => `tot en met ${day}`,
  // words that several figures share
  kOfN: (k: number, n: number) => `${figure(k)} van ${figure(n)}`,
  fragments: (n: number) => counted(n, 'fragment', 'fragmenten'),
  sentences: (n: number) => counted(n, 'zin', 'zinnen'),
  passages: (n: number) => counted(n, 'passage', 'passages'),
  unread: 'niet bekeken',
  absent: 'geen gesprek',
  noTable: 'gesprek',
  noDate: 'geen datum',
  sessionHead: 'bijeenkomst',
  dateHead: 'datum',
  tableHead: 'tafel',
  codeHead: 'code',
  fragmentsHead: 'fragmenten',
  total: 'totaal',
  // 1: codes by session or table
  codes: 'Codes per bijeenkomst of tafel',
  codesTitle: (by: 'session' | 'table'): string =>
    by === 'session' ? 'Codes per bijeenkomst' : 'Codes per tafel',
  codesLead: 'Waar komt elke code voor, en waar heeft nog niemand gekeken?',
  codesDescription: (codes: number, columns: number, by: 'session' | 'table') =>
    `${counted(codes, 'code', 'codes')} onder elkaar, ${by === 'session' ? counted(columns, 'bijeenkomst', 'bijeenkomsten') : counted(columns, 'tafel', 'tafels')} naast elkaar. Elk vak zegt ${by === 'session' ? 'aan hoeveel van de gelezen tafels de code voorkomt' : 'hoeveel fragmenten de code daar heeft'}; gearceerd is niet bekeken.`,
  codesHow:
    'een tafel telt mee voor een code als iemand de bron daarvoor klaar heeft gezet, of als de code er voorkomt. Alleen woorden van deelnemers en notities tellen. Een hoofdcode telt haar subcodes mee. Wat in twee bronnen letterlijk hetzelfde staat, telt één keer.',
  codesNote: 'De aantallen wijzen aan waar u kunt kijken. Ze zeggen niet hoe belangrijk iets is.',
  cellWords: (k: number, n: number) => `${figure(k)} van ${counted(n, 'gelezen tafel', 'gelezen tafels')}`,
  ofSessions: 'bijeenkomsten',
  ofSessionsHead: 'k van n bijeenkomsten',
  legendFound: 'tafel met de code',
  legendNone: 'gelezen, niet gevonden',
  legendCount: 'fragmenten met de code',
  legendZero: 'gelezen, niet gevonden',
  legendEmpty: 'leeg: er was geen gesprek',
  codesEmpty: 'Nog niets om te tellen',
  codesEmptyWhy:
    'Dit beeld laat zien waar codes voorkomen. Daarvoor zijn codes nodig en bronnen die bij een bijeenkomst horen.',
  toCodebook: 'Naar het codeboek',
  toSessions: 'Naar de bijeenkomsten',
  // 2: a thread through the sessions
  run: 'Een rode draad door de bijeenkomsten',
  runTitle: (thread: string) => `Rode draad: ${thread}`,
  runLead: 'Aan welke tafels kwam de draad langs, wanneer, voor en tegen, gevraagd en ongevraagd?',
  runDescription: (found: number, of: number) =>
    `De draad loopt door ${figure(found)} van ${counted(of, 'gelezen bijeenkomst', 'gelezen bijeenkomsten')}, op volgorde van datum. Een stippellijn gaat langs wat niemand las.`,
  runHow:
    'een tafel is gelezen als iemand haar bronnen klaar heeft gezet voor elke code van de draad. Gevraagd is wat in een stelling, vraag of inleiding zat. Weggelegd bewijs telt niet.',
  kOfTables: 'tafels met de draad',
  unasked: 'ongevraagd genoemd',
  asked: 'gevraagd: de stelling of inleiding ging hierover',
  askedShort: 'gevraagd',
  unaskedShort: 'ongevraagd',
  qualifies: 'nuance',
  against: 'tegengeluid',
  notFound: 'gelezen, niet gevonden',
  lineUnread: 'langs wat niemand las',
  supportsHead: 'steunt',
  qualifiesHead: 'nuanceert',
  contradictsHead: 'spreekt tegen',
  askedHead: 'gevraagd of ongevraagd',
  propositionsHead: 'gevraagd met',
  elsewhere: (n: number) =>
    `${counted(n, 'fragment staat', 'fragmenten staan')} in een oudere tekst en ${n === 1 ? 'staat' : 'staan'} hier niet bij.`,
  runEmpty: 'Er zijn nog geen rode draden',
  runEmptyWhy:
    'Een rode draad is een bewering die in meer bijeenkomsten terugkomt. Leid er een af, of schrijf er zelf een.',
  toThreads: 'Naar de rode draden',
  runNothing: 'Deze draad heeft nog nergens bewijs, en geen bron is ervoor gelezen.',
  // 3: from table to report
  flow: 'Van tafel naar code naar rode draad naar rapport',
  flowLead: 'Welke weg legden de woorden van de tafels af, en wat bleef onderweg liggen?',
  flowDescription: (fragments: number, inThreads: number) =>
    `Vier kolommen: tafels, codes, rode draden en rapporten. Van ${counted(fragments, 'fragment', 'fragmenten')} met een code ${inThreads === 1 ? 'draagt' : 'dragen'} er ${figure(inThreads)} een rode draad. Hoe dikker een band, hoe meer fragmenten; grijs is wat geen rode draad draagt.`,
  flowHow:
    'elke band telt verschillende fragmenten, in woorden van deelnemers en notities. Een fragment met twee codes gaat langs beide, dus de banden samen zijn meer dan het getal bij een vak. Van een code naar een draad telt bewijs dat op een fragment met die code ligt; van een draad naar een rapport telt bewijs dat in de nieuwste ronde van de rapporttoets is teruggevonden, en passages die u zelf hebt aangewezen.',
  flowColumns: { table: 'Tafel', code: 'Code', thread: 'Rode draad', report: 'Rapport' },
  flowRest: (fragments: number, inThreads: number) =>
    `${figure(inThreads)} van ${counted(fragments, 'fragment', 'fragmenten')} met een code ${inThreads === 1 ? 'draagt' : 'dragen'} een rode draad.`,
  moreBoxes: (n: number) => `en nog ${figure(n)}`,
  flowStrongest: 'Getekend is in elke kolom wat de meeste fragmenten heeft. De tabel heeft alles.',
  flowColoured: 'gekleurd: draagt een rode draad',
  flowGrey: 'grijs: draagt nog geen rode draad',
  notDrawn:
    'Het beeld kon niet als png worden bewaard. Bewaar het als svg, of maak het kleiner met de keuzes boven het beeld.',
  flowNoThreads: 'nog geen rode draad met bewijs op deze codes',
  flowNoReports: 'nog niets in een rapport teruggevonden',
  linkWords: (from: string, to: string, n: number, passages: number) =>
    `${from} → ${to}: ${counted(n, 'fragment', 'fragmenten')}${passages > 0 ? `, ${counted(passages, 'passage', 'passages')}` : ''}`,
  fromHead: 'van',
  toHead: 'naar',
  passagesHead: 'passages in het rapport',
  flowEmpty: 'Er is nog niets gecodeerd',
  flowEmptyWhy:
    'Dit beeld volgt fragmenten van de tafel tot in het rapport. Het begint bij een code op een zin.',
  // 4: a document's portrait
  portrait: 'Een bron van begin tot eind',
  portraitTitle: (name: string) => `De codes in ${name}`,
  portraitLead: 'Waar in de tekst staat elke code? Klik op een streep om daar te lezen.',
  portraitDenseLead:
    'Waar in de tekst staat elke code? Klik in een deel voor de fragmenten van die code daar.',
  portraitDescription: (codes: number, fragments: number) =>
    `${counted(codes, 'code', 'codes')} onder elkaar, elk met een streep waar een fragment staat, van begin tot eind van de tekst. Samen ${counted(fragments, 'fragment', 'fragmenten')}.`,
  portraitHow:
    'elk fragment telt één keer per code, hoeveel mensen het ook codeerden, en van wie de woorden ook zijn. Een code zonder fragment staat erbij als iemand de bron ervoor las.',
  beginning: 'begin',
  ending: 'eind',
  outside: 'buiten de bijeenkomsten',
  portraitEmpty: 'In deze bron is nog niets gecodeerd',
  portraitEmptyWhy: 'Lees de bron en geef een zin een code. Daarna ziet u hier waar elke code staat.',
  portraitNone: 'Er zijn nog geen bronnen',
  portraitNoneWhy: 'Voeg een bron toe. Daarna ziet u hier de codes over de lengte van de tekst.',
  toReading: 'Bron lezen',
  // 5: new codes per session
  newCodes: 'Nieuwe codes per bijeenkomst',
  newCodesLead: 'Welke codes kwamen voor het eerst voor, op volgorde van datum?',
  newCodesDescription: (sessions: number, codes: number) =>
    `${counted(sessions, 'bijeenkomst', 'bijeenkomsten')} op volgorde van datum, met het aantal codes dat daar voor het eerst voorkwam. Samen ${counted(codes, 'code', 'codes')}.`,
  newCodesHow:
    'een code is nieuw in de eerste bijeenkomst, op datum, waarin een fragment haar draagt. Bijeenkomsten op één dag staan op naam. Een code die later is bedacht, is misschien niet in alle eerdere bijeenkomsten gezocht.',
  newCodesNote:
    'Minder nieuwe codes betekent niet dat er niets nieuws meer te horen is: het hangt ook af van wie er aan tafel zat, en van hoe er is gecodeerd.',
  method:
    'Basis en vervolg zijn geteld zoals bij Guest, Namey en Chen (2020), A simple method to assess and report thematic saturation in qualitative research, PLoS ONE 15(5), e0232076. Een grens trekken we niet.',
  newHead: 'nieuwe codes',
  knownHead: 'codes tot nu toe',
  whichHead: 'welke',
  base: (sessions: number, codes: number) =>
    `Basis: de eerste ${figure(sessions)} gelezen bijeenkomsten, samen ${counted(codes, 'code', 'codes')}.`,
  noBase: (sessions: number) =>
    `Voor een basis zijn ${figure(sessions)} gelezen bijeenkomsten met een datum nodig.`,
  runFound: (found: number, base: number) =>
    `${counted(found, 'nieuwe code', 'nieuwe codes')}, naast ${figure(base)} in de basis`,
  runFromTo: (from: string, to: string) => `${from} en ${to}`,
  undated: (titles: string) => `Zonder datum, en daarom niet in het beeld: ${titles}.`,
  newCodesEmpty: 'Nog geen codes op datum',
  newCodesEmptyWhy:
    'Dit beeld zet bijeenkomsten op datum. Vul een datum in bij een bijeenkomst en codeer een bron.',
  // 6: codes that keep company
  pairs: 'Codes die samen voorkomen',
  pairsLead: 'Welke codes staan op dezelfde zin?',
  pairsDescription: (codes: number, pairs: number) =>
    `${counted(codes, 'code', 'codes')} onder elkaar. Een boog verbindt twee codes die op dezelfde zin staan: ${counted(pairs, 'paar', 'paren')}. Hoe dikker de boog, hoe meer zinnen.`,
  pairsHow:
    'elke zin die beide codes draagt telt één keer, in woorden van deelnemers en notities. Een hoofdcode en haar subcodes tellen elk voor zich.',
  pairsShown: (shown: number, of: number, least: number) =>
    `${figure(shown)} van ${counted(of, 'paar', 'paren')}: met minstens ${counted(least, 'zin', 'zinnen')} samen.`,
  pairWords: (one: string, other: string, n: number) => `${one} en ${other}: ${counted(n, 'zin', 'zinnen')}`,
  oneHead: 'code',
  otherHead: 'samen met',
  sentencesHead: 'zinnen samen',
  pairsEmpty: 'Er staan nog geen twee codes op één zin',
  pairsEmptyWhy:
    'Geef een zin die over twee dingen gaat twee codes. Dan ziet u hier welke codes elkaar opzoeken.',
  // the fragments behind a figure
  behind: 'Fragmenten achter dit cijfer',
  behindNone: 'Achter dit cijfer staan geen fragmenten.',
  with: (code: string) => `op één zin met ${code}`,
  withHow:
    'Het beeld telt zinnen die beide codes dragen. Hieronder staan de fragmenten op die zinnen: dat kan een ander aantal zijn.',
  fresh: 'codes die hier voor het eerst voorkomen',
  inThread: (thread: string) => `bewijs bij ‘${thread}’`,
  inReport: (report: string) => `teruggevonden in ${report}`,
  roles: { supports: 'steunt', qualifies: 'nuanceert', contradicts: 'spreekt tegen' },
  previous: 'Vorige',
  next: 'Volgende',
  pages: 'Bladeren door de fragmenten',
  fromTo: (from: number, to: number, of: number) =>
    `${figure(from)} tot en met ${figure(to)} van ${counted(of, 'fragment', 'fragmenten')}`,
}
