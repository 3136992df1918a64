import { VoiceLabel } from '../parts/Voice.tsx'
import type { ParagraphToCorrect } from './CorrectPage.tsx'

interface ParagraphProps {
  paragraph: ParagraphToCorrect
  document: string
  isOpen: boolean
}

/** One paragraph with whose words it holds; its field opens when somebody asks for it. */
export function Paragraph({ paragraph, document, isOpen }: ParagraphProps) {
  const { number, start, voice, speaker, page, text, typed, codings } = paragraph
  const id = `text-${number}`
  return (
    <li class="correct__one" id={`p${number}`}>
      <p class="small quiet correct__whose">
        <a href={`/documents/${document}#b${start}`}>alinea {number}</a>
        {page !== undefined && `, blz. ${page}`}{' '}
        {speaker ? <VoiceLabel voice={voice} more={speaker} /> : <VoiceLabel voice={voice} full />}
        {codings > 0 && ` ${codings === 1 ? '1 codering' : `${codings} coderingen`}`}
      </p>
      <p class="source correct__words">{text}</p>
      <details open={isOpen}>
        <summary>
          Verbeteren<span class="visually-hidden"> van alinea {number}</span>
        </summary>
        <label class="visually-hidden" for={id}>
          Tekst van alinea {number}
        </label>
        {/* A line end right behind the tag belongs to the tag: so that one of the text's own is never lost. */}
        <textarea id={id} name={id} class="source" rows={rowsFor(typed ?? text)} spellcheck lang="nl">
          {`\n${typed ?? text}`}
        </textarea>
      </details>
    </li>
  )
}

const charactersPerLine = 72

function rowsFor(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0)
  return Math.min(20, lines + 1)
}
