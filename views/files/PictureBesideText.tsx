import { t } from '../../server/language/t.ts'
import type { Block } from '../../server/text/block.ts'

/** A picture with the text that was typed over from it. */
export interface ShownPicture {
  readonly id: string
  readonly name: string
  readonly width: number
  readonly height: number
  readonly blocks: readonly (Pick<Block, 'kind' | 'speaker'> & { readonly text: string })[]
  /** Whether the text goes on after these blocks. */
  readonly isCut: boolean
}

interface Props {
  picture: ShownPicture
  pictures: readonly { readonly id: string; readonly name: string }[]
  /** The page of the files. */
  here: string
  document: { readonly id: string; readonly name: string }
}

/** The picture on the left and the text on the right; on a phone under each other. */
export function PictureBesideText({ picture, pictures, here, document }: Props) {
  const { id, name, width, height, blocks, isCut } = picture
  const address = `${here}/${id}/picture`
  return (
    <section class="stack" aria-labelledby="beside">
      <h2 id="beside">{t.files.besideText}</h2>
      {pictures.length > 1 && (
        <ul class="picture-choice" aria-label={t.files.photosHere}>
          {pictures.map((one) => (
            <li>
              <a href={`${here}?picture=${one.id}#beside`} aria-current={one.id === id ? 'true' : undefined}>
                {one.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="side-by-side">
        <p class="side-by-side__picture">
          <a href={address}>
            <img src={address} alt={t.files.photoNamed(name)} width={width} height={height} />
          </a>
          <span class="quiet small">{t.files.photoChoose(name)}</span>
        </p>
        <div class="side-by-side__text stack">
          {blocks.map(({ kind, speaker, text }) => (
            <p class={kind === 'heading' ? 'source heading-words' : 'source'}>
              {kind === 'item' && '– '}
              {speaker && <strong>{speaker}: </strong>}
              {text}
            </p>
          ))}
          {isCut && (
            <p>
              <a href={`/documents/${document.id}`}>{t.files.readOn(document.name)}</a>
            </p>
          )}
        </div>
      </div>
    </section>
  )
}
