import { besideText, documentNamed, sourceText } from '../../../server/sources/store.ts'
import { type Command, numberOption, wordsExpected } from '../command.ts'

/** The canonical text of a document, with its blocks and sentences, and what was mended in it. */
export const text: Command = {
  usage: 'text BRON [--version N]',
  options: { version: { type: 'string' } },
  async run(call) {
    const [name = ''] = wordsExpected(call, { least: 1 })
    const { db } = await call.project()
    const document = await documentNamed(db, name)
    const source = await sourceText(db, document.id, numberOption(call, 'version'))
    const { repairs } = await besideText(db, source.version.id)
    return {
      json: {
        text: source.text,
        sha256: source.version.sha256,
        version: source.version.number,
        blocks: source.blocks,
        sentences: source.sentences,
        repairs,
      },
      text: source.text,
    }
  },
}
