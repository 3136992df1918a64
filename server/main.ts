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
  const { runServer } = await import('./serve.ts')
  await runServer({ folder, port, host: values.host, publicUrl: values['public-url'] })
}

main().catch((error: unknown) => {
  if (error instanceof AppError) process.stderr.write(`${sentenceFor(error.key, error.details)}\n`)
  else console.error(error)
  process.exit(1)
})
