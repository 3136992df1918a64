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
  const port = values.port === undefined ? undefined : portNumber(values.port)
  const { isProject } = await import('./database/project.ts')
  if (!isProject(folder)) {
    process.stderr.write('Het voorbeeldproject wordt gemaakt …\n')
    const { makeExample } = await import('./example/example.ts')
    await makeExample(folder)
  }
  const { runServer } = await import('./serve.ts')
  await runServer({ folder, port, host: values.host, publicUrl: values['public-url'] })
}

/** @throws {AppError} invalid - not a port */
function portNumber(typed: string): number {
  if (!/^\d{1,5}$/u.test(typed) || Number(typed) > 65_535)
    throw new AppError('invalid', 'port-unknown', { port: typed })
  return Number(typed)
}

/** An option that this program does not know; Node says which. */
const isUsage = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

main().catch((error: unknown) => {
  if (error instanceof AppError) process.stderr.write(`${sentenceFor(error.key, error.details)}\n`)
  else if (isUsage(error)) process.stderr.write(`${error.message}\n`)
  else console.error(error)
  process.exit(isUsage(error) ? 2 : 1)
})
