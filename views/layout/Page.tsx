import type { Child } from 'hono/jsx'
import { currentLanguage } from '../../server/language/language.ts'
import { t } from '../../server/language/t.ts'
import type { TourStep } from '../../server/overview/tour.ts'
import { Button } from '../parts/Buttons.tsx'
import { Spoken } from '../parts/Spoken.tsx'
import { type Crumb, Masthead, type Section, Trail } from './Masthead.tsx'
import { fonts, onePiece } from './stylesheets.ts'
import { ToastPlace, type ToastProps } from './Toast.tsx'
import { Tour } from './Tour.tsx'

export type { Crumb, Section } from './Masthead.tsx'
export type { ToastProps } from './Toast.tsx'

export interface PageProps {
  /** Of this page; the tool's name is added. */
  title: string
  current?: Section | undefined
  /** Who works here; absent until a name was given. */
  person?: { readonly id: string; readonly name: string } | undefined
  trail?: readonly Crumb[] | undefined
  toast?: ToastProps | undefined
  /** `page` for most, `narrow` for one thing to read, `room` for a screen that lays itself out. */
  width?: 'page' | 'narrow' | 'room'
  /** Where stylesheets and browser modules stand. */
  assets?: string
  /** Browser modules besides the shell's own: `coding.js`, `upload.js`. */
  scripts?: readonly string[]
  /** A browser module that does its work while the page still comes in. */
  early?: string | undefined
  /** The modules behind the scripts, to be fetched at the same time. */
  modules?: readonly string[]
  /** Changes when a code's look changes, so that the browser fetches the stylesheet of codes again. */
  codesVersion?: string | number | undefined
  /** An organisation's own look: where it stands, the class it hangs on, and whether it has a dark side. */
  theme?: { address: string; className: string | undefined; hasDark: boolean } | undefined
  /** How many tasks go on beside the server that are worth telling of. */
  busy?: number | undefined
  /** What stands in the search field. */
  query?: string | undefined
  /** Which step of the tour of the example this is. */
  tour?: TourStep | undefined
  /** Where the reader is, for the form of the key u. */
  here?: string | undefined
  children?: Child
}

/**
 * No stylesheet written into the page (our policy on content forbids it), and whatever the browser itself changes,
 * what is open, where it stands, what can be tabbed to, stays when a page is laid over the one that stands.
 */
const htmxConfig = {
  includeIndicatorCSS: false,
  defaultTimeout: 0,
  morphIgnore: ['data-htmx-powered', 'open', 'style', 'tabindex'],
}

/** The frame around every screen. The doctype comes from the app's renderer. */
export function Page(props: PageProps) {
  const { title, current, person, trail = [], toast, width = 'page', assets = '/assets', children } = props
  const { theme } = props
  return (
    <html lang={currentLanguage()} class={theme?.className}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme && !theme.hasDark ? 'light' : 'light dark'} />
        <meta name="htmx-config" content={JSON.stringify(htmxConfig)} />
        <title>{title} | Rode Draad</title>
        <link rel="icon" href={`${assets}/mark.svg`} type="image/svg+xml" />
        {fonts.map((font) => (
          <link
            rel="preload"
            href={`${assets}/${font}`}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
        ))}
        <link rel="stylesheet" href={`${assets}/${onePiece}`} />
        {theme && <link rel="stylesheet" href={theme.address} />}
        {props.early && <script src={`${assets}/${props.early}`} type="module" async />}
        <script src={`${assets}/htmx.js`} defer />
        <script src={`${assets}/shell.js`} type="module" />
        {props.scripts?.map((script) => (
          <script src={`${assets}/${script}`} type="module" />
        ))}
        {props.modules?.map((module) => (
          <link rel="modulepreload" href={`${assets}/${module}`} />
        ))}
      </head>
      <body>
        <CodesLook version={props.codesVersion} />
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main">
          {t.layout.toContent}
        </a>
        <Masthead current={current} person={person} query={props.query} busy={props.busy} />
        {props.tour && <Tour step={props.tour} />}
        <div class="faults" id="faults" role="alert" />
        {width === 'room' ? (
          children
        ) : (
          <main class={width === 'narrow' ? 'page page--narrow' : 'page'} id="main" tabindex={-1}>
            {trail.length > 0 && <Trail crumbs={trail} />}
            {children}
          </main>
        )}
        {width !== 'room' && <Footer current={current} />}
        <Spoken words={t.layout.spoken} />
        <div class="visually-hidden" id="live" role="status" aria-live="polite" />
        <ToastPlace toast={toast} here={props.here} />
      </body>
    </html>
  )
}

/** Where help stands, at the same place on every page. The script shows the keys in the dialog, over the page. */
function Footer({ current }: Pick<PageProps, 'current'>) {
  const keys = current === 'suggestions' ? 'queue' : current === 'reports' ? 'report' : 'everywhere'
  return (
    <footer class="footer">
      <a href={`/keys?of=${keys}`} data-key="?">
        {t.accessibility.keys}
      </a>
      <a href="/accessibility">{t.accessibility.title}</a>
      <dialog class="keys" id="keys-here" aria-label={t.accessibility.keys}>
        <div class="stack" />
        <form method="dialog">
          <Button>{t.common.close}</Button>
        </form>
      </dialog>
    </footer>
  )
}

/** The generated stylesheet of codes. In the body, so that a new code gets its look without a new page. */
export function CodesLook({ version }: { version: string | number | undefined }) {
  const query = version === undefined ? '' : `?v=${version}`
  return <link rel="stylesheet" href={`/assets/codes.css${query}`} id="codes-look" />
}

/** Title of a page with what stands above, under and beside it. */
export function PageHead({
  title,
  under,
  over,
  actions,
}: {
  title: Child
  over?: Child
  under?: Child
  actions?: Child
}) {
  return (
    <header class="pagehead">
      <div>
        {over && <p class="pagehead__under">{over}</p>}
        <h1>{title}</h1>
        {under && <p class="pagehead__under">{under}</p>}
      </div>
      {actions && <div class="btns">{actions}</div>}
    </header>
  )
}
