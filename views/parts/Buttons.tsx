import type { Child } from 'hono/jsx'

export interface ButtonProps {
  kind?: 'primary' | 'plain' | 'ordinary'
  small?: boolean
  /** The key that does the same; shown as `<kbd>` and told to assistive technology. */
  hotkey?: string
  /** The same, where the page’s own script listens for the key: it is shown and told, and the shell leaves it alone. */
  shownKey?: string
  /** When the visible words are not enough: `Haal Vakmensen weg`. Must hold the visible words. */
  label?: string
  name?: string
  value?: string
  type?: 'submit' | 'button'
  /** Points a button at a form elsewhere on the page. */
  form?: string
  disabled?: boolean
  children?: Child
}

/** A button of a form. */
export function Button({ kind = 'ordinary', small, hotkey, label, type = 'submit', ...rest }: ButtonProps) {
  const { children, shownKey, ...attributes } = rest
  const key = hotkey ?? shownKey
  return (
    <button
      class={look({ kind, small, disabled: rest.disabled })}
      type={type}
      aria-label={label}
      aria-keyshortcuts={key}
      data-key={hotkey}
      {...attributes}
    >
      <span class="nl-button__label">{children}</span>
      {key && <Key of={key} />}
    </button>
  )
}

export interface ButtonLinkProps
  extends Pick<ButtonProps, 'kind' | 'small' | 'hotkey' | 'label' | 'children'> {
  href: string
  id?: string
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ kind = 'ordinary', small, hotkey, label, href, id, children }: ButtonLinkProps) {
  return (
    <a
      class={look({ kind, small })}
      href={href}
      id={id}
      aria-label={label}
      aria-keyshortcuts={hotkey}
      data-key={hotkey}
    >
      <span class="nl-button__label">{children}</span>
      {hotkey && <Key of={hotkey} />}
    </a>
  )
}

/** A key as it is drawn on a button. Drawn by the stylesheet: it is no part of the button's name. */
function Key({ of }: { of: string }) {
  return <kbd data-shown={of} />
}

/** Buttons in a row. */
export function Buttons({ children }: { children?: Child }) {
  return <div class="btns">{children}</div>
}

const kinds = {
  primary: 'nl-button--primary',
  ordinary: 'nl-button--secondary',
  plain: 'nl-button--subtle',
} as const

interface Look {
  kind: keyof typeof kinds
  small: boolean | undefined
  disabled?: boolean | undefined
}

/** The class names of NL Design System's button; `button-small` is ours. */
function look({ kind, small, disabled }: Look): string {
  const names = ['nl-button', kinds[kind]]
  if (disabled) names.push('nl-button--disabled')
  if (small) names.push('button-small')
  return names.join(' ')
}
