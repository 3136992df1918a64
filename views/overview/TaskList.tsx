import type { Child } from 'hono/jsx'
import { counted, enumeration, figure } from '../../server/language/figures.ts'
import type { Task } from '../../server/overview/tasks.ts'
import { ButtonLink } from '../parts/Buttons.tsx'
import { Sign } from '../parts/Notes.tsx'

interface Words {
  title: Child
  under: Child
  button: string
  href: string
}

/** What waits for this person, the most pressing first. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  if (tasks.length === 0) {
    return (
      <p>
        Er wacht niets op u. Alle bronnen zijn gelezen. <a href="/threads">Bekijk de rode draden</a>
      </p>
    )
  }
  return (
    <ol class="next">
      {tasks.map((task, at) => {
        const { title, under, button, href } = inWords(task)
        return (
          <li>
            <div>
              <strong>{title}</strong>
              <span class="quiet">{under}</span>
            </div>
            <ButtonLink href={href} kind={at === 0 ? 'primary' : 'ordinary'}>
              {button}
            </ButtonLink>
          </li>
        )
      })}
    </ol>
  )
}

/** Ochre, with its sign, as whatever asks for attention. */
const attention = (words: string) => (
  <span class="next__attention">
    <Sign />
    {words}
  </span>
)

function inWords(task: Task): Words {
  switch (task.kind) {
    case 'add-sources':
      return {
        title: 'Voeg de eerste bronnen toe',
        under: 'Notities, transcripten of flip-overs. U ziet eerst wat er is gelezen.',
        button: 'Toevoegen',
        href: '/uploads',
      }
    case 'keep-uploads':
      return {
        title: `${counted(task.count, 'bestand wacht', 'bestanden wachten')} op bewaren`,
        under: 'Ze zijn gelezen, maar horen nog niet bij het project.',
        button: 'Nakijken',
        href: '/uploads',
      }
    case 'retention':
      return {
        title:
          task.due > 0
            ? attention(`De bewaartermijn van ${counted(task.due, 'bron', 'bronnen')} is verlopen`)
            : `De bewaartermijn van ${counted(task.soon, 'bron', 'bronnen')} verloopt binnen een maand`,
        under: 'Wis wat niet langer bewaard mag blijven, of leg een nieuwe termijn vast.',
        button: 'Bekijken',
        href: '/erasures',
      }
    case 'orphans':
      return {
        title: attention(
          task.count === 1 ? '1 codering is losgeraakt' : `${figure(task.count)} coderingen zijn losgeraakt`,
        ),
        under: `Een tekst is verbeterd. Wijs aan waar ${task.count === 1 ? 'zij hoort' : 'zij horen'}.${task.changed > 0 ? ` Nog ${counted(task.changed, 'codering is gewijzigd', 'coderingen zijn gewijzigd')}.` : ''}`,
        button: 'Plaatsen',
        href: '/orphans',
      }
    case 'changed-codings':
      return {
        title: attention(
          task.count === 1 ? '1 codering is gewijzigd' : `${figure(task.count)} coderingen zijn gewijzigd`,
        ),
        under: 'Een tekst is verbeterd. Kijk na of de code nog past.',
        button: 'Nakijken',
        href: '/orphans#changed',
      }
    case 'make-codebook':
      return {
        title: 'Maak de eerste codes',
        under: 'Of lees een codeboek in als csv.',
        button: 'Codeboek openen',
        href: '/codebook',
      }
    case 'changed-quotes':
      return changedQuotes(task)
    case 'open-audit':
      return {
        title: `${task.report.name} toetsen`,
        under:
          task.open === task.quotations
            ? `Ronde ${task.round}: ${counted(task.open, 'citaat wacht', 'citaten wachten')} op een oordeel.`
            : `Ronde ${task.round}: nog ${figure(task.open)} van ${counted(task.quotations, 'citaat', 'citaten')} niet afgesloten.`,
        button: 'Verder toetsen',
        href: `${task.audit}?state=open`,
      }
    case 'continue':
      return {
        title: `${task.document.name} verder lezen`,
        under: `U was bij zin ${figure(task.sentence)} van ${figure(task.sentences)}${task.place ? `, ${task.place}` : ''}.`,
        button: 'Verder lezen',
        href: `/documents/${task.document.id}?sentence=${task.sentence}#z${task.sentence}`,
      }
    case 'begin':
      return {
        title: `${task.document.name} lezen`,
        under:
          task.left === 1
            ? 'De laatste bron die u nog niet hebt gelezen.'
            : `U hebt nog ${counted(task.left, 'bron', 'bronnen')} niet gelezen.`,
        button: 'Beginnen',
        href: `/documents/${task.document.id}`,
      }
    case 'suggestions':
      return {
        title: counted(task.count, 'open suggestie', 'open suggesties'),
        under: `Meest bij ${enumeration(task.most.map(({ name, count }) => `${name} (${figure(count)})`))}.`,
        button: 'Nalopen',
        href: '/suggestions',
      }
    case 'recheck':
      return {
        title: `Code ${task.code.name} opnieuw bekijken`,
        under: `${task.isNew ? 'De code is nieuw.' : 'De omschrijving veranderde.'} ${readBefore(task.documents)}`,
        button: 'Lijst openen',
        href: `/codebook/${task.code.id}`,
      }
  }
}

function changedQuotes({
  set,
  edition,
  words,
  attributions,
}: Extract<Task, { kind: 'changed-quotes' }>): Words {
  const what =
    words > 0 && attributions > 0
      ? 'Woorden en toeschrijving of afspraak zijn'
      : words > 0
        ? 'De woorden zijn'
        : 'De toeschrijving of een afspraak is'
  return {
    title: `${counted(words + attributions, 'citaat is', 'citaten zijn')} gewijzigd sinds publicatie`,
    under: `${what} anders dan in editie ${edition} van ‘${set.name}’.`,
    button: 'Bekijken',
    href: `/quote-sets/${set.id}`,
  }
}

function readBefore(documents: number): string {
  return documents === 1 ? 'U las daarvóór 1 bron.' : `U las daarvóór ${figure(documents)} bronnen.`
}
