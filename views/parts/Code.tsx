import { t } from '../../server/language/t.ts'
import { codeClass } from './code-colours.ts'
import { peoplesLanguage, screensLanguage } from './peoples-language.ts'
import { Unseen } from './Text.tsx'

/** The line of a code in its colour and pattern; never without the name beside it. */
export function Swatch({ code, proposed = false }: { code?: string; proposed?: boolean }) {
  const look = proposed ? 'swatch swatch--proposed' : `swatch ${code ? codeClass(code) : ''}`
  return <span class={look.trim()} aria-hidden="true" />
}

export interface CodeNameProps {
  code: { readonly id: string; readonly name: string; readonly status?: string | undefined }
  href?: string | undefined
  /** A suggestion that nobody decided on: dashed, in italics, with a question mark. */
  proposed?: boolean
}

/** Swatch and name of a code; a link when it has an address. */
export function CodeName({ code, href, proposed = false }: CodeNameProps) {
  const look = code.status === 'vervallen' ? 'code-name code-name--retired' : 'code-name'
  const inside = (
    <>
      <Swatch code={code.id} proposed={proposed} />
      <span class="code-name__words" lang={peoplesLanguage()}>
        {proposed ? <em>{code.name}?</em> : code.name}
        {proposed && <Unseen lang={screensLanguage()}> {t.parts.openSuggestion}</Unseen>}
        {code.status === 'vervallen' && <Unseen lang={screensLanguage()}> {t.parts.retired}</Unseen>}
      </span>
    </>
  )
  return href ? (
    <a class={look} href={href}>
      {inside}
    </a>
  ) : (
    <span class={look}>{inside}</span>
  )
}
