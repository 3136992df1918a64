import { t } from '../../server/language/t.ts'

export type Section =
  | 'overview'
  | 'sessions'
  | 'codebook'
  | 'suggestions'
  | 'threads'
  | 'quoteSets'
  | 'reports'
  | 'memos'
  | 'log'

export interface Crumb {
  name: string
  href?: string | undefined
}

const sections: readonly { section: Section; href: string }[] = [
  { section: 'overview', href: '/' },
  { section: 'sessions', href: '/sessions' },
  { section: 'codebook', href: '/codebook' },
  { section: 'suggestions', href: '/suggestions' },
  { section: 'threads', href: '/threads' },
  { section: 'quoteSets', href: '/quote-sets' },
  { section: 'reports', href: '/reports' },
  { section: 'memos', href: '/memos' },
  { section: 'log', href: '/log' },
]

export interface MastheadProps {
  current?: Section | undefined
  person?: { readonly name: string } | undefined
  query?: string | undefined
  /** How many tasks go on. */
  busy?: number | undefined
}

/** Mark, main menu, search, and who works here. */
export function Masthead({ current, person, query, busy = 0 }: MastheadProps) {
  return (
    <header class="masthead">
      <a class="brand" href="/" aria-label={t.layout.home}>
        <Mark />
        Rode Draad
      </a>
      <nav class="mainmenu" aria-label={t.layout.mainMenu}>
        <ul>
          {sections.map(({ section, href }) => (
            <li>
              <a href={href} aria-current={section === current ? 'page' : undefined}>
                {t.layout[section]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search class="masthead__search">
        <form method="get" action="/search">
          <label class="visually-hidden" for="search-all">
            {t.layout.searchAll}
          </label>
          <input type="search" id="search-all" name="q" value={query} placeholder={t.layout.search} />
        </form>
      </search>
      {busy > 0 && (
        <a class="busy" href="/work">
          {t.tasks.busy(busy)}
        </a>
      )}
      <a class="who" href="/me" title={person?.name}>
        <span class="visually-hidden">{t.layout.yourNameIs} </span>
        {person?.name ?? t.layout.whoAreYou}
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
    <nav aria-label={t.layout.trail}>
      <ol class="trail">
        {crumbs.map(({ name, href }) => (
          <li>{href ? <a href={href}>{name}</a> : name}</li>
        ))}
      </ol>
    </nav>
  )
}
