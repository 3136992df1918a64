import { twinsOf } from '../../../server/sources/same-talk.ts'
import { sessions } from '../../../server/sources/sessions.ts'
import { voicedParts } from '../../../server/sources/source.ts'
import { documents, sourceText } from '../../../server/sources/store.ts'
import { type Command, wordsExpected } from '../command.ts'

/** Lists the documents with their parts. */
export const documentsCommand: Command = {
  usage: 'documents',
  async run(call) {
    wordsExpected(call, { least: 0 })
    const { db } = await call.project()
    const all = await documents(db)
    const titles = new Map(
      (await sessions(db))
        .flatMap((session) => [session, ...session.tables, ...session.propositions])
        .map((row) => [row.id, row.title]),
    )
    const titleOf = (id: string | null) => (id === null ? null : (titles.get(id) ?? null))
    const list = []
    for (const document of all) {
      const { version, blocks, parts } = await sourceText(db, document.id)
      list.push({
        document: document.name,
        documentId: document.id,
        role: document.role,
        version: version.number,
        sha256: version.sha256,
        characters: version.characters,
        pages: document.pages,
        ...(document.same_talk !== null && { sameTalk: twinsOf(document, all).map(({ name }) => name) }),
        parts: voicedParts(parts, blocks).map(({ start, end, session, table, proposition, voice }) => ({
          start,
          end,
          session: titleOf(session),
          ...(table !== null && { table: titleOf(table) }),
          ...(proposition !== null && { proposition: titleOf(proposition) }),
          voice,
        })),
      })
    }
    return {
      json: list,
      text: list
        .map(({ document, version, characters }) => `${document}\tversie ${version}\t${characters} tekens`)
        .join('\n'),
    }
  },
}
