import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from './errors.ts'
import { sentenceFor } from './messages.ts'

/** The server as `npm start` runs it: makes the example project when there is none, then serves. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: 'data' },
      port: { type: 'string' },
      host: { type: 'string' },
      'public-url': { type: 'string' },
    },
  })
  const folder = resolve(process.env.INIT_CWD ?? '.', values.data)
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new AppError('invalid', 'port-unknown', { port: values.port ?? '' })
  }
  const { isProject } = await import('./database/project.ts')
  if (!isProject(folder)) {
    process.stderr.write('Het voorbeeldproject wordt gemaakt …\n')
    const { makeExample } = await import('./example/example.ts')
    await makeExample(folder)
  }
  const { defaultPort, serve } = await import('./serve.ts')
  const served = await serve({ folder, port, host: values.host, publicUrl: values['public-url'] })
  const wanted = port ?? defaultPort
  if (!served.url.endsWith(`:${wanted}`))
    process.stdout.write(`Poort ${wanted} is bezet; dit is de volgende vrije.\n`)
  process.stdout.write(`Rode Draad staat klaar op ${served.url}\nStoppen: Ctrl+C\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void served.close().finally(() => process.exit(0))
      setTimeout(() => process.exit(0), 2_000).unref()
    })
  }
}

main().catch((error: unknown) => {
  if (error instanceof AppError) process.stderr.write(`${sentenceFor(error.key, error.details)}\n`)
  else console.error(error)
  process.exit(1)
})
