import { html } from 'hono/html'
import { writtenMoment } from '../../language/dates.ts'
import { counted } from '../../language/figures.ts'
import { type Markup, webPage } from '../html.ts'
import { inQuotationMarks } from '../words.ts'
import type { Dossier, DossierSet } from './dossier.ts'
import type { EditionFile } from './editions.ts'
import { verdictWords } from './words.ts'

/** The first page: every quote with its outcome, and how to check it all without this program. */
export async function indexPage(dossier: Dossier, editions: readonly EditionFile[]): Promise<string> {
  const { project, at, sets, chain } = dossier
  const title = project === '' ? 'Controledossier' : `Controledossier: ${project}`
  const count = sets.reduce((sum, { quotes }) => sum + quotes.length, 0)
  return webPage(
    title,
    html`<h1>${title}</h1>
<p>Opgemaakt op ${writtenMoment(at)} met Rode Draad: ${counted(count, 'citaat', 'citaten')} uit ${counted(sets.length, 'citatenset', 'citatensets')}. Bij elk citaat is op dat moment opnieuw nagegaan of het overeenkomt met de bron.</p>
<p>Wat volgens de afspraken niet naar anderen gaat (namen, soms rollen, organisaties en tafels), staat hier niet in.</p>
${sets.map(setPart)}
${filesPart(editions)}
${checkingPart(editions)}
<h2>Stand van het logboek</h2>
<p>${chain.head === '' ? 'Het logboek is leeg.' : html`<code>${chain.head}</code>`}</p>
<p>Wie het project heeft, gaat met <code>verify --head</code> en deze regel na dat er sindsdien niets in het logboek is veranderd, alleen bijgekomen.</p>`,
  )
}

function setPart({ title, edition, quotes }: DossierSet): Markup {
  return html`<section>
<h2>${title}</h2>
<p>${edition === 0 ? 'Concept, nog niet gepubliceerd.' : `Editie ${edition}.`}</p>
${quotes.length === 0 ? html`<p>Er staan geen citaten in deze set.</p>` : quoteTable({ title, edition, quotes })}
</section>
`
}

function quoteTable({ title, quotes }: Pick<DossierSet, 'title' | 'edition' | 'quotes'>): Markup {
  return html`<div class="scroll" role="region" aria-label="Citaten uit ${title}" tabindex="0">
<table>
<caption>Citaten uit ${title}</caption>
<thead><tr><th scope="col">Nr.</th><th scope="col">Citaat</th><th scope="col">Toeschrijving</th><th scope="col">Uitkomst</th></tr></thead>
<tbody>
${quotes.map(
  ({
    quote,
    label,
    printed,
    verdict,
    attribution,
  }) => html`<tr><th scope="row"><a href="citaten/${quote.short}.html">${label ?? quote.short}</a></th><td>${inQuotationMarks(printed)}</td><td>${attribution}</td><td>${verdictWords[verdict]}</td></tr>
`,
)}</tbody>
</table>
</div>
`
}

function filesPart(editions: readonly EditionFile[]): Markup {
  const kept = editions.filter(({ text }) => text !== null)
  return html`<section>
<h2>Wat er in dit dossier zit</h2>
<ul>
<li><code>citaten/</code>: een bladzijde per citaat</li>
<li><code>woorden/</code>: de woorden van elk citaat, elk in een eigen tekstbestand</li>
<li><code>citaten.csv</code>: dezelfde citaten als tabel</li>
<li><code>herkomst.jsonld</code>: dezelfde herkomst voor programma’s (W3C Web Annotation en PROV-O)</li>
${kept.length > 0 ? html`<li><code>edities/</code>: wat bij het publiceren is vastgelegd</li>` : ''}
<li><code>logboek.csv</code>: de keten van wijzigingen, zonder wat erin staat</li>
<li><code>controlegetallen.txt</code>: de SHA-256 van elk bestand in dit dossier</li>
</ul>
</section>
`
}

function checkingPart(editions: readonly EditionFile[]): Markup {
  const hidden = editions.filter(({ text }) => text === null)
  return html`<section>
<h2>Zelf een controlegetal narekenen</h2>
<p>Een controlegetal (SHA-256) is een vingerafdruk van een bestand: verandert er één teken, dan is het getal anders. Elke computer kan het berekenen.</p>
<ul>
<li>Windows, in PowerShell: <code>Get-FileHash bestand</code></li>
<li>macOS: <code>shasum -a 256 bestand</code></li>
<li>Linux: <code>sha256sum bestand</code></li>
</ul>
<ol>
<li><strong>Dit dossier.</strong> Alles in één keer: pak het uit en geef in die map <code>sha256sum -c controlegetallen.txt</code> (macOS: <code>shasum -a 256 -c controlegetallen.txt</code>).</li>
<li><strong>Het bestand achter een citaat.</strong> Vraag het bestand op bij wie het project beheert en vergelijk zijn controlegetal met dat op de bladzijde van het citaat.</li>
<li><strong>Een gepubliceerde editie.</strong> ${editionWords(editions)}${hidden.length > 0 ? ` Bij ${counted(hidden.length, 'editie', 'edities')} ontbreekt het bestand, omdat er woorden in staan die niet naar anderen mogen.` : ''}</li>
<li><strong>Het logboek.</strong> Het controlegetal van <code>laatste-regel.txt</code> is het laatste in <code>logboek.csv</code>. In die regel staat ook het vorige controlegetal; zo is de hele keten terug te rekenen.</li>
</ol>
</section>
${editions.length > 0 ? editionTable(editions) : ''}`
}

function editionWords(editions: readonly EditionFile[]): string {
  if (editions.length === 0) return 'Er is nog geen editie gepubliceerd.'
  return 'Het controlegetal van het bestand in edities/ is gelijk aan dat in de tabel hieronder.'
}

function editionTable(editions: readonly EditionFile[]): Markup {
  return html`<div class="scroll" role="region" aria-label="Edities" tabindex="0">
<table>
<caption>Edities</caption>
<thead><tr><th scope="col">Citatenset</th><th scope="col">Editie</th><th scope="col">Bestand</th><th scope="col">Controlegetal (SHA-256)</th></tr></thead>
<tbody>
${editions.map(
  ({
    set,
    number,
    path,
    text,
    hash,
  }) => html`<tr><th scope="row">${set}</th><td>${number}</td><td>${text === null ? 'niet in dit dossier' : html`<code>${path}</code>`}</td><td><code>${hash}</code></td></tr>
`,
)}</tbody>
</table>
</div>
`
}
