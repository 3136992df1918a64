export type Section =
  | 'overview'
  | 'sessions'
  | 'codebook'
  | 'threads'
  | 'quote-sets'
  | 'reports'
  | 'memos'
  | 'log'

export interface Crumb {
  name: string
  href?: string | undefined
}

const sections: readonly { section: Section; href: string; name: string }[] = [
  { section: 'overview', href: '/', name: 'Overzicht' },
  { section: 'sessions', href: '/sessions', name: 'Bijeenkomsten' },
  { section: 'codebook', href: '/codebook', name: 'Codeboek' },
  { section: 'threads', href: '/threads', name: 'Rode draden' },
  { section: 'quote-sets', href: '/quote-sets', name: 'Citatensets' },
  { section: 'reports', href: '/reports', name: 'Rapporttoets' },
  { section: 'memos', href: '/memos', name: 'Memo’s' },
  { section: 'log', href: '/log', name: 'Logboek' },
]

export interface MastheadProps {
  current?: Section | undefined
  person?: { readonly name: string } | undefined
  query?: string | undefined
}

/** Mark, main menu, search, and who works here. */
export function Masthead({ current, person, query }: MastheadProps) {
  return (
    <header class="masthead">
      <a class="brand" href="/" aria-label="Rode Draad, naar het overzicht">
        <Mark />
        Rode Draad
      </a>
      <nav class="mainmenu" aria-label="Hoofdmenu">
        <ul>
          {sections.map(({ section, href, name }) => (
            <li>
              <a href={href} aria-current={section === current ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search class="masthead__search">
        <form method="get" action="/search">
          <label class="visually-hidden" for="search-all">
            Zoek in alle bronnen
          </label>
          <input type="search" id="search-all" name="q" value={query} placeholder="Zoeken" />
        </form>
      </search>
      <a class="who" href="/me" title={person?.name}>
        <span class="visually-hidden">Uw naam: </span>
        {person?.name ?? 'Wie bent u?'}
      </a>
    </header>
  )
}

/** A thread that makes one loop: it goes on, and comes back to where it was. */
export function Mark() {
  return (
    <svg viewBox="0 0 36 22" aria-hidden="true" focusable="false">
      <path
        class="thread-line"
        d="M2 16C7 16 8 5 15 5c7 0 8 12 1.500 12-6 0-4.500-9 3-9 6.500 0 6 8 14.500 6"
      />
    </svg>
  )
}

/** Where this page stands; the last step is the page itself and has no address. */
export function Trail({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Kruimelpad">
      <ol class="trail">
        {crumbs.map(({ name, href }) => (
          <li>{href ? <a href={href}>{name}</a> : name}</li>
        ))}
      </ol>
    </nav>
  )
}
