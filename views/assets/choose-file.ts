import { spoken } from './spoken.ts'

/** A field for one file: with script its label is the button, and what was chosen stands beside it. */
function enliven(choice: Element): void {
  const field = choice.querySelector('input')
  const said = choice.querySelector('output')
  if (!field || !said) return
  const say = () => {
    said.textContent = field.files?.[0]?.name ?? spoken('noFile')
  }
  choice.classList.add('is-live')
  field.addEventListener('change', say)
  say()
}

for (const choice of document.querySelectorAll('.choose-file')) enliven(choice)
