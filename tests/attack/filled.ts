import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { personNamed } from '../../server/database/people.ts'
import { openProjectInMemory } from '../../server/database/project.ts'
import { modelOf } from '../../server/suggestions/keeping.ts'
import { gatherMaterial } from '../../server/suggestions/material.ts'
import { closeAfterFile } from '../left-open.ts'
import type { TestProject } from '../project.ts'
import { codeSources, sampleSentences } from './filled-codes.ts'
import { makeMatrices } from './filled-matrices.ts'
import { auditReport } from './filled-rounds.ts'
import {
  addSources,
  blackenWords,
  correctTalk,
  eraseSource,
  handInFiles,
  keepPicture,
} from './filled-sources.ts'
import { hangMemos, makeQuoteSets, makeThreads } from './filled-threads.ts'

/** A project that has some of everything: what forms and addresses can be about. */
export async function mustFill(): Promise<TestProject> {
  const memory = await openProjectInMemory()
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  closeAfterFile(async () => {
    await memory.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const noor = await personNamed(memory.db, 'Noor')
  const bram = await personNamed(memory.db, 'Bram')
  const project = { ...memory, folder, noor, bram }
  const documents = await addSources(project)
  await eraseSource(project)
  await codeSources(project, documents)
  await modelOf(project.derived, await gatherMaterial(project.db))
  await makeThreads(project)
  await makeMatrices(project)
  await makeQuoteSets(project, documents)
  await blackenWords(project, documents)
  await correctTalk(project, documents[2] ?? '')
  await keepPicture(project, documents[0] ?? '')
  await hangMemos(project)
  await sampleSentences(project)
  await auditReport(project)
  await handInFiles(project)
  return project
}
