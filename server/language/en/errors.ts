import type { Sentence } from '../sentence.ts'
import { codebookErrors } from './errors/codebook.ts'
import { codingsErrors } from './errors/codings.ts'
import { exportsErrors } from './errors/exports.ts'
import { generalErrors } from './errors/general.ts'
import { historyErrors } from './errors/history.ts'
import { ingestErrors } from './errors/ingest.ts'
import { layerErrors } from './errors/layers.ts'
import { quotesErrors } from './errors/quotes.ts'
import { reportsErrors } from './errors/reports.ts'
import { sourceErrors } from './errors/sources.ts'
import { speakerErrors } from './errors/speakers.ts'
import { suggestionsErrors } from './errors/suggestions.ts'
import { taskErrors } from './errors/tasks.ts'
import { threadErrors } from './errors/threads.ts'
import { workingErrors } from './errors/working.ts'

export const errors: Readonly<Record<string, Sentence>> = {
  ...codebookErrors,
  ...codingsErrors,
  ...exportsErrors,
  ...generalErrors,
  ...historyErrors,
  ...ingestErrors,
  ...layerErrors,
  ...quotesErrors,
  ...reportsErrors,
  ...sourceErrors,
  ...speakerErrors,
  ...suggestionsErrors,
  ...taskErrors,
  ...threadErrors,
  ...workingErrors,
}
