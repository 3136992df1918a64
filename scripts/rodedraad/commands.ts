import type { Command } from './command.ts'

/** Each command is loaded when it is called, so that none waits for what another needs. */
const commands: Record<string, () => Promise<Command>> = {
  init: async () => (await import('./commands/init.ts')).init,
  ingest: async () => (await import('./commands/ingest.ts')).ingest,
  documents: async () => (await import('./commands/documents.ts')).documentsCommand,
  text: async () => (await import('./commands/text.ts')).text,
  'codebook import': async () => (await import('./commands/codebook.ts')).codebookImport,
  'codebook export': async () => (await import('./commands/codebook.ts')).codebookExport,
  'codings import': async () => (await import('./commands/codings.ts')).codingsImport,
  'codings export': async () => (await import('./commands/codings.ts')).codingsExport,
  'participants import': async () => (await import('./commands/participants.ts')).participantsImport,
  suggest: async () => (await import('./commands/suggestions.ts')).suggest,
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluate,
  'threads derive': async () => (await import('./commands/threads.ts')).threadsDerive,
  'threads show': async () => (await import('./commands/threads.ts')).threadsShow,
  threads: async () => (await import('./commands/threads.ts')).threadsList,
  'quotes add': async () => (await import('./commands/quotes.ts')).quotesAdd,
  'quotes publish': async () => (await import('./commands/quotes.ts')).quotesPublish,
  quotes: async () => (await import('./commands/quotes.ts')).quotesList,
  provenance: async () => (await import('./commands/quotes.ts')).provenance,
  audit: async () => (await import('./commands/audit.ts')).audit,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  erase: async () => (await import('./commands/erase.ts')).eraseCommand,
  retention: async () => (await import('./commands/retention.ts')).retention,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/backup.ts')).restore,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
}

export const commandNames: readonly string[] = Object.keys(commands)

export async function commandNamed(name: string): Promise<Command | undefined> {
  return commands[name]?.()
}
