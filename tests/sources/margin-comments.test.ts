import { expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { addDocument, understand } from '../../server/sources/adding.ts'
import { odtOf } from '../ingest/documents.ts'
import { mustOpenProject } from '../project.ts'
import { Visitor } from './visitor.ts'

test('comments in the margin of a file stand on the page of its structure, with the words that they hang on', async () => {
  const project = await mustOpenProject()
  const bytes = odtOf(
    '<text:p>Wij wachten op stroom.</text:p><text:p>Dat duurt lang<office:annotation><dc:creator>Kim</dc:creator><text:p>Hoe lang?</text:p></office:annotation>.</text:p>',
  )
  const file = { name: 'verslag.odt', bytes, read: await readText(bytes, 'verslag.odt') }
  const { document } = await addDocument(project.db, project.noor.id, understand(file, { role: 'source' }))
  const page = await new Visitor(project, project.noor).page(`/documents/${document.id}/structure`)
  const part = page.querySelector('section[aria-labelledby=margin]')
  expect(part?.querySelector('h2')?.text).toBe('Opmerkingen in de kantlijn (1)')
  expect(part?.querySelector('li p')?.text).toBe('Hoe lang?')
  expect(part?.querySelector('li a')?.text).toBe('Dat duurt lang.')
  expect(part?.text).not.toContain('Kim')
})

test('a source without comments has no place for them', async () => {
  const project = await mustOpenProject()
  const bytes = odtOf('<text:p>Wij wachten op stroom.</text:p>')
  const file = { name: 'verslag.odt', bytes, read: await readText(bytes, 'verslag.odt') }
  const { document } = await addDocument(project.db, project.noor.id, understand(file, { role: 'source' }))
  const page = await new Visitor(project, project.noor).page(`/documents/${document.id}/structure`)
  expect(page.querySelector('section[aria-labelledby=margin]')).toBeNull()
})
